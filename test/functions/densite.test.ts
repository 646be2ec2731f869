import { appel, cellule } from './outils'

describe('DENSITE', () => {
  it.each([
    [[194, 227489], 8.5279],
    [[488, 227489], 21.4516],
    [[194, 227489, 100000], 85.2788],
    [['194', '227 489'], 8.5279],
  ])('%j donne %d', (args, attendu) => expect(cellule('DENSITE', ...args)).toBeCloseTo(attendu, 4))

  it('n’arrondit pas', () => expect(cellule('DENSITE', 194, 227489)).toBe((194 / 227489) * 10_000))

  it('une population nulle donne #DIV/0!', () => expect(cellule('DENSITE', 194, 0)).toMatch(/^#DIV\/0!/))

  it.each([
    [[-1, 10], /effectif.*positif ou nul.*-1/],
    [['douze', 10], /effectif, un nombre.*« douze »/],
    [[1, 10, 0], /pour, un nombre d’habitants positif.*0/],
    [[1, null], /population, un nombre.*cellule vide/],
    [[true, 10], /VRAI/],
    [[Number.NaN, 10], /effectif/],
  ])('%j est refusé en français', (args, message) => {
    expect(cellule('DENSITE', ...args)).toMatch(/^#VALUE!/)
    expect(cellule('DENSITE', ...args)).toMatch(message)
  })

  it('s’applique cellule par cellule, une faute ne touchant que la sienne', () => {
    const recu = appel('DENSITE', [[1], ['x'], [null], [4]], [[1000], [1000], [null], [2000]])
    expect(recu[0]).toEqual([10])
    expect(recu[1]![0]).toMatch(/^#VALUE!/)
    expect(recu.slice(2)).toEqual([[''], [20]])
  })

  it('étend un argument d’une seule cellule et refuse des tailles différentes', () => {
    expect(appel('DENSITE', [[1], [2]], 1000)).toEqual([[10], [20]])
    expect(appel('DENSITE', [[1], [2], [3]], [[1], [2]])[0]![0]).toMatch(/^#VALUE! .*même taille.*3, 2/)
  })
})
