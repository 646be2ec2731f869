import { nommerTableau } from '../../domain/formule/tableaux'
import type { XlsxPackage } from '../xlsx/package'
import type { FileCell } from '../xlsx/read/cells'
import { sheetTables } from '../xlsx/sheet-tables'
import { parseArea } from './cell-address'
import type { GridTable } from './grid-sheet'
import { tableId, wholeArea } from './table-totals'

/** Les tableaux d'une feuille ; la grille n'en veut pas sans en-tête. */
export const importTables = (pkg: XlsxPackage, path: string, sheetId: string): readonly GridTable[] =>
  sheetTables(pkg, path).flatMap(({ name, ref, header, columns, totals }) => {
    const area = parseArea(ref)
    if (!area || !header) return []
    const rows = area.rows - (totals ? 1 : 0)
    return [{ id: tableId(sheetId, name, totals), name, area: { ...area, rows }, columns, totals }]
  })

/** Dit de quel tableau est une colonne que la formule d'une de ses cellules nomme seule : la grille ne le devine pas. */
export function inTable(tables: readonly GridTable[], row: number, cell: FileCell): FileCell {
  if (!cell.formula?.includes('[')) return cell
  const table = tables.find((each) => {
    const { row: top, column: left, rows, columns } = wholeArea(each)
    return row >= top && row < top + rows && cell.column >= left && cell.column < left + columns
  })
  return table ? { ...cell, formula: nommerTableau(cell.formula, table.name) } : cell
}
