import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createXlsx, openXlsx, saveXlsx } from '../../../src/hosts/xlsx/xlsx-file'
import { xlsxWorkbook } from '../../../src/hosts/xlsx/xlsx-workbook'
import type { Formula } from '../../../src/ports/operations'
import type { CellValue } from '../../../src/ports/workbook'
import { FEUILLE_MEMOIRE } from '../../../src/usecases/memoire'
import { atelierCli } from './lancer'

jest.setTimeout(60_000)

type Ligne = readonly (CellValue | Formula)[]
const ENTETES = ['Profession', 'Territoire', 'Date', 'Effectif', 'Effectif précédent', 'Installations', 'Cessations']
const ligne = (profession: string, effectif: CellValue): CellValue[] => [
  ...[profession, 'Haute-Loire', 45839, effectif, 10, 2, 1],
]

/** Un classeur .xlsx d'une feuille, qui porte un tableau. */
async function classeur(lignes: readonly Ligne[], entetes: readonly string[] = ENTETES, nom = 'T_Demographie') {
  const pkg = createXlsx()
  await xlsxWorkbook(pkg, 'x.xlsx').apply([
    { kind: 'addSheet', sheet: 'Demo' },
    { kind: 'write', sheet: 'Demo', row: 0, column: 0, values: [entetes, ...lignes] },
    {
      kind: 'addTable',
      sheet: 'Demo',
      name: nom,
      area: { row: 0, column: 0, rows: lignes.length + 1, columns: entetes.length },
    },
  ])
  return saveXlsx(pkg)
}

const ouvrir = (chemin: string) => xlsxWorkbook(openXlsx(readFileSync(chemin), 'x.xlsx'), 'x.xlsx')
async function lire(chemin: string): Promise<CellValue[][]> {
  const livre = ouvrir(chemin)
  const feuille = (await livre.sheets()).find((f) => f.name === 'Demo')!
  const [valeurs] = await livre.read([
    { sheet: 'Demo', area: { row: 0, column: 0, rows: feuille.rows, columns: feuille.columns } },
  ])
  return valeurs!.map((l) => [...l])
}

let cli: ReturnType<typeof atelierCli>
beforeEach(() => (cli = atelierCli()))
afterEach(() => cli.fermer())

/** Un classeur déjà actualisé une fois, puis retravaillé. */
async function dejaActualise() {
  const depart = [ligne('Infirmiers', 187), ligne('Dentistes', 50), ligne('Sages-femmes', 30)]
  cli.poser('a.xlsx', await classeur(depart))
  cli.poser('depart.xlsx', await classeur(depart))
  await cli.sante('actualiser', 'a.xlsx', '--source', 'depart.xlsx', '--sortie', 'suivi.xlsx')
}

