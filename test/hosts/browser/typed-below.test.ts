import { isTypedBelow } from '../../../src/hosts/browser/typed-below'

/** Un tableau de six lignes et trois colonnes, de B4 à D9 ; une seule autre cellule est remplie. */
const entre = (row: number, column: number, { totals = false, remplie = [0, 0] } = {}) =>
  isTypedBelow({ area: { row: 3, column: 1, rows: 6, columns: 3 }, totals }, row, column, (r, c) => `${r},${c}` !== String(remplie)) // prettier-ignore

describe('Une cellule tapée fait grandir le tableau', () => {
  it.each([1, 2, 3])('dans la ligne juste dessous, sous sa colonne %i', (colonne) =>
    expect(entre(9, colonne)).toBe(true),
  )
  it('même si elle est à côté d’autres données', () => expect(entre(9, 1, { remplie: [9, 4] })).toBe(true))
})

describe('Une cellule tapée laisse le tableau tel quel', () => {
  it.each([
    ['dans sa dernière ligne', 8, 1],
    ['deux lignes plus bas', 10, 1],
    ['à sa gauche', 9, 0],
    ['à sa droite', 9, 4],
  ])('%s', (_, ligne, colonne) => expect(entre(ligne, colonne)).toBe(false))
  it('sous son total', () => expect(entre(9, 1, { totals: true })).toBe(false))
  it('dans une ligne déjà remplie plus loin sous lui', () => expect(entre(9, 1, { remplie: [9, 3] })).toBe(false))
})
