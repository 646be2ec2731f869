import Papa from 'papaparse'
import { dateDeSerie, enFrancais } from '../../../domain/commun/date'
import { estFormatDeDate } from '../../../domain/commun/format-de-date'
import type { CellValue } from '../../../ports/workbook'

/** Ce qu'un tableur prendrait pour une formule, et exécuterait. */
const FORMULA_LIKE = /^[=+\-@\t\r]/

/**
 * Un fichier CSV pour un Excel français : UTF-8 avec sa marque, « ; », virgule décimale, dates jj/mm/aaaa. Un texte qui
 * ressemble à une formule est précédé d'une apostrophe.
 *
 * @param formats codes de format des cellules : un nombre au format de date s'écrit comme une date
 */
export function csvBytes(
  rows: readonly (readonly CellValue[])[],
  formats: readonly (readonly string[])[] = [],
): Uint8Array {
  const lines = rows.map((row, r) => row.map((value, c) => written(value, formats[r]?.[c] ?? 'General')))
  return new TextEncoder().encode(`\ufeff${Papa.unparse(lines, { delimiter: ';', newline: '\r\n' })}\r\n`)
}

function written(value: CellValue, format: string): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'VRAI' : 'FAUX'
  if (typeof value === 'string') return FORMULA_LIKE.test(value) ? `'${value}` : value
  if (isDate(value, format)) return enFrancais(dateDeSerie(value))
  return String(value).replace('.', ',')
}

/** Une date entière ; avec une heure, le nombre est gardé exact. */
const isDate = (value: number, format: string) => Number.isInteger(value) && value > 60 && estFormatDeDate(format)