describe('sante actualiser', () => {
  it('écrit à côté du classeur ce qui a changé, et dit quoi', async () => {
    await dejaActualise()
    cli.poser(
      'neuf.xlsx',
      await classeur([ligne('Infirmiers', 190), ligne('Dentistes', 50), ligne('Sages-femmes', 30)]),
    )
    const octets = readFileSync(cli.chemin('suivi.xlsx'))
    const { statut, sortie, erreurs } = cli.lancer('actualiser', 'suivi.xlsx', '--source', 'neuf.xlsx')
    expect(erreurs).toBe('')
    expect(sortie).toContain('0 nouvelle, 1 modifiée, 0 absente, 0 conflit, 2 inchangées')
    expect(sortie).toContain('Écrit dans « suivi (actualisé).xlsx ».')
    expect(statut).toBe(0)
    expect((await lire(cli.chemin('suivi (actualisé).xlsx'))).map((l) => l[3])).toEqual(['Effectif', 190, 50, 30])
    expect(readFileSync(cli.chemin('suivi.xlsx')).equals(octets)).toBe(true)
  })

  it('remet à jour la valeur des formules qui lisent ce qui a changé', async () => {
    await dejaActualise()
    const suivi = openXlsx(readFileSync(cli.chemin('suivi.xlsx')), 'suivi.xlsx')
    await xlsxWorkbook(suivi, 'suivi.xlsx').apply([
      { kind: 'addSheet', sheet: 'Total' },
      {
        ...{ kind: 'write', sheet: 'Total', row: 0, column: 0 },
        values: [[{ formula: 'SUM(T_Demographie[Effectif])', value: 267 }]],
      },
    ])
    cli.poser('suivi.xlsx', saveXlsx(suivi))
    cli.poser('neuf.xlsx', await classeur([ligne('Infirmiers', 190), ligne('Dentistes', 50), ligne('Sages-femmes', 30)])) // prettier-ignore
    const { erreurs } = await cli.sante('actualiser', 'suivi.xlsx', '--source', 'neuf.xlsx', '--sortie', 'b.xlsx')
    expect(erreurs).toBe('')
    const area = { row: 0, column: 0, rows: 1, columns: 1 }
    expect(await ouvrir(cli.chemin('b.xlsx')).read([{ sheet: 'Total', area }])).toEqual([[[270]]])
  })

  it('--apercu montre chaque cellule et n’écrit rien', async () => {
    await dejaActualise()
    cli.poser('neuf.xlsx', await classeur([ligne('Infirmiers', 190), ligne('Dentistes', 50), ligne('Kinés', 3)]))
    const avant = readdirSync(cli.dossier)
    const { statut, sortie } = await cli.sante('actualiser', 'suivi.xlsx', '--source', 'neuf.xlsx', '--apercu')
    expect(statut).toBe(0)
    expect(sortie).toContain('  Infirmiers · Haute-Loire : modifiée\n    Effectif : 187 → 190')
    expect(sortie).toContain('  Kinés · Haute-Loire : nouvelle')
    expect(readdirSync(cli.dossier)).toEqual(avant)
  })

  it('un conflit sans --conflits : statut 1, chaque cellule dite, rien d’écrit', async () => {
    await dejaActualise()
    const livre = openXlsx(readFileSync(cli.chemin('suivi.xlsx')), 'suivi.xlsx')
    await xlsxWorkbook(livre, 'x').apply([{ kind: 'write', sheet: 'Demo', row: 1, column: 3, values: [[188]] }])
    cli.poser('retouche.xlsx', saveXlsx(livre))
    cli.poser(
      'neuf.xlsx',
      await classeur([ligne('Infirmiers', 190), ligne('Dentistes', 50), ligne('Sages-femmes', 30)]),
    )
    const avant = readdirSync(cli.dossier)
    const refus = await cli.sante('actualiser', 'retouche.xlsx', '--source', 'neuf.xlsx')
    expect(refus.statut).toBe(1)
    expect(refus.erreurs).toContain(
      'T_Demographie, Infirmiers · Haute-Loire, « Effectif » : le classeur a 188, la source 190.',
    )
    expect(readdirSync(cli.dossier)).toEqual(avant)

    const choix = async (decision: string) => {
      const sortie = `${decision}.xlsx`
      await cli.sante(
        'actualiser',
        'retouche.xlsx',
        '--source',
        'neuf.xlsx',
        '--conflits',
        decision,
        '--sortie',
        sortie,
      )
      return (await lire(cli.chemin(sortie)))[1]![3]
    }
    expect(await choix('garder')).toBe(188)
    expect(await choix('remplacer')).toBe(190)
  })

  it('fusionne les copies de plusieurs collègues, chacune pour ce qu’il y a changé, et dit leurs désaccords', async () => {
    await dejaActualise()
    const copie = async (nom: string, ...ecrits: readonly (readonly [row: number, valeur: number])[]) => {
      const livre = openXlsx(readFileSync(cli.chemin('suivi.xlsx')), nom)
      for (const [row, valeur] of ecrits)
        await xlsxWorkbook(livre, nom).apply([{ kind: 'write', sheet: 'Demo', row, column: 3, values: [[valeur]] }])
      cli.poser(nom, saveXlsx(livre))
    }
    await copie('lea.xlsx', [1, 191])
    await copie('max.xlsx', [1, 192], [2, 51])
    const mots = ['actualiser', 'suivi.xlsx', '--source', 'lea.xlsx', '--source', 'max.xlsx']
    const refus = await cli.sante(...mots)
    expect(refus.statut).toBe(1)
    expect(refus.erreurs).toContain(
      'T_Demographie, Infirmiers · Haute-Loire, « Effectif » : le classeur a 191, max.xlsx, T_Demographie 192.',
    )
    await cli.sante(...mots, '--conflits', 'garder', '--sortie', 'b.xlsx')
    expect((await lire(cli.chemin('b.xlsx'))).map((l) => l[3])).toEqual(['Effectif', 191, 51, 30])
  })

  it('la seconde fois, dit que tout est à jour et n’écrit rien', async () => {
    await dejaActualise()
    const { statut, sortie } = await cli.sante(
      'actualiser',
      'suivi.xlsx',
      '--source',
      'depart.xlsx',
      '--sortie',
      'b.xlsx',
    )
    expect(statut).toBe(0)
    expect(sortie).toContain('déjà à jour : rien n’a été écrit')
    expect(existsSync(cli.chemin('b.xlsx'))).toBe(false)
  })

  it('lit un CSV d’Excel, points-virgules et Windows-1252 compris', async () => {
    await dejaActualise()
    const csv = [
      ENTETES.join(';'),
      'Infirmiers;Haute-Loire;01/07/2025;190;10;2;1',
      'Dentistes;Haute-Loire;01/07/2025;50;10;2;1',
      'Sages-femmes;Haute-Loire;01/07/2025;30;10;2;1',
    ].join('\r\n')
    cli.poser('neuf.csv', Buffer.from(csv, 'latin1'))
    const { sortie } = await cli.sante('actualiser', 'suivi.xlsx', '--source', 'neuf.csv', '--sortie', 'b.xlsx')
    expect(sortie).toContain('1 modifiée, 0 absente, 0 conflit, 2 inchangées')
    expect((await lire(cli.chemin('b.xlsx')))[1]!.slice(2, 4)).toEqual([45839, 190])
  })

  it('dit toutes les clés doubles de la source, statut 1', async () => {
    await dejaActualise()
    cli.poser('neuf.xlsx', await classeur([ligne('Infirmiers', 1), ligne('Infirmiers', 2)]))
    const { statut, erreurs } = await cli.sante('actualiser', 'suivi.xlsx', '--source', 'neuf.xlsx')
    expect(statut).toBe(1)
    expect(erreurs).toContain('« Infirmiers · Haute-Loire » est 2 fois dans la source (lignes 1, 2)')
  })

  it('actualise un tableau inconnu dont on dit la clé', async () => {
    const entetes = ['Réf', 'Nombre']
    cli.poser(
      'a.xlsx',
      await classeur(
        [
          ['x', 1],
          ['y', 2],
        ],
        entetes,
        'Mesures',
      ),
    )
    cli.poser(
      'b.xlsx',
      await classeur(
        [
          ['x', 1],
          ['y', 2],
          ['z', 3],
        ],
        entetes,
        'Mesures',
      ),
    )
    const mots = ['actualiser', 'a.xlsx', '--source', 'b.xlsx', '--table', 'Mesures']
    expect((await cli.sante(...mots)).erreurs).toContain('dites quelles colonnes désignent une ligne')
    await cli.sante(...mots, '--cle', 'Réf', '--sortie', 'c.xlsx')
    expect(await lire(cli.chemin('c.xlsx'))).toEqual([entetes, ['x', 1], ['y', 2], ['z', 3]])
    const [tableau] = await ouvrir(cli.chemin('c.xlsx')).tables()
    expect(tableau!.area.rows).toBe(4)
  })

  describe('avec une clé que la source nomme autrement', () => {
    const communes = (cle: string, population: number) => [`${cle};Population`, `43060;${population}`].join('\n')
    const actualiser = (source: string, ...options: string[]) =>
      cli.sante('actualiser', 'a.xlsx', '--source', source, '--table', 'T_Communes', ...options)
    beforeEach(async () => {
      cli.poser('a.xlsx', await classeur([['43060', 100]], ['Code', 'Population'], 'T_Communes'))
      cli.poser('b.csv', communes('Lieu', 120))
    })

    it('dit l’option à ajouter, et ce que la source a', async () => {
      const { statut, erreurs } = await actualiser('b.csv')
      expect(statut).toBe(1)
      expect(erreurs).toContain('(--noms "Code=…" ; la source a : Lieu, Population.)')
    })

    it('--noms la dit, et c’est retenu pour la fois suivante', async () => {
      const { statut } = await actualiser(
        'b.csv',
        '--noms',
        'Code = Lieu',
        '--conflits',
        'remplacer',
        '--sortie',
        'c.xlsx',
      )
      expect([statut, await lire(cli.chemin('c.xlsx'))]).toEqual([0, [['Code', 'Population'], ['43060', 120]]]) // prettier-ignore
      cli.poser('d.csv', communes('Lieu', 130))
      await cli.sante('actualiser', 'c.xlsx', '--source', 'd.csv', '--table', 'T_Communes', '--sortie', 'e.xlsx')
      expect((await lire(cli.chemin('e.xlsx')))[1]).toEqual(['43060', 130])
    })

    it('refuse un nom que ni le tableau ni la source n’ont', async () => {
      const { statut, erreurs } = await actualiser('b.csv', '--noms', 'Cod=Lieux')
      expect(statut).toBe(1)
      expect(erreurs).toContain('« Cod » n’est pas une colonne des tableaux à actualiser. Vouliez-vous dire « Code » ?')
      expect(erreurs).toContain('« Lieux » n’est pas une colonne de la source. Vouliez-vous dire « Lieu » ?')
    })
  })

  it.each([
    [['actualiser', 'a.xlsx', '--source', 'a.xlsx', '--noms', 'Code'], '--noms attend'],
    [['actualiser', 'a.xlsx'], 'Il manque l’option --source'],
    [['actualiser', 'a.xlsx', '--source', 'a.xlsx', '--conflits', 'ignorer'], '« garder » ou « remplacer »'],
    [['actualiser', 'a.xlsx', '--source', 'absent.xlsx'], 'n’existe pas'],
  ])('%j est mal écrit : statut 2', async (mots, message) => {
    cli.poser('a.xlsx', await classeur([ligne('Infirmiers', 1)]))
    const { statut, erreurs } = await cli.sante(...mots)
    expect([statut, erreurs]).toEqual([2, expect.stringContaining(message)])
  })
})

