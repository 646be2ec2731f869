import * as fc from 'fast-check'
import { editableNumber, readEntry, showNumber } from '../../../src/hosts/browser/french-entry'

describe('Ce que l’on tape dans une cellule', () => {
  it.each([
    ['3,5', '3.5'],
    ['1 234,5', '1234.5'],
    ['1\u202f234\u00a0567,89', '1234567.89'],
    ['-0,25', '-0.25'],
    [',5', '0.5'],
    ['12,5 %', '12.5%'],
    ['1,5E3', '1.5E3'],
    ['vrai', 'TRUE'],
    ['FAUX', 'FALSE'],
  ])('%s est le nombre ou le booléen %s', (tape, texte) => {
    expect(readEntry(tape, 2026)).toEqual({ kind: 'number', text: texte })
  })

  it.each([
    ['01/10/2019', 43739, 'dd/mm/yyyy'],
    ['1/10/19', 43739, 'dd/mm/yyyy'],
    ['31-12-1999', 36525, 'dd/mm/yyyy'],
    ['1/10', 46296, 'dd-mmm'],
    ['29/02/2024', 45351, 'dd/mm/yyyy'],
  ])('%s est une date', (tape, serial, format) => {
    expect(readEntry(tape, 2026)).toEqual({ kind: 'date', serial, format })
  })

  it.each([
    'Haute-Loire',
    '1,2,3',
    '31/02/2024',
    '1 23',
    '12 345 6',
    '',
    ' ',
    '1/2/3/4',
    '10/13/2019',
    'P92',
    '1 234,',
  ])('« %s » reste ce que la grille en fait', (tape) => {
    expect(readEntry(tape, 2026)).toBeUndefined()
  })

  it('rend sous le curseur un nombre que l’on peut retaper tel quel', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (nombre) => {
        const relu = readEntry(editableNumber(nombre), 2026)
        expect(relu?.kind === 'number' ? Number(relu.text) : undefined).toBe(nombre === 0 ? 0 : nombre)
      }),
    )
  })
})

describe('Un nombre sans format', () => {
  it.each([
    [8.527884864762692, 88, '8,52788486'],
    [8.527884864762692, 40, '8,53'],
    [0.1 + 0.2, 100, '0,3'],
    [1 / 3, 64, '0,33333'],
    [-1234.5678, 64, '-1234,6'],
  ])('%d dans %d pixels se montre %s', (nombre, pixels, texte) => {
    expect(showNumber(nombre, pixels)).toBe(texte)
  })
})
