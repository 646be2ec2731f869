import { serieDeDate } from '../../../src/domain/commun/date'
import type { Donnees, TableDeDonnees, Valeur } from '../../../src/domain/modele/types'
import { completer } from '../../../src/usecases/modeles/completer'
import { DEMOGRAPHIE } from '../../../scripts/exemple/demographie-43'

const LE = serieDeDate('2026-11-25')

const table = (id: string, colonnes: string[], lignes: Valeur[][], plus: Partial<TableDeDonnees> = {}) => ({
  ...{ id, feuille: id, source: id, colonnes, lignes, numeros: lignes.map((_, k) => k + 2) },
  ...{ formats: [], cle: [], comprises: [], masquees: 0, absente: false },
  ...plus,
})

const avec = (tables: TableDeDonnees[], parametres: Donnees['parametres'] = []) =>
  completer({ tables, parametres, fichier: 'essai.xlsx', date: LE })

/** Les lignes d'une table complétée, par nom de colonne. */
const lignes = ({ tables }: Donnees, id: string) => {
  const trouvee = tables.find((t) => t.id === id)!
  return trouvee.lignes.map((l) => Object.fromEntries(trouvee.colonnes.map((nom, k) => [nom, l[k] ?? null])))
}

describe('La démographie', () => {
  const colonnes = ['Profession', 'Territoire', 'Effectif', 'Effectif précédent', 'Installations', 'Cessations']
  const donnees = avec([
    table(
      'T_Demographie',
      [...colonnes, 'Population'],
      DEMOGRAPHIE.map((d) => [
        ...[d.profession, d.territoire, d.effectif, d.precedent, d.installations, d.cessations],
        d.territoire === 'Haute-Loire' ? 227_489 : null,
      ]),
    ),
  ])
  const lues = lignes(donnees, 'T_Demographie')

  it('reçoit son solde, son évolution et sa densité', () => {
    expect(lues[0]).toMatchObject({ Solde: 7, Évolution: 7 / 187, Contrôle: 'OK' })
    expect(lues[0]!['Densité']).toBeCloseTo(8.5279, 4)
    expect(lues[1]).toMatchObject({ Solde: -39, Densité: null })
  })

  it('signale l’inversion des chirurgiens-dentistes, et elle seule', () => {
    const fautives = lues.filter((l) => l['Contrôle'] !== 'OK')
    expect(fautives.map((l) => l['Profession'])).toEqual(['Chirurgiens-dentistes', 'Chirurgiens-dentistes'])
    for (const { Contrôle: texte } of fautives) expect(texte).toMatch(/interverties/)
  })
})

it('garde une colonne du classeur qui porte le nom d’une colonne calculée', () => {
  const donnees = avec([
    table('T_Communes', ['Code', 'Population', 'APL', "classe d'apl"], [['43001', 10, 1, 'à moi']]),
  ])
  expect(lignes(donnees, 'T_Communes')).toEqual([
    {
      Code: '43001',
      Population: 10,
      APL: 1,
      "classe d'apl": 'à moi',
      'Population avec APL': 10,
      'Population sous 2,5': 10,
    },
  ])
})

it('compte 2,5 au-dessus du seuil, et dit inconnue l’APL qui manque', () => {
  const donnees = avec([
    table(
      'T_Communes',
      ['Code', 'Population', 'APL'],
      [
        ['a', 10, 2.5],
        ['b', 20, null],
      ],
    ),
  ])
  expect(lignes(donnees, 'T_Communes').map((l) => [l['Classe d’APL'], l['Population sous 2,5']])).toEqual([
    ['[2,5 ; 4[', 0],
    ['APL inconnue', null],
  ])
})

