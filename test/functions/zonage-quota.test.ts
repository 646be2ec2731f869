import fc from 'fast-check'
import { appel, cellule } from './outils'

const quota = (apl: unknown[], population: unknown[], zip: unknown, zac: unknown) =>
  appel('ZONAGE.QUOTA', apl.map((a) => [a]), population.map((p) => [p]), zip, zac).map(([zone]) => zone) // prettier-ignore

describe('ZONAGE.QUOTA', () => {
  it('classe par APL croissante, dans l’ordre reçu', () => {
    expect(quota([5, 1, 3, 2], [100, 100, 100, 100], 0.25, 0.5)).toEqual(['HZ', 'ZIP', 'ZAC', 'ZAC'])
  })

  it('garde un plafond exactement atteint', () => {
    expect(quota([1, 2, 3], [285, 492, 223], 0.285, 0.492)).toEqual(['ZIP', 'ZAC', 'HZ'])
    expect(quota([1, 2, 3], [285, 492, 223], '28,5 %', '49,2 %')).toEqual(['ZIP', 'ZAC', 'HZ'])
    expect(quota([1, 2], [286, 714], 0.285, 0.7)).toEqual(['ZAC', 'HZ'])
  })

  it('passe dans la classe suivante le territoire qui dépasserait, et ferme la classe là', () => {
    // 300 dépasserait les 250 de la ZIP : il passe en ZAC, et le petit qui suit ne revient pas en ZIP.
    expect(quota([1, 2, 3, 4], [200, 300, 10, 490], 0.25, 0.4)).toEqual(['ZIP', 'ZAC', 'ZAC', 'HZ'])
    expect(quota([1, 2, 3], [600, 10, 390], 0.25, 0.4)).toEqual(['HZ', 'HZ', 'HZ'])
  })

  it('à APL égale, suit l’ordre du tableau', () => {
    expect(quota([2, 2, 2], [100, 100, 100], 1 / 3, 1 / 3)).toEqual(['ZIP', 'ZAC', 'HZ'])
  })

  it('rend un en-tête quand la plage d’APL en a un, et trouve les colonnes d’un tableau par leur nom', () => {
    const tableau = [
      ['Code', 'Population', 'APL'],
      ['A', 100, 3],
      ['B', 100, 1],
    ]
    expect(appel('ZONAGE.QUOTA', tableau, tableau, 0.5, 0.2)).toEqual([['Zone'], ['HZ'], ['ZIP']])
    expect(quota(['APL 2023', 1], ['Habitants', 10], 1, 0)).toEqual(['Zone', 'ZIP'])
    expect(quota([1, null, 2], [50, '', 50], 0.5, 0.5)).toEqual(['ZIP', '', 'ZAC'])
  })

  it.each([
    ['une part en pourcentage sans signe', [[1]], [[10]], 28.5, 0.4, /partZip, une part de 0 à 1.*28,5/],
    ['une part négative', [[1]], [[10]], 0.3, -0.1, /partZac/],
    ['plus que le tout', [[1]], [[10]], 0.6, 0.5, /1 au plus/],
    ['une part vide', [[1]], [[10]], null, 0.5, /partZip.*cellule vide/],
    ['des hauteurs différentes', [[1], [2]], [[10]], 0.3, 0.5, /même hauteur.*2 APL et 1/],
    ['une APL en texte', [[1], ['deux']], [[10], [10]], 0.3, 0.5, /APL.*territoire 2.*« deux »/],
    ['une population absente', [[1], [2]], [[10], [null]], 0.3, 0.5, /population.*territoire 2.*cellule vide/],
    ['deux colonnes sans nom', [[1, 2]], [[10]], 0.3, 0.5, /apl : attendu 1 colonne/],
  ])('%s : #VALUE!', (_, apl, population, zip, zac, message) => {
    expect(cellule('ZONAGE.QUOTA', apl, population, zip, zac)).toMatch(/^#VALUE!/)
    expect(cellule('ZONAGE.QUOTA', apl, population, zip, zac)).toMatch(message)
  })

  it('sans habitants, les parts n’existent pas : #DIV/0!', () => {
    expect(cellule('ZONAGE.QUOTA', [[1]], [[0]], 0.3, 0.5)).toMatch(/^#DIV\/0!/)
    expect(cellule('ZONAGE.QUOTA', [[null]], [[null]], 0.3, 0.5)).toMatch(/^#DIV\/0!/)
  })
})

describe('ZONAGE.QUOTA, toujours', () => {
  const territoires = fc.array(fc.tuple(fc.double({ min: 0, max: 10, noNaN: true }), fc.nat(50_000)), { minLength: 1 })
  const parts = fc
    .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([zip, reste]) => [zip, (1 - zip) * reste] as const)

  it('donne une classe à chacun, ne dépasse aucune part et ne déclasse pas un territoire moins bien doté', () => {
    fc.assert(
      fc.property(territoires, parts, (lignes, [zip, zac]) => {
        const total = lignes.reduce((somme, [, p]) => somme + p, 0)
        fc.pre(total > 0)
        const classes = quota(lignes.map(([a]) => a), lignes.map(([, p]) => p), zip, zac) // prettier-ignore
        expect(classes).toHaveLength(lignes.length)
        const habitants = { ZIP: 0, ZAC: 0, HZ: 0 }
        const rang = { ZIP: 0, ZAC: 1, HZ: 2 }
        classes.forEach((zone, k) => (habitants[zone as keyof typeof habitants] += lignes[k]![1]))
        expect(habitants.ZIP).toBeLessThanOrEqual((zip + 1e-9) * total)
        expect(habitants.ZAC).toBeLessThanOrEqual((zac + 1e-9) * total)
        expect(habitants.ZIP + habitants.ZAC + habitants.HZ).toBe(total)
        const ordre = lignes.map(([apl], k) => ({ apl, rang: rang[classes[k] as keyof typeof rang] }))
        ordre.sort((a, b) => a.apl - b.apl || a.rang - b.rang)
        ordre.slice(1).forEach((t, k) => expect(t.rang).toBeGreaterThanOrEqual(ordre[k]!.rang))
      }),
    )
  })
})
