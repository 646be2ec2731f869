import type { Area } from '../../../ports/workbook'
import { parseCells, withCells, type CellXml } from '../sheet-cells'
import { rowIndex, type RowXml } from '../sheet-rows'
import { attribute, withAttribute } from '../xml-text'
import { lastRow } from './areas'

/** Les valeurs qu'une formule a répandues, sans celle de sa propre cellule, par « ligne:colonne ». */
export type SpilledValues = ReadonlyMap<string, CellXml>

/**
 * Un tableau dynamique ne bouge pas avec les lignes insérées plus bas que sa formule : ses valeurs sont ôtées avant, remises
 * après là où elles étaient. Excel les recalcule à l'ouverture.
 */
export function takeSpilled(rows: readonly RowXml[], spills: readonly Area[], prefix: string) {
  const values = new Map<string, CellXml>()
  if (spills.length === 0) return { rows, values }
  const taken = rows.map((row) => {
    const here = spills.filter((area) => area.row <= row.row && row.row <= lastRow(area))
    if (here.length === 0) return row
    const cells = parseCells(row).map((cell) => {
      const spilled = here.some(
        ({ row: top, column, columns }) =>
          cell.column >= column && cell.column < column + columns && !(row.row === top && cell.column === column),
      )
      if (!spilled || cell.inner === '') return cell
      values.set(`${row.row}:${cell.column}`, cell)
      return { ...cell, attributes: withAttribute(cell.attributes, 't', undefined), inner: '' }
    })
    return { ...withCells(row, cells, prefix), attributes: row.attributes }
  })
  return { rows: taken, values }
}

/** Remet les valeurs répandues ; une cellule remplie entre-temps garde la sienne. */
export function putSpilled(rows: readonly RowXml[], values: SpilledValues, prefix: string): readonly RowXml[] {
  const byRow = new Map<number, CellXml[]>()
  for (const [place, cell] of values) {
    const row = Number(place.slice(0, place.indexOf(':')))
    byRow.set(row, [...(byRow.get(row) ?? []), cell])
  }
  const result = [...rows]
  for (const [row, cells] of byRow) {
    const at = rowIndex(result, row)
    const before = result[at] ?? { row, attributes: '', cells: '' }
    const after = { ...withCells(before, filled(parseCells(before), cells), prefix), attributes: before.attributes }
    if (at >= 0) result[at] = after
    else result.splice(-1 - at, 0, after)
  }
  return result
}

function filled(cells: readonly CellXml[], values: readonly CellXml[]): readonly CellXml[] {
  const byColumn = new Map(cells.map((cell) => [cell.column, cell]))
  for (const { column, attributes, inner } of values) {
    const known = byColumn.get(column)
    if (known && known.inner !== '') continue
    const type = attribute(attributes, 't')
    byColumn.set(column, { column, attributes: withAttribute(known?.attributes ?? '', 't', type), inner })
  }
  return [...byColumn.values()].sort((a, b) => a.column - b.column)
}
