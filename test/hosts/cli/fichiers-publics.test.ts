import { readFileSync } from 'node:fs'
import { serieDeDate } from '../../../src/domain/commun/date'
import { createXlsx, openXlsx, saveXlsx } from '../../../src/hosts/xlsx/xlsx-file'
import { xlsxWorkbook } from '../../../src/hosts/xlsx/xlsx-workbook'
import type { CellValue } from '../../../src/ports/workbook'
import { atelierCli } from './lancer'

jest.setTimeout(60_000)

type Cellules = readonly (readonly CellValue[])[]
interface Feuille {
  readonly nom: string
  readonly cellules: Cellules
  /** Le nom du tableau Excel qu'elle porte. */
  readonly tableau?: string
}

async function classeur(...feuilles: readonly Feuille[]) {
  const pkg = createXlsx()
  await xlsxWorkbook(pkg, 'x.xlsx').apply(
    feuilles.flatMap(({ nom: sheet, cellules, tableau: name }) => [
      { kind: 'addSheet' as const, sheet },
      { kind: 'write' as const, sheet, row: 0, column: 0, values: cellules },
      ...(name === undefined
        ? []
        : [
            {
              ...{ kind: 'addTable' as const, sheet, name },
              area: { row: 0, column: 0, rows: cellules.length, columns: cellules[0]!.length },
            },
          ]),
    ]),
  )
  return saveXlsx(pkg)
}

async function lire(chemin: string, sheet: string): Promise<Cellules> {
  const livre = xlsxWorkbook(openXlsx(readFileSync(chemin), 'x.xlsx'), 'x.xlsx')
  const { rows, columns } = (await livre.sheets()).find((f) => f.name === sheet)!
  const [lues] = await livre.read([{ sheet, area: { row: 1, column: 0, rows: rows - 1, columns } }])
  return lues!
}

let cli: ReturnType<typeof atelierCli>
beforeEach(() => (cli = atelierCli()))
afterEach(() => cli.fermer())

/** Actualise un tableau depuis un fichier public, tel qu'il arrive, et rend ce que l'analyste verra. */
async function actualiser(tableau: Feuille, public_: Uint8Array, nom: string, ...options: string[]) {
  cli.poser('territoire.xlsx', await classeur(tableau))
  cli.poser(nom, public_)
  const { statut, sortie, erreurs } = await cli.sante(
    ...['actualiser', 'territoire.xlsx', '--source', nom, '--sortie', 'neuf.xlsx', ...options],
  )
  expect([statut, erreurs]).toEqual([0, ''])
  return { sortie, lignes: await lire(cli.chemin('neuf.xlsx'), tableau.nom) }
}

const vides = (n: number): CellValue[][] => Array.from({ length: n }, () => [''])

describe('Le classeur APL de la Drees', () => {
  const annee = (an: number, ...lignes: CellValue[][]): Feuille => ({
    nom: `APL ${an}`,
    cellules: [
      [`Accessibilité potentielle localisée (APL) aux médecins généralistes en ${an}`],
      ['Champ : France hors Mayotte'],
      ...vides(6),
      [
        ...['Code commune INSEE', 'Commune', 'APL aux médecins généralistes '],
        ...['APL aux médecins généralistes de 65 ans et moins ', 'APL aux médecins généralistes de 62 ans et moins '],
        ...[`Population standardisée ${an - 2} pour la médecine générale  `, `Population totale ${an - 2} `],
      ],
      ['', '', 'consultations', 'consultations', 'consultations', 'habitants', 'habitants'],
      ...lignes,
      [''],
      ['(1) Avec un temps de trajet de moins de 20 minutes.'],
    ],
  })
  const drees = () =>
    classeur(
      { nom: 'Lisez-moi', cellules: [['Indicateur d’accessibilité potentielle localisée'], ['Source : Drees']] },
      annee(2022, ['43001', 'Aville', 2, 1.9, 1.8, 170, 171], ['01001', 'Ailleurs', 3, 3, 3, 5, 5]),
      annee(2023, ['43001', 'Aville', 2.1, 1.95, 1.7, 180, 181], ['01001', 'Ailleurs', 3, 3, 3, 5, 5]),
      {
        nom: 'Paramètres',
        cellules: [
          ['Âge', 'Poids'],
          ['moins de 5 ans', 1.12],
        ],
      },
    )
  const communes = (apl: CellValue): Feuille => ({
    nom: 'Communes',
    tableau: 'T_Communes',
    cellules: [
      ['Code', 'Nom', 'Population', 'APL', 'Commentaire'],
      ['43001', 'Aville', 181, apl, 'voir le maire'],
    ],
  })

  it('remplit l’APL de la dernière année pour les communes du tableau, et pour elles seules', async () => {
    const { sortie, lignes } = await actualiser(communes(''), await drees(), 'drees.xlsx')
    expect(lignes).toEqual([['43001', 'Aville', 181, 1.95, 'voir le maire']])
    expect(sortie).toMatch(/APL\) 2023 : 0 nouvelle, 1 modifiée, 0 absente, 0 conflit/)
    expect(sortie).toMatch(/« APL 2023 » est lue ; « APL 2022 » ne l’est pas/)
  })

  it('prend toutes les communes si on le demande', async () => {
    const { lignes } = await actualiser(communes(''), await drees(), 'drees.xlsx', '--toutes')
    expect(lignes.map(([code]) => code)).toEqual(['43001', '01001'])
  })

  it('avertit quand son millésime recule', async () => {
    await actualiser(communes(''), await drees(), 'drees.xlsx')
    cli.poser('vieux.xlsx', await classeur(annee(2022, ['43001', 'Aville', 2, 1.9, 1.8, 170, 171])))
    const { sortie } = await cli.sante('actualiser', 'neuf.xlsx', '--source', 'vieux.xlsx', '--apercu')
    expect(sortie).toMatch(/Attention : .*millésime 2022.*reçu 2023/)
  })
})

