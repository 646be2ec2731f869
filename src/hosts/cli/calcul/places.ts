import type { Area } from '../../../ports/workbook'
import { cellName, LAST_COLUMN, LAST_ROW, rangeName } from '../../xlsx/address'

/** Une cellule du classeur ; `sheet` est le rang de la feuille. */
export interface Place {
  readonly sheet: number
  readonly row: number
  readonly column: number
}

/** Une plage d'une feuille. */
export interface SheetArea extends Area {
  readonly sheet: number
}

export const areaOfCell = ({ sheet, row, column }: Place): SheetArea => ({ sheet, row, column, rows: 1, columns: 1 })

/** Un nombre par cellule du classeur. */
export const cellKey = ({ sheet, row, column }: Place): number => (sheet * LAST_ROW + row) * LAST_COLUMN + column

export const areaKey = ({ sheet, row, column, rows, columns }: SheetArea): string =>
  `${sheet}:${row}:${column}:${rows}:${columns}`

export const isOneCell = ({ rows, columns }: Area): boolean => rows === 1 && columns === 1

export function* cellsOf({ sheet, row, column, rows, columns }: SheetArea): Generator<Place> {
  for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) yield { sheet, row: row + r, column: column + c }
}

/** Le plus petit rectangle qui contient les deux. */
export function union(a: SheetArea, b: SheetArea): SheetArea {
  const row = Math.min(a.row, b.row)
  const column = Math.min(a.column, b.column)
  return {
    sheet: a.sheet,
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  }
}

export const intersects = (a: SheetArea, b: SheetArea): boolean =>
  a.sheet === b.sheet &&
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns

/** « A1 » ou « A1:B2 », sans la feuille. */
export const areaText = (area: Area): string => (isOneCell(area) ? cellName(area.row, area.column) : rangeName(area))
