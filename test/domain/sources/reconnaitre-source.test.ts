import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import type { Cellule, Matrice } from '../../../src/domain/commun/cellule'
import { serieDeDate } from '../../../src/domain/commun/date'
import { reconnaitreSource } from '../../../src/domain/sources/reconnaitre-source'

/** Une feuille du format de la Drees : titre, notes, en-tête à la ligne 9, unités, espaces de fin. */
const drees = (lignes: Matrice): Matrice => [
  ['Indicateur d’accessibilité potentielle localisée (APL) aux médecins généralistes en 2023'],
  ['Populations standardisées de 2021'],
  ...Array.from({ length: 6 }, (): Cellule[] => ['', null]),
  [
    'Code commune INSEE ',
    'Commune',
    'APL aux médecins généralistes ',
    'APL aux médecins généralistes de 65 ans et moins ',
    'APL aux médecins généralistes de 62 ans et moins',
    'Population standardisée 2021 pour la médecine générale  ',
    'Population totale 2021 ',
  ],
  ['', '', 'consultations par an', 'consultations par an', 'consultations par an', 'habitants', 'habitants'],
  ...lignes,
]

describe('Le classeur APL de la Drees', () => {
  it('se reconnaît sous son titre, laisse la ligne d’unités et garde les codes en texte', () => {
    const lue = reconnaitreSource(
      drees([
        ['01001', 'Aville', 1.9, 1.8, 1.7, 838.1, 832],
        ['2A004', 'Bville', 3.2, 3.1, 3, 70_000.5, 71_000],
        [1004, 'Cville', '4,5', 'NS', 1, 5, 6],
        ['Source : Drees', null, null, null, null, null, null],
      ]),
      { feuille: 'APL 2023' },
    )
    expect(lue).toMatchObject({ id: 'drees-apl', table: 'T_Communes', millesime: '2023' })
    expect(lue?.colonnes).toEqual(['Code', 'Nom', 'Population', 'Population standardisée', 'APL', 'APL tous âges'])
    expect(lue?.lignes).toEqual([
      ['01001', 'Aville', 832, 838.1, 1.8, 1.9],
      ['2A004', 'Bville', 71_000, 70_000.5, 3.1, 3.2],
      ['01004', 'Cville', 6, 5, 'NS', 4.5],
    ])
    expect(lue?.source).toBe('Drees, accessibilité potentielle localisée (APL) 2023')
    expect(lue?.remarques.join(' ')).toMatch(/65 ans et moins.*tous âges.*1 ligne sans code commune/)
  })

  it('prend l’année du titre si la feuille ne la dit pas, jamais celle des populations', () => {
    expect(reconnaitreSource(drees([]), { feuille: 'Feuil1' })?.millesime).toBe('2023')
  })

  const PARTAGE = join(__dirname, '../../../../shared/donnees/apl_mg_commune_2022_2023.csv')
  const essai = existsSync(PARTAGE) ? it : it.skip
  if (!existsSync(PARTAGE)) console.warn('../shared/donnees est absent : l’APL réelle des communes n’est pas essayée.')
  essai('relit l’APL réelle de toutes les communes', () => {
    const { data } = Papa.parse<Record<string, string>>(readFileSync(PARTAGE, 'utf8').trim(), { header: true })
    const feuille = drees(
      data.map((l) => [l.code, l.nom, l.apl_2023, l.apl65_2023, null, l.pop_std_2023, l.pop_tot_2023]),
    )
    const lue = reconnaitreSource(feuille, { feuille: 'APL 2023' })
    const attendues = data.map((l) => [
      l.code,
      l.nom,
      ...[l.pop_tot_2023, l.pop_std_2023, l.apl65_2023, l.apl_2023].map((t) => (t === '' ? null : Number(t))),
    ])
    expect(lue?.lignes).toHaveLength(data.length)
    expect(lue?.lignes).toEqual(attendues)
  })
})

describe('L’export des effectifs de la Cnam', () => {
  const ENTETE = ['annee', 'profession_sante', 'region', 'libelle_region', 'departement', 'libelle_departement', 'classe_age', 'libelle_classe_age', 'libelle_sexe', 'effectif', 'densite'] // prettier-ignore
  const ligne = (annee: Cellule, dep: string, nom: string, effectif: Cellule, age = 'Tout âge', sexe = 'tout sexe') => [annee, 'Sages-femmes', '84', 'Auvergne-Rhône-Alpes', dep, nom, 'tt', age, sexe, effectif, 10] // prettier-ignore

  it('garde tous les âges et la dernière année, l’effectif d’avant à côté, hommes et femmes, la région comprise', () => {
    const lue = reconnaitreSource([
      ENTETE,
      ligne('2023', '43', 'Haute-Loire', 20),
      ligne('2024', '43', 'Haute-Loire', 22),
      ligne('2024', '43', 'Haute-Loire', 21, 'Tout âge', 'femmes'),
      ligne('2024', '43', 'Haute-Loire', 1, 'Tout âge', 'hommes'),
      ligne('2024', '43', 'Haute-Loire', 4, 'Moins de 30 ans'),
      ligne('2024-12-31', '999', 'Tout département', 'NS'),
    ])
    expect(lue).toMatchObject({ id: 'cnam-effectifs', table: 'T_Demographie', millesime: '2024' })
    const date = serieDeDate('2024-12-31')
    const source = 'Cnam, data.ameli, effectifs et densités 2024'
    expect(lue?.lignes).toEqual([
      ['Sages-femmes', 'Haute-Loire', date, 22, 20, 21, 1, source],
      ['Sages-femmes', 'Auvergne-Rhône-Alpes', date, 'NS', null, null, null, source],
    ])
    expect(lue?.remarques).toContain('1 ligne sans effectif en 2023 dans ce fichier.')
  })

  it('ne prend pas un export découpé par secteur ou par type d’exercice', () => {
    const entete = [...ENTETE, 'libelle_secteur_conventionnel']
    expect(reconnaitreSource([entete, [...ligne('2024', '43', 'Haute-Loire', 2), 'Secteur 1']])).toBeUndefined()
  })
})