describe('sante figer', () => {
  it('met les valeurs à la place des formules, dit les origines et retire la mémoire', async () => {
    const depart = [[...ligne('Infirmiers', 187), { formula: 'D2*2', value: 374 }, 'à moi'] as Ligne]
    cli.poser('a.xlsx', await classeur(depart, [...ENTETES, 'Double', 'Commentaire']))
    cli.poser('s.xlsx', await classeur([ligne('Infirmiers', 187)]))
    await cli.sante('actualiser', 'a.xlsx', '--source', 's.xlsx', '--sortie', 'suivi.xlsx')
    expect((await ouvrir(cli.chemin('suivi.xlsx')).sheets()).map((f) => f.name)).toContain(FEUILLE_MEMOIRE)
    const { statut, sortie } = await cli.sante('figer', 'suivi.xlsx')
    expect(statut).toBe(0)
    expect(sortie).toContain('Retiré : La mémoire du complément')
    expect(sortie).toContain('Retiré : Les textes de la colonne « Commentaire »')
    const livre = ouvrir(cli.chemin('suivi (figé).xlsx'))
    expect((await livre.sheets()).map((f) => f.name)).toEqual(['Demo', 'Origines'])
    expect((await lire(cli.chemin('suivi (figé).xlsx')))[1]!.slice(7)).toEqual([374, null])
    const [formules] = await livre.formulas([{ sheet: 'Demo', area: { row: 0, column: 0, rows: 2, columns: 9 } }])
    expect(formules!.flat().every((f) => f === null)).toBe(true)
    const [origines] = await livre.read([{ sheet: 'Origines', area: { row: 1, column: 0, rows: 1, columns: 4 } }])
    expect(origines![0]).toEqual(['T_Demographie', 'Demo', 's.xlsx, T_Demographie', '01/07/2025'])
  })
})
