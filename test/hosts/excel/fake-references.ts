import type { Area } from '../../../src/ports/workbook'

const REFERENCE =
  /('(?:[^']|'')+'!|[\p{L}\w.]+!)?(\$?)([A-Z]{1,3})(\$?)(\d+)(?::(\$?)([A-Z]{1,3})(\$?)(\d+))?(?![\w(])/gu

export const columnOf = (letters: string) => [...letters].reduce((n, l) => n * 26 + l.charCodeAt(0) - 64, 0) - 1
export const lettersOf = (column: number): string =>
  (column >= 26 ? lettersOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))

/** Remplace les références hors des textes entre guillemets. */
const replaceReferences = (formula: string, change: (...groups: string[]) => string) =>
  formula
    .split(/("[^"]*")/)
    .map((part) =>
      part.startsWith('"')
        ? part
        : part.replace(REFERENCE, (...all: unknown[]) => change(...all.slice(0, 10).map((g) => (g ?? '') as string))),
    )
    .join('')

const sheetOf = (prefix: string, own: string) =>
  prefix === '' ? own : prefix.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'")

/** Où va une ligne : `undefined` si elle disparaît. */
export type RowMap = (row: number) => number | undefined

export const insertion =
  (at: number, count: number): RowMap =>
  (row) =>
    row >= at ? row + count : row
export const deletion =
  (at: number, count: number): RowMap =>
  (row) =>
    row < at ? row : row >= at + count ? row - count : undefined

/** L'étendue d'un rectangle après un décalage : rognée par une suppression, `undefined` s'il n'en reste rien. */
export function moveArea(area: Area, map: RowMap): Area | undefined {
  const kept = [first(area.row, area.row + area.rows, map), last(area.row, area.row + area.rows, map)] as const
  if (kept[0] === undefined || kept[1] === undefined) return undefined
  return { ...area, row: kept[0], rows: kept[1] - kept[0] + 1 }
}
function first(from: number, end: number, map: RowMap) {
  for (let row = from; row < end; row += 1) if (map(row) !== undefined) return map(row)
  return undefined
}
function last(from: number, end: number, map: RowMap) {
  for (let row = end - 1; row >= from; row -= 1) if (map(row) !== undefined) return map(row)
  return undefined
}

/** Une formule de la feuille `own` après un décalage des lignes (ou des colonnes) de la feuille `moved`. */
export const moveFormula = (formula: string, own: string, moved: string, map: RowMap, axis: 'row' | 'column' = 'row') =>
  replaceReferences(formula, (whole, prefix = '', a1, c1, d1, r1, a2, c2, d2, r2) => {
    if (sheetOf(prefix, own).toLowerCase() !== moved.toLowerCase()) return whole!
    const [start, end] = axis === 'row' ? [Number(r1) - 1, Number(r2 || r1) - 1] : [columnOf(c1!), columnOf(c2 || c1!)]
    const area = moveArea({ row: start, column: 0, rows: end - start + 1, columns: 1 }, map)
    if (!area) return `${prefix}#REF!`
    const corner = (a: string, c: string, d: string, r: string, at: number) =>
      axis === 'row' ? `${a}${c}${d}${at + 1}` : `${a}${lettersOf(at)}${d}${r}`
    const from = `${prefix}${corner(a1!, c1!, d1!, r1!, area.row)}`
    return r2 ? `${from}:${corner(a2!, c2!, d2!, r2, area.row + area.rows - 1)}` : from
  })

/** Une formule recopiée plus bas ou plus à droite : ses références relatives suivent. */
export const copyFormula = (formula: string, rows: number, columns: number) =>
  replaceReferences(formula, (_, prefix, a1, c1, d1, r1, a2, c2, d2, r2) => {
    const corner = (a: string, c: string, d: string, r: string) =>
      `${a}${a ? c : lettersOf(columnOf(c) + columns)}${d}${d ? r : Number(r) + rows}`
    return `${prefix}${corner(a1!, c1!, d1!, r1!)}${r2 ? `:${corner(a2!, c2!, d2!, r2)}` : ''}`
  })