describe('Les contrats d’assistant médical', () => {
  const contrat = (...cellules: Valeur[]) => {
    const colonnes = ['Médecin', 'Option', 'Date', 'Percentile', 'Zone', 'Coût employeur']
    return lignes(avec([table('T_Contrats', colonnes, [['A', ...cellules]])]), 'T_Contrats')[0]!
  }
  const annees = (l: Record<string, Valeur>) => [1, 2, 3, 4, 5].map((n) => l[`Aide année ${n}`])

  it('suivent le barème de chaque anniversaire, majoration comprise', () => {
    const lu = contrat('temps plein', serieDeDate('2022-03-01'), 92, 'ZIP', 41_000)
    expect(annees(lu)).toEqual([36_000, 27_000, 25_000, 26_000, 26_000])
    expect(lu).toMatchObject({
      'Aide sur 5 ans': 140_000,
      'Coût sur 5 ans': 205_000,
      'Reste à charge': 65_000,
      Remarque: null,
    })
  })

  it('n’ont ni total ni reste à charge quand un montant manque, et disent pourquoi', () => {
    const lu = contrat('temps plein', serieDeDate('2022-06-01'), 50, 'HZ', 40_200)
    expect(annees(lu)).toEqual([null, null, null, null, null])
    expect(lu).toMatchObject({
      'Aide sur 5 ans': null,
      'Reste à charge': null,
      Remarque: expect.stringMatching(/n’est pas éligible hors ZIP/),
    })
  })

  it('n’ont pas de reste à charge sans coût employeur', () => {
    expect(contrat('mi-temps', serieDeDate('2023-09-01'), null, 'ZAC', null)).toMatchObject({
      ...{ 'Aide sur 5 ans': 18_000 + 14_000 + 3 * 11_000, 'Coût sur 5 ans': null, 'Reste à charge': null },
    })
  })
})

it('ne donne une taille et un plafond qu’aux CPTS, et pas de plafond qui n’est pas publié', () => {
  const donnees = avec([
    table(
      'T_Structures',
      ['Structure', 'Mode', 'Population'],
      [
        ['a', 'MSP', 5000],
        ['b', 'CPTS', 36_000],
        ['c', 'CPTS', 64_000],
        ['d', 'CPTS', null],
      ],
    ),
  ])
  expect(lignes(donnees, 'T_Structures').map((l) => [l['Taille'], l['Plafond annuel']])).toEqual([
    [null, null],
    [1, 287_000],
    [2, null],
    [null, null],
  ])
})

it('compte les indicateurs de chaque action', () => {
  const donnees = avec([
    table(
      'T_Actions',
      ['ID', 'Action'],
      [
        ['PS-01', 'a'],
        ['PS-02', 'b'],
        [null, 'c'],
      ],
    ),
    table(
      'T_Indicateurs',
      ['ID', 'Indicateur'],
      [
        ['ps-01', 'x'],
        ['PS-01', 'y'],
        [null, 'z'],
      ],
    ),
  ])
  expect(lignes(donnees, 'T_Actions').map((l) => l['Nombre d’indicateurs'])).toEqual([2, 0, 0])
})

it('dit comprendre, dans une table absente, les colonnes qu’il saurait calculer', () => {
  const { tables } = avec([table('T_Contrats', [], [], { absente: true, comprises: ['Zone'] })])
  expect(tables[0]!.comprises).toEqual(expect.arrayContaining(['Zone', 'Aide année 1', 'Reste à charge']))
  expect(tables[0]!.colonnes).toEqual([])
})

describe('La table « Aides »', () => {
  const aides = (date: string) => lignes(avec([], [['Date des aides', serieDeDate(date as never)]]), 'Aides')

  it('suit la date : le CAIM en 2023, l’aide à la primo-installation en 2026', () => {
    const noms = (date: string) => aides(date).map((l) => String(l['Aide']))
    expect(noms('2023-03-09').some((n) => n.includes('CAIM'))).toBe(true)
    expect(noms('2026-02-01').some((n) => n.includes('CAIM'))).toBe(false)
    expect(aides('2026-02-01').find((l) => /primo-installation/.test(String(l['Aide'])))).toMatchObject({
      ...{ ZIP: 10_000, ZAC: 5000, HZ: '–' },
    })
  })

  it('distingue une aide sans montant publié d’une aide fermée', () => {
    const avancees = aides('2026-02-01').find((l) => /Consultations avancées/.test(String(l['Aide'])))
    expect(avancees).toMatchObject({ ZIP: 'ouverte', HZ: '–' })
  })
})

it('propose une date des aides et un « Depuis le », que les paramètres remplacent', () => {
  expect(Object.fromEntries(avec([]).parametres)).toEqual({ 'Date des aides': LE, 'Depuis le': LE - 90 })
  expect(Object.fromEntries(avec([], [['depuis le', 1]]).parametres)).toEqual({ 'Date des aides': LE, 'depuis le': 1 })
})
