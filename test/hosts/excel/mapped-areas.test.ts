import fc from 'fast-check'
import { leading, mappedAreas, mappedMerges, runsOf } from '../../../src/hosts/excel/mapped-areas'
import { parseAddress } from '../../../src/hosts/excel/parse-address'
import { beforeShifts, type RowShift } from '../../../src/hosts/excel/row-shifts'

const area = (row: number, column: number, rows: number, columns: number) => ({ row, column, rows, columns })

describe('La correspondance entre un modèle et une feuille composée', () => {
  it('dit en trois copies une ligne répétée entre un en-tête et un pied', () => {
    expect(runsOf([0, 1, 2, 2, 2, 2, 3])).toEqual([
      { from: 0, to: 0, length: 3, times: 1 },
      { from: 2, to: 3, length: 1, times: 3 },
      { from: 3, to: 6, length: 1, times: 1 },
    ])
    expect(runsOf([4, 5, 4, 5, 4, 5])).toEqual([{ from: 4, to: 0, length: 2, times: 3 }])
  })

  it('redonne, copie par copie, exactement la suite demandée', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 })), (origines) => {
        const recopie = runsOf(origines).flatMap(({ from, length, times }) =>
          Array.from({ length: times }, () => Array.from({ length }, (_, k) => from + k)).flat(),
        )
        expect(recopie).toEqual(origines)
      }),
    )
  })

  it('étend une plage à toutes les cellules qui en sont faites', () => {
    const rows = [0, 2, 2, 3, 2]
    expect(mappedAreas(area(2, 1, 1, 2), { rows, columns: [1, 2, 5] })).toEqual([area(1, 0, 2, 2), area(4, 0, 1, 2)])
  })

  it('ne répète une fusion que là où ses lignes et ses colonnes se suivent', () => {
    expect(mappedMerges(area(2, 0, 2, 2), { rows: [2, 3, 2, 4, 2, 3], columns: [0, 1] })).toEqual([
      area(0, 0, 2, 2),
      area(4, 0, 2, 2),
    ])
    expect(mappedMerges(area(2, 0, 2, 2), { rows: [2, 3], columns: [1, 0] })).toEqual([])
  })

  it('compte les lignes figées qui restent en tête', () => {
    expect(leading([1, 2, 3, 3], 2)).toBe(1)
    expect(leading([0, 1], 5)).toBe(2)
  })
})

describe('Les lignes d’avant des décalages', () => {
  it('retrouve le rang de chaque ligne, quels que soient les décalages', () => {
    const decalage = fc.record({
      kind: fc.constantFrom('insertRows' as const, 'deleteRows' as const),
      sheet: fc.constant('F'),
      row: fc.integer({ min: 0, max: 12 }),
      count: fc.integer({ min: 1, max: 3 }),
    })
    const vue = fc.record({ row: fc.integer({ min: 0, max: 10 }), rows: fc.integer({ min: 1, max: 6 }) })
    fc.assert(
      fc.property(fc.array(decalage, { maxLength: 6 }), vue, (decalages: RowShift[], { row, rows }) => {
        // Une feuille dont chaque ligne porte son rang ; une ligne insérée ne porte rien.
        const lignes: (number | null)[] = Array.from({ length: 60 }, (_, k) => k)
        for (const { kind, row: at, count } of decalages) {
          if (kind === 'deleteRows') lignes.splice(at, count)
          else lignes.splice(at, 0, ...Array<null>(count).fill(null))
        }
        const attendues = lignes.slice(row, row + rows).filter((rang) => rang !== null)
        const trouvees = beforeShifts(area(row, 0, rows, 1), decalages).flatMap((a) =>
          Array.from({ length: a.rows }, (_, k) => a.row + k),
        )
        // Un rectangle qui enjambe des lignes supprimées les comprend : elles reviendront entre les autres.
        expect(trouvees.filter((rang) => attendues.includes(rang))).toEqual(attendues)
        for (const rang of trouvees) expect(lignes.includes(rang) ? attendues.includes(rang) : true).toBe(true)
      }),
    )
  })
})

describe('Une adresse d’Excel', () => {
  it.each([
    ['A1', [area(0, 0, 1, 1)]],
    ["'Axe 1, bis'!$B$2:$C$3,'Axe 1, bis'!E5", [area(1, 1, 2, 2), area(4, 4, 1, 1)]],
    ['Feuille!1:2', [area(0, 0, 2, 16_384)]],
    ['$A:$B', [area(0, 0, 1_048_576, 2)]],
  ])('se lit : %s', (adresse, attendu) => expect(parseAddress(adresse)).toEqual(attendu))
})
