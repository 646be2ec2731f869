import { CustomRangeType, type ICellData, type Nullable } from '@univerjs/core'
import type { CellErrorValue, CellValue as FileValue } from '@cj-tech-master/excelts'
import type { CellValue } from '../../ports/workbook'
import { formulaToFile } from '../xlsx/stored-formula'

type Result = string | number | boolean | CellErrorValue

/** Les erreurs que le format de fichier connaît ; les plus récentes deviennent #VALUE!, et Excel les recalcule. */
const FILE_ERRORS = new Set(['#N/A', '#REF!', '#NAME?', '#DIV/0!', '#NULL!', '#VALUE!', '#NUM!'])
const ERRORS = /^#(?:N\/A|REF!|NAME\?|DIV\/0!|NULL!|VALUE!|NUM!|SPILL!|CALC!|CYCLE!|GETTING_DATA|ERROR!)$/

/** Une formule du fichier : sa valeur est toujours écrite, pour qui ne sait pas la calculer. */
export function formulaValue(formula: string, value: CellValue, ref: string | undefined): FileValue {
  const result = resultOf(value)
  const stored = formulaToFile(formula)
  return ref === undefined ? { formula: stored, result } : { formula: stored, result, shareType: 'array', ref }
}

/** Une valeur écrite ; un texte qui commence par = reste un texte. */
export const plainValue = (value: CellValue, error: boolean): FileValue =>
  error && typeof value === 'string' && FILE_ERRORS.has(value) ? resultOf(value) : value

function resultOf(value: CellValue): Result {
  if (typeof value !== 'string') return value ?? ''
  if (!ERRORS.test(value)) return value
  return { error: FILE_ERRORS.has(value) ? (value as CellErrorValue['error']) : '#VALUE!' }
}

/** L'adresse d'un lien de la grille, telle que le fichier la garde. */
export function linkOf(cell: Nullable<ICellData>, nameOfSheet: (id: string) => string | undefined): string | undefined {
  const ranges = cell?.p?.body?.customRanges ?? []
  const url = ranges.find(({ rangeType }) => rangeType === CustomRangeType.HYPERLINK)?.properties?.['url'] as unknown
  if (typeof url !== 'string') return undefined
  const [, id, place = 'A1'] = /^#gid=([^&]+)(?:&range=(.+))?$/.exec(url) ?? []
  if (id === undefined) return url
  const name = nameOfSheet(id)
  return name === undefined ? undefined : `#'${name.replaceAll("'", "''")}'!${place}`
}
