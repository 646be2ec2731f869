import { appel, cellule } from './outils'

describe('EVOLUTION', () => {
  it.each([
    [5, [194, 187], 3.7],
    [6, [6928, 6967], -0.6],
    [7, [488, 468], 4.3],
    [8, [9589, 9319], 2.9],
  ])('cas %d : %j donne %d %% à une décimale', (_, args, attendu) => {
    expect(((cellule('EVOLUTION', ...args) as number) * 100).toFixed(1)).toBe(attendu.toFixed(1))
  })

  it('n’arrondit pas', () => expect(cellule('EVOLUTION', 194, 187)).toBe(7 / 187))

  it('un effectif ancien nul donne #DIV/0!', () => {
    expect(cellule('EVOLUTION', 3, 0)).toMatch(/^#DIV\/0! : .*ancien est nul/)
    expect(cellule('EVOLUTION', 0, 3)).toBe(-1)
  })

  it.each([
    [['douze', 10], /nouvel effectif, un nombre.*« douze »/],
    [[-1, 10], /nouvel effectif.*positif ou nul/],
    [[1, -10], /ancien effectif.*positif ou nul/],
    [[1, null], /ancien effectif.*cellule vide/],
  ])('%j est refusé en français', (args, message) => {
    expect(cellule('EVOLUTION', ...args)).toMatch(/^#VALUE!/)
    expect(cellule('EVOLUTION', ...args)).toMatch(message)
  })

  it('s’applique cellule par cellule', () => {
    const recu = appel('EVOLUTION', [[2], [null], ['x']], [[1], [null], [1]])
    expect(recu.slice(0, 2)).toEqual([[1], ['']])
    expect(recu[2]![0]).toMatch(/^#VALUE!/)
  })
})
