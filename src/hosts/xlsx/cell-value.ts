import { ValueType, type Cell, type CellValue as ExcelValue } from '@cj-tech-master/excelts'
import type { CellValue } from '../../ports/workbook'

const MILLISECONDS_PER_DAY = 86_400_000
/** Le 1er janvier 1970, en jours d'Excel. */
const UNIX_EPOCH = 25_569

/** Ce que montre une cellule : le résultat d'une formule, le texte d'une erreur ou d'un lien, le numéro d'une date. */
export function cellValue(cell: Cell | undefined): CellValue {
  if (!cell || cell.type === ValueType.Merge) return null
  return plainValue(cell.type === ValueType.Formula ? cell.result : cell.value)
}

export function plainValue(value: ExcelValue | undefined): CellValue {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isNaN(value) ? '#NUM!' : value
  if (value instanceof Date) return serial(value)
  if ('error' in value) return value.error
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('hyperlink' in value) return plainValue(value.text as ExcelValue)
  if ('result' in value) return plainValue(value.result)
  if ('checkbox' in value) return value.checkbox
  return null
}

const serial = (date: Date): CellValue => {
  const days = date.getTime() / MILLISECONDS_PER_DAY + UNIX_EPOCH
  return Number.isNaN(days) ? '#NUM!' : days
}
