import type { Area } from '../../ports/workbook'

/** 0 → « A », 26 → « AA ». */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}

export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`

/** « A1:B3 » d'un rectangle. */
export function areaName({ row, column, rows, columns }: Area): string {
  const first = cellName(row, column)
  return rows === 1 && columns === 1 ? first : `${first}:${cellName(row + rows - 1, column + columns - 1)}`
}

/** « B2 », « $A$1:C3 » → rectangle ; `undefined` si ce n'est pas une adresse. */
export function parseArea(address: string): Area | undefined {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(address.trim())
  if (!found) return undefined
  const [, left = '', top = '', right = left, bottom = top] = found
  const columns = [columnRank(left), columnRank(right)].toSorted((a, b) => a - b) as [number, number]
  const rows = [Number(top) - 1, Number(bottom) - 1].toSorted((a, b) => a - b) as [number, number]
  if (rows[0] < 0) return undefined
  return { row: rows[0], column: columns[0], rows: rows[1] - rows[0] + 1, columns: columns[1] - columns[0] + 1 }
}

const columnRank = (name: string) =>
  [...name.toUpperCase()].reduce((rank, letter) => rank * 26 + letter.charCodeAt(0) - 64, 0) - 1