describe('Les exports de CartoSanté', () => {
  it('ôte le rang des zones, garde une zone inconnue et la nomme', () => {
    const lue = reconnaitreSource([
      ['Zonage médecin 2022'],
      ['Code', 'Libellé', 'Zonage_MG'],
      [1001, 'Aville', '1_ZIP'],
      ['43157', 'Le Puy', '4_QPV_ZAC'],
      ['43158', 'Ailleurs', '9_ZXX'],
      ['Source : CartoSanté', '', ''],
    ])
    expect(lue).toMatchObject({ id: 'cartosante-zonage', table: 'T_Zonage', millesime: '2022' })
    expect(lue?.lignes).toEqual([
      ['01001', 'ZIP', 'Aville'],
      ['43157', 'QPV_ZAC', 'Le Puy'],
      ['43158', 'ZXX', 'Ailleurs'],
    ])
    expect(lue?.remarques.join(' ')).toMatch(/« ZXX » n’est pas connue/)
  })

  it('lit l’APL par bassin de vie ou canton-ville, codes à quatre signes gardés', () => {
    const lue = reconnaitreSource([
      ['Code', 'Libellé', 'APL MG 2023'],
      ['0102', 'Attignat', '2,5'],
    ])
    expect(lue).toMatchObject({ table: 'T_Communes', millesime: '2023', lignes: [['0102', 'Attignat', 2.5]] })
  })
})

describe('Les populations de l’Insee', () => {
  it('recompose le code d’un tableau en colonnes séparées, outre-mer compris', () => {
    const lue = reconnaitreSource([
      ['Populations de référence 2023 en vigueur à compter du 1er janvier 2026'],
      ['Code région', 'Code département', 'Code commune', 'Nom de la commune', 'Population municipale', 'Population totale'], // prettier-ignore
      ['84', '01', '004', 'Ambérieu', '15 554', 15_900],
      [1, 971, 1, 'Les Abymes', 51_000, 52_000],
      ['94', '2A', '004', 'Ajaccio', 75_000, 76_000],
    ])
    expect(lue).toMatchObject({ id: 'insee-populations', table: 'T_Communes', millesime: '2023' })
    expect(lue?.lignes).toEqual([
      ['01004', 'Ambérieu', 15_554],
      ['97101', 'Les Abymes', 51_000],
      ['2A004', 'Ajaccio', 75_000],
    ])
  })

  it('lit le CSV ancien : le code en morceaux, le nom dans COM', () => {
    const lue = reconnaitreSource([
      ['CODREG', 'REG', 'CODDEP', 'CODARR', 'CODCAN', 'CODCOM', 'COM', 'PMUN', 'PCAP', 'PTOT'],
      ['84', 'Auvergne-Rhône-Alpes', '01', '1', '10', '010', 'Anglefort', '1105', '17', '1122'],
    ])
    expect(lue?.lignes).toEqual([['01010', 'Anglefort', 1105]])
  })

  it('ne garde de Melodi que les communes, la population municipale et la dernière année', () => {
    const lue = reconnaitreSource([
      ['GEO', 'GEO_OBJECT', 'FREQ', 'POPREF_MEASURE', 'TIME_PERIOD', 'OBS_VALUE'],
      ['43157', 'COM', 'A', 'PMUN', '2022', '18000'],
      ['2025-COM-43157', 'COM', 'A', 'PMUN', '2023', '18540'],
      ['43157', 'COM', 'A', 'PTOT', '2023', '19400'],
      ['43', 'DEP', 'A', 'PMUN', '2023', '227000'],
    ])
    expect(lue).toMatchObject({ millesime: '2023', colonnes: ['Code', 'Population'], lignes: [['43157', 18_540]] })
  })
})

it.each<[string, Matrice]>([
  ['une feuille vide', []],
  ['un de nos tableaux', [['Code', 'Nom', 'Population'], ['01001', 'Aville', 832]]], // prettier-ignore
  ['un plan d’actions', [['Axe', 'Thématique', 'Levier', 'Action', 'Pilotes']]],
])('%s n’est pas une source connue', (_, cellules) => expect(reconnaitreSource(cellules)).toBeUndefined())