it('L’export des effectifs de la Cnam remplit les professions du tableau, sous leur nom, sans vider ce qu’il ne publie pas', async () => {
  const ligne = (an: number, profession: string, departement: string, sexe: string, n: number | string) => [
    ...[String(an), profession, '84', 'Auvergne-Rhône-Alpes', departement === 'Haute-Loire' ? '43' : '999'],
    ...[departement, 'tout_age', 'Tout âge', sexe, n, 12.3, '1', '1', '1'],
  ]
  const cellules = [
    'annee profession_sante region libelle_region departement libelle_departement classe_age libelle_classe_age libelle_sexe effectif densite vision_generale_all vision_generale_prescriptions vision_profession_territoire'.split(
      ' ',
    ),
    ...[2023, 2024].flatMap((an) => [
      ligne(an, 'Chirurgiens dentistes', 'Haute-Loire', 'tout sexe', an - 1923),
      ligne(an, 'Chirurgiens dentistes', 'Haute-Loire', 'femmes', 40),
      ligne(an, 'Chirurgiens dentistes', 'Tout département', 'tout sexe', 4000),
      ligne(an, 'Cardiologues', 'Haute-Loire', 'tout sexe', 'NS'),
    ]),
  ]
  const tableau: Feuille = {
    nom: 'Demo',
    tableau: 'T_Demographie',
    cellules: [
      ['Profession', 'Territoire', 'Date', 'Effectif', 'Effectif précédent', 'Installations', 'Cessations'],
      ['Chirurgiens-dentistes', 'Haute-Loire', serieDeDate('2023-12-31'), 100, 99, 3, 2],
    ],
  }
  const source = await classeur({ nom: 'demographie-effectifs', cellules })
  const { sortie, lignes } = await actualiser(tableau, source, 'cnam.xlsx', '--conflits', 'remplacer')
  expect(lignes).toEqual([['Chirurgiens-dentistes', 'Haute-Loire', serieDeDate('2024-12-31'), 101, 100, 3, 2]])
  expect(sortie).toMatch(/Nouveau millésime : 31\/12\/2023 → 31\/12\/2024/)
})

it('Le zonage de CartoSanté, qui ne dit pas son début, se compare aux zones en vigueur', async () => {
  const [ancien, debut] = [serieDeDate('2018-01-01'), serieDeDate('2022-01-01')]
  const tableau: Feuille = {
    nom: 'Zones',
    tableau: 'T_Zonage',
    cellules: [
      ['Code', 'Zone', 'Libellé', 'Début', 'Fin'],
      ['43001', 'ZAC', 'Aville', ancien, debut - 1],
      ['43001', 'ZIP', 'Aville', debut, ''],
      ['43002', 'ZAC', 'Bville', debut, ''],
    ],
  }
  const cellules = [
    ...[['CartoSanté - Zonage conventionnel'], ['Extraction du 12/03/2026'], ['']],
    ['Code', 'Libellé', 'Zonage_MG'],
    ...[
      ['43001', 'Aville', '1_ZIP'],
      ['43002', 'Bville', '4_QPV_ZAC'],
      ['79001', 'Ailleurs', '1_ZIP'],
    ],
    ['Source : ARS'],
  ]
  const source = await classeur({ nom: 'Données', cellules })
  const { sortie, lignes } = await actualiser(tableau, source, 'carto.xlsx', '--conflits', 'remplacer')
  expect(sortie).toMatch(/0 nouvelle, 0 modifiée, 0 absente, 1 conflit, 2 inchangées/)
  expect(lignes.map(([code, zone, , d]) => [code, zone, d])).toEqual([
    ['43001', 'ZAC', ancien],
    ['43001', 'ZIP', debut],
    ['43002', 'QPV_ZAC', debut],
  ])
})

it('Les populations de l’Insee, dans la feuille des communes parmi d’autres, code en deux morceaux', async () => {
  const entetes = [
    ...['Code région', 'Nom de la région', 'Code département', 'Code arrondissement', 'Code canton', 'Code commune'],
    ...['Nom de la commune', 'Population municipale', 'Population comptée à part', 'Population totale'],
  ]
  const titre: CellValue[][] = [
    ['Populations de référence des communes'],
    ['Populations de référence 2023, en vigueur au 1er janvier 2026'],
    ...vides(5),
  ]
  const source = await classeur(
    {
      nom: 'Régions',
      cellules: [...titre, ['Code région', 'Nom de la région', 'Population municipale'], ['84', 'x', 8_000_000]],
    },
    {
      nom: 'Communes',
      cellules: [
        ...titre,
        entetes,
        ['84', 'x', '43', '1', '01', '001', 'Aville', 175, 3, 178],
        ['84', 'x', '01', '1', '01', '001', 'Ailleurs', 9, 0, 9],
      ],
    },
    { nom: 'Documentation', cellules: [['Code région : code de la région']] },
  )
  const tableau: Feuille = {
    nom: 'Mes communes',
    tableau: 'T_Communes',
    cellules: [
      ['Code', 'Population', 'Note'],
      ['43001', 170, 'à moi'],
    ],
  }
  const { sortie, lignes } = await actualiser(tableau, source, 'insee.xlsx', '--conflits', 'remplacer')
  expect(lignes).toEqual([['43001', 175, 'à moi']])
  expect(sortie).toContain('Insee, populations de référence 2023')
})
