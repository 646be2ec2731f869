import type { Area } from '../../ports/workbook'

export const LAST_ROW = 1_048_576
export const LAST_COLUMN = 16_384

/** « A », « Z », « AA »… ; la première colonne est 0. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}

/** « B3 » ; lignes et colonnes comptées à partir de 0. */
export const cellName = (row: number, column: number): string => columnName(column) + String(row + 1)

/** « A1:C9 » */
export const rangeName = ({ row, column, rows, columns }: Area): string =>
  `${cellName(row, column)}:${cellName(row + rows - 1, column + columns - 1)}`

const RANGE = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/

/** L'inverse de `rangeName` ; `undefined` si ce n'est pas une adresse. */
export function areaOf(range: string): Area | undefined {
  const match = RANGE.exec(range)
  if (!match) return undefined
  const [, left = '', top = '', right = left, bottom = top] = match
  const row = Number(top) - 1
  const column = columnIndex(left)
  return { row, column, rows: Number(bottom) - row, columns: columnIndex(right) - column + 1 }
}

const columnIndex = (name: string) => [...name].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1
