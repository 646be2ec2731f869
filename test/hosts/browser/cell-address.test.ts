import { areaName, cellName, columnName, parseArea } from '../../../src/hosts/browser/cell-address'

describe('Adresses', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('la colonne %d est %s', (rang, nom) => {
    expect(columnName(rang)).toBe(nom)
    expect(parseArea(`${nom}1`)?.column).toBe(rang)
  })

  it('lit une plage dans les deux sens, avec ou sans $', () => {
    const zone = { row: 1, column: 0, rows: 3, columns: 2 }
    expect(parseArea('A2:B4')).toEqual(zone)
    expect(parseArea('$B$4:$A$2')).toEqual(zone)
    expect(areaName(zone)).toBe('A2:B4')
    expect(cellName(1, 0)).toBe('A2')
  })

  it.each(['', 'A', '1', 'A0', 'A1:B', 'Feuille!A1', 'ABCD1'])('refuse « %s »', (texte) => {
    expect(parseArea(texte)).toBeUndefined()
  })
})
