import type { CellValue, RangeRef, SheetInfo, TableInfo } from '../../ports/workbook'
import { adresse } from '../../usecases/adresse'
import { fromExcel } from './cell-text'
import { excelRun } from './excel-run'
import { isKept } from './kept-sheets'
import { supported } from './supported'

/** Excel pour le web limite chaque réponse à 5 Mo : on ne demande pas plus de cellules d'un coup. */
const CELLS_PER_READ = 50_000

export const readFileName = (): Promise<string> =>
  excelRun(async (context) => {
    if (!supported('1.7')) return nameOfUrl(Office.context.document?.url)
    const workbook = context.workbook.load('name')
    await context.sync()
    return workbook.name
  })

const nameOfUrl = (url: string | undefined) => url?.split(/[\\/]/).pop() || 'classeur'

export const readSheets = (): Promise<SheetInfo[]> =>
  excelRun(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name,items/visibility')
    await context.sync()
    const seen = sheets.items
      .filter((sheet) => !isKept(sheet.name))
      .map((sheet) => ({
        sheet,
        used: sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount'),
      }))
    await context.sync()
    return seen.map(({ sheet, used }) => ({
      name: sheet.name,
      visible: sheet.visibility === 'Visible',
      rows: used.isNullObject ? 0 : used.rowIndex + used.rowCount,
      columns: used.isNullObject ? 0 : used.columnIndex + used.columnCount,
    }))
  })

/** Un tableau dont l'en-tête est masqué ne peut pas être reconnu : il est passé sous silence. */
export const readTables = (): Promise<TableInfo[]> =>
  excelRun(async (context) => {
    const tables = context.workbook.tables.load('items/name,items/showHeaders,items/showTotals')
    await context.sync()
    const seen = tables.items
      .filter((table) => table.showHeaders)
      .map((table) => ({
        table,
        sheet: table.worksheet.load('name'),
        range: table.getRange().load('rowIndex,columnIndex,rowCount,columnCount'),
      }))
    await context.sync()
    return seen
      .filter(({ sheet }) => !isKept(sheet.name))
      .map(({ table, sheet, range }) => ({
        name: table.name,
        sheet: sheet.name,
        area: {
          row: range.rowIndex,
          column: range.columnIndex,
          rows: range.rowCount - (table.showTotals ? 1 : 0),
          columns: range.columnCount,
        },
      }))
  })

type Block = readonly (readonly CellValue[])[]

/** Lit tous les rectangles ; ensemble tant qu'ils tiennent dans une réponse, sinon par tranches de lignes. */
export async function readRanges(ranges: readonly RangeRef[]): Promise<Block[]> {
  const slices = ranges.flatMap(slicesOf)
  const blocks: Block[] = []
  for (const group of groups(slices)) blocks.push(...(await readGroup(group)))
  return ranges.map((range) => slices.flatMap((slice, k) => (slice.range === range ? (blocks[k] ?? []) : [])))
}

interface Slice extends RangeRef {
  readonly range: RangeRef
}

const cellsOf = ({ area }: RangeRef) => area.rows * area.columns

function slicesOf(range: RangeRef): Slice[] {
  const { area } = range
  if (cellsOf(range) === 0) return []
  const rows = Math.max(1, Math.floor(CELLS_PER_READ / area.columns))
  return Array.from({ length: Math.ceil(area.rows / rows) }, (_, k) => ({
    range,
    sheet: range.sheet,
    area: { ...area, row: area.row + k * rows, rows: Math.min(rows, area.rows - k * rows) },
  }))
}

function groups(slices: readonly Slice[]): Slice[][] {
  const result: Slice[][] = []
  let cells = Infinity
  for (const slice of slices) {
    cells += cellsOf(slice)
    if (cells > CELLS_PER_READ) {
      result.push([])
      cells = cellsOf(slice)
    }
    result.at(-1)?.push(slice)
  }
  return result
}

const readGroup = (slices: readonly Slice[]): Promise<Block[]> =>
  excelRun(async (context) => {
    const ranges = slices.map(({ sheet, area }) =>
      context.workbook.worksheets.getItem(sheet).getRange(adresse(area)).load('values'),
    )
    await context.sync()
    return ranges.map((range) => range.values.map((row) => row.map(fromExcel)))
  })
