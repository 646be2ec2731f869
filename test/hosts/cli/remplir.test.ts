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
    expect(sortie).toContain('Plan Santé : 4 lignes dans 3 feuilles (Sommaire, Axe 1, Axe 2)')
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

  it('met leur valeur à côté des formules écrites et de celles qui les lisent, et laisse les autres', async () => {
    const paquet = openXlsx(new Uint8Array(await classeur()), 'suivi.xlsx')
    const formule = (formula: string, value: number) => ({ formula, value })
    await xlsxWorkbook(paquet, 'suivi.xlsx').apply([
      { kind: 'addSheet', sheet: 'Bilan' },
      {
        ...{ kind: 'write', sheet: 'Bilan', row: 0, column: 0 },
        values: [[formule('COUNTA(Liste!A1:A9)', 0), formule('1+1', 7)]],
      },
      { kind: 'addSheet', sheet: 'Mon modèle' },
      {
        ...{ kind: 'write', sheet: 'Mon modèle', row: 0, column: 0 },
        values: [
          ['MODÈLE liste', 'NOM "Liste"', null],
          ['RÉPÉTER T_Actions', '{{Action}}', { formula: 'LEN(B2)' }],
          [null, 'Total', { formula: 'SUM(C2)' }],
        ],
      },
    ])
    cli.poser('suivi.xlsx', saveXlsx(paquet))
    const { erreurs } = await cli.sante('remplir', 'suivi.xlsx', '--modele', 'liste', '--sortie', 'plan.xlsx')
    expect(erreurs).toBe('')
    const plan = xlsxWorkbook(openXlsx(readFileSync(cli.chemin('plan.xlsx')), 'plan.xlsx'), 'plan.xlsx')
    const [liste, bilan] = await plan.read([
      { sheet: 'Liste', area: { row: 0, column: 1, rows: 3, columns: 1 } },
      { sheet: 'Bilan', area: { row: 0, column: 0, rows: 1, columns: 2 } },
    ])
    expect(liste).toEqual([[15], [15], [30]])
    expect(bilan).toEqual([[3, 7]])
  })

  it('dit « Pilotte » avec sa cellule et le nom attendu, et n’écrit rien', async () => {
    cli.poser('suivi.xlsx', await classeur(COLONNES.with(4, 'Pilotte')))
    const { statut, sortie, erreurs } = await cli.sante('remplir', 'suivi.xlsx', '--modele', 'plan-sante')

    expect(erreurs).toContain('Actions!E1')
    expect(erreurs).toContain('Vouliez-vous dire « Pilotes » ?')
    expect([statut, sortie, readdirSync(cli.dossier)]).toEqual([1, '', ['suivi.xlsx']])
  })

  it('dit qu’il manque le tableau des actions', async () => {
    const vide = { fichier: 'suivi.xlsx', feuilles: [{ nom: 'Vide', valeurs: [['rien ici']] }] }
    cli.poser('suivi.xlsx', saveXlsx(await construire(vide)))
    const { statut, erreurs } = await cli.sante('remplir', 'suivi.xlsx', '--modele', 'plan-sante')

    expect(erreurs).toContain('Le classeur n’a pas de tableau T_Actions')
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
    [['remplir', 'suivi.xlsx', '--modele', 'plan-snte'], 'Vouliez-vous dire « plan-sante » ?'],
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

describe('sante verifier', () => {
  const modele = async (champ: string) => {
    const paquet = openXlsx(new Uint8Array(await classeur()), 'suivi.xlsx')
    await xlsxWorkbook(paquet, 'suivi.xlsx').apply([
      { kind: 'addSheet', sheet: 'Mon modèle' },
      {
        kind: 'write',
        sheet: 'Mon modèle',
        row: 0,
        column: 0,
        values: [
          ['MODÈLE bilan', null],
          ['RÉPÉTER T_Actions', champ],
        ],
      },
    ])
    return saveXlsx(paquet)
  }

  it('dit chaque faute avec sa cellule, son code et ce qui la répare, et n’écrit rien', async () => {
    cli.poser('suivi.xlsx', await modele('{{Pilotte}} {{Action | majuscule}}'))
    const { statut, sortie, erreurs } = await cli.sante('verifier', 'suivi.xlsx')
    expect(erreurs.split('\n').slice(0, 2)).toEqual([
      'Mon modèle!B2 · M013 · Le filtre « majuscule » n’existe pas. Vouliez-vous dire « majuscules » ?',
      'Mon modèle!B2 · M012 · Le champ « Pilotte » n’existe pas dans T_Actions. Vouliez-vous dire « Pilotes » ?',
    ])
    expect(sortie).toContain('remarque · Actions!A1 · M035')
    expect([statut, readdirSync(cli.dossier)]).toEqual([1, ['suivi.xlsx']])
  })

  it('dit qu’un modèle est sans faute, et `remplir` le trouve par le nom de sa feuille', async () => {
    cli.poser('suivi.xlsx', await modele('{{Action}} ({{Pilotes}})'))
    expect(await cli.sante('verifier', 'suivi.xlsx', '--modele', 'bilan')).toMatchObject({ statut: 0, erreurs: '' })
    const { statut, sortie } = await cli.sante('remplir', 'suivi.xlsx', '--modele', 'Mon modèle')
    expect(sortie).toContain('bilan : 2 lignes dans 1 feuille (bilan)')
    expect([statut, readdirSync(cli.dossier).sort()]).toEqual([0, ['suivi (bilan).xlsx', 'suivi.xlsx']])
  })

  it('rend 2 quand le classeur n’a pas de modèle, ou pas celui-là', async () => {
    cli.poser('suivi.xlsx', await classeur())
    expect((await cli.sante('verifier', 'suivi.xlsx')).statut).toBe(2)
    expect((await cli.sante('verifier', 'suivi.xlsx', '--modele', 'zonages')).erreurs).toContain('« zonage »')
  })
})
