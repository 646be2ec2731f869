import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { openXlsx, saveXlsx } from '../../../src/hosts/xlsx/xlsx-file'
import { xlsxWorkbook } from '../../../src/hosts/xlsx/xlsx-workbook'
import { construire } from '../xlsx/photographier'
import { atelierCli } from './lancer'

jest.setTimeout(30_000)

const COLONNES = ['Axe', 'Thématique', 'Levier', 'Action', 'Pilotes']

async function classeur(entete: readonly string[] = COLONNES) {
  const paquet = await construire({
    fichier: 'suivi.xlsx',
    feuilles: [
      {
        nom: 'Actions',
        table: 'T_Actions',
        valeurs: [
          entete,
          ['Attirer', 'Accueil', 'Logement', 'Louer un studio', 'CD / ARS'],
          ['Former', 'Stages', 'Tutorat', '=HYPERLINK("x")', 'CDOM'],
        ],
      },
    ],
  })
  return saveXlsx(paquet)
}

let cli: ReturnType<typeof atelierCli>
beforeEach(() => (cli = atelierCli()))
afterEach(() => cli.fermer())

describe('sante remplir', () => {
  it('écrit le plan à côté du classeur, sans toucher à celui-ci ni à un résultat d’avant', async () => {
    const octets = await classeur()
    cli.poser('suivi.xlsx', octets)
    const { statut, sortie, erreurs } = cli.lancer('remplir', 'suivi.xlsx', '--modele', 'plan-sante')

    expect(erreurs).toBe('')
    expect(sortie).toContain('2 actions dans 3 feuilles (Sommaire, Axe 1, Axe 2)')
    expect(statut).toBe(0)
    expect(Buffer.compare(readFileSync(cli.chemin('suivi.xlsx')), Buffer.from(octets))).toBe(0)

    await cli.sante('remplir', 'suivi.xlsx', '--modele', 'plan-sante')
    expect(readdirSync(cli.dossier).sort()).toEqual([
      'suivi (Plan Santé 2).xlsx',
      'suivi (Plan Santé).xlsx',
      'suivi.xlsx',
    ])
  })

  it('met chaque action à côté de ses pilotes, et laisse en texte ce qui ressemble à une formule', async () => {
    cli.poser('suivi.xlsx', await classeur())
    await cli.sante('remplir', 'suivi.xlsx', '--modele', 'plan-sante', '--sortie', 'plan.xlsx')
    const plan = xlsxWorkbook(openXlsx(readFileSync(cli.chemin('plan.xlsx')), 'plan.xlsx'), 'plan.xlsx')

    const axes = (await plan.sheets()).filter(({ name }) => name.startsWith('Axe'))
    const lignes = (
      await plan.read(
        axes.map(({ name, rows, columns }) => ({ sheet: name, area: { row: 0, column: 0, rows, columns } })),
      )
    ).flat()
    expect(lignes).toContainEqual(expect.arrayContaining(['Louer un studio', 'CD / ARS']))
    expect(lignes).toContainEqual(expect.arrayContaining(['=HYPERLINK("x")', 'CDOM']))
  })

  it('dit « Pilotte » avec sa cellule et le nom attendu, et n’écrit rien', async () => {
    cli.poser('suivi.xlsx', await classeur(COLONNES.with(4, 'Pilotte')))
    const { statut, sortie, erreurs } = await cli.sante('remplir', 'suivi.xlsx', '--modele', 'plan-sante')

    expect(erreurs).toContain('Actions!E1')
    expect(erreurs).toContain('vouliez-vous dire « Pilotes » ?')
    expect([statut, sortie, readdirSync(cli.dossier)]).toEqual([1, '', ['suivi.xlsx']])
  })

  it('dit qu’il manque le tableau des actions', async () => {
    const vide = { fichier: 'suivi.xlsx', feuilles: [{ nom: 'Vide', valeurs: [['rien ici']] }] }
    cli.poser('suivi.xlsx', saveXlsx(await construire(vide)))
    const { statut, erreurs } = await cli.sante('remplir', 'suivi.xlsx', '--modele', 'plan-sante')

    expect(erreurs).toContain('Aucun tableau d’actions')
    expect([statut, readdirSync(cli.dossier)]).toEqual([1, ['suivi.xlsx']])
  })

  it('dit qu’un fichier est abîmé', async () => {
    cli.poser('suivi.xlsx', (await classeur()).slice(0, -200))
    const { statut, erreurs } = await cli.sante(
      'remplir',
      'suivi.xlsx',
      '--modele',
      'plan-sante',
      '--sortie',
      'plan.xlsx',
    )

    expect(erreurs).toContain('« suivi.xlsx » est abîmé ou incomplet')
    expect([statut, existsSync(cli.chemin('plan.xlsx'))]).toEqual([1, false])
  })

  it.each([
    [['remplir', 'suivi.xlsx'], 'Il manque l’option --modele'],
    [['remplir', '--modele', 'plan-sante'], 'Il manque le classeur'],
    [['remplir', 'suivi.xlsx', 'autre.xlsx', '--modele', 'plan-sante'], 'un seul classeur'],
    [['remplir', 'suivi.xlsx', '--modele', 'plan-santé'], 'Vouliez-vous dire « plan-sante » ?'],
    [['remplir', 'suivi.xlsx', '--modèle', 'plan-sante'], 'Vouliez-vous dire --modele ?'],
    [['remplir', 'absent.xlsx', '--modele', 'plan-sante'], 'n’existe pas'],
    [['remplir', 'suivi.xlsx', '--modele', 'plan-sante', '--sortie', 'suivi.xlsx'], 'jamais modifiée'],
    [['remplir', 'suivi.xlsx', '--modele', 'plan-sante', '--sortie', 'plan.pdf'], 'fichier .xlsx'],
  ])('rend 2 pour une commande mal écrite : %j', async (mots, message) => {
    cli.poser('suivi.xlsx', await classeur())
    const { statut, sortie, erreurs } = await cli.sante(...mots)

    expect(erreurs).toContain(message)
    expect([statut, sortie, readdirSync(cli.dossier)]).toEqual([2, '', ['suivi.xlsx']])
  })
})
