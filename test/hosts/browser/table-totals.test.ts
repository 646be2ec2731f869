import { correctedRows } from '../../../src/hosts/browser/table-totals'

/** Un tableau de six lignes, de la quatrième à la neuvième. */
const lignes = (kind: 'insert' | 'delete', first: number, last: number, totals = false) =>
  correctedRows(kind, { first, last }, { area: { row: 3, column: 1, rows: 6, columns: 2 }, totals })

describe('L’étendue d’un tableau de la grille', () => {
  it('prend les lignes insérées juste au-dessus de son total', () => expect(lignes('insert', 9, 10, true)).toBe(8))

  it('ne perd que les lignes à lui d’une suppression à cheval sur sa fin', () =>
    expect(lignes('delete', 7, 12)).toBe(4))

  it.each([
    ['insérées sous un tableau sans total', 'insert', 9, 10, false],
    ['insérées sous le total', 'insert', 10, 10, true],
    ['insérées dans le tableau', 'insert', 5, 5, true],
    ['supprimées dans le tableau', 'delete', 5, 6, true],
    ['supprimées avec son en-tête', 'delete', 3, 12, false],
    ['supprimées sous le tableau', 'delete', 9, 12, false],
  ] as const)('est laissée à la grille pour des lignes %s', (_, kind, premiere, derniere, totals) =>
    expect(lignes(kind, premiere, derniere, totals)).toBeUndefined(),
  )
})
