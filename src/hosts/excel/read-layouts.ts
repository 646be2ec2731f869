import type { Area, Layout } from '../../ports/workbook'
import { adresse } from '../../usecases/adresse'
import { excelRun } from './excel-run'
import { parseAddress } from './parse-address'
import { SIDES } from './page-setup'
import { refusal } from './refusal'
import { supported } from './supported'
import { charactersOf } from './units'

/** Lignes lues en une fois : une hauteur et un masquage par ligne. */
const ROWS_PER_READ = 20_000

/** La disposition de chaque feuille. Sans ExcelApi 1.13, les fusions ne se lisent pas ; sans 1.9, rien ne se lit. */
export async function readLayouts(sheets: readonly string[]): Promise<Layout[]> {
  if (!supported('1.9')) throw refusal('Cet Excel ne sait pas lire la disposition des feuilles (ExcelApi 1.9).')
  const layouts: Layout[] = []
  for (const sheet of sheets) layouts.push(await excelRun((context) => readLayout(context, sheet)))
  return layouts
}

async function readLayout(context: Excel.RequestContext, name: string): Promise<Layout> {
  const sheet = context.workbook.worksheets.getItem(name).load('standardHeight')
  const used = sheet.getUsedRangeOrNullObject(false).load('rowIndex,columnIndex,rowCount,columnCount')
  await context.sync()
  if (used.isNullObject) return { merges: [], widths: [], heights: new Map(), hiddenRows: new Set() }
  const [rows, columns] = [used.rowIndex + used.rowCount, used.columnIndex + used.columnCount]
  const all = sheet.getRange(adresse({ row: 0, column: 0, rows, columns }))
  const merged = supported('1.13') ? loadMerges(all) : undefined
  const sides = sheet.pageLayout.headersFooters.defaultForAllPages.load(SIDES.join())
  const widths = all.getColumnProperties({ format: { columnWidth: true } })
  const lines = rowSlices(rows).map((area) =>
    sheet.getRange(adresse(area)).getRowProperties({ rowHidden: true, format: { rowHeight: true } }),
  )
  await context.sync()
  const properties = lines.flatMap(({ value }) => value)
  const heights = properties.map(({ format }, row) => [row, format?.rowHeight ?? sheet.standardHeight] as const)
  return {
    merges: merged ? areasOf(merged) : [],
    widths: widths.value.map(({ format }) => charactersOf(format?.columnWidth ?? 0)),
    heights: new Map(heights.filter(([, height]) => height !== sheet.standardHeight && height > 0)),
    hiddenRows: new Set(properties.flatMap(({ rowHidden }, row) => (rowHidden ? [row] : []))),
    ...headerFooterOf(sides),
  }
}

/** Les trois parties de l'en-tête et du pied, réunies comme un fichier les écrit. */
function headerFooterOf(sides: Excel.HeaderFooter): Pick<Layout, 'header' | 'footer'> {
  const joined = (left: string, center: string, right: string) =>
    [
      ['&L', left],
      ['&C', center],
      ['&R', right],
    ]
      .flatMap(([code, text]) => (text ? [`${code}${text}`] : []))
      .join('')
  const header = joined(sides.leftHeader, sides.centerHeader, sides.rightHeader)
  const footer = joined(sides.leftFooter, sides.centerFooter, sides.rightFooter)
  return { ...(header === '' ? {} : { header }), ...(footer === '' ? {} : { footer }) }
}

const rowSlices = (rows: number): Area[] =>
  Array.from({ length: Math.ceil(rows / ROWS_PER_READ) }, (_, k) => ({
    row: k * ROWS_PER_READ,
    column: 0,
    rows: Math.min(ROWS_PER_READ, rows - k * ROWS_PER_READ),
    columns: 1,
  }))

/** Demande les fusions d'une zone ; `areasOf` les lit après `sync`. */
export const loadMerges = (range: Excel.Range): Excel.RangeAreas => range.getMergedAreasOrNullObject().load('address')

export const areasOf = (areas: Excel.RangeAreas): Area[] => (areas.isNullObject ? [] : parseAddress(areas.address))
