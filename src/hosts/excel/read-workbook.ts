import type { SheetInfo, TableInfo } from '../../ports/workbook'
import { excelRun } from './excel-run'
import { isKept } from './kept-sheets'
import { supported } from './supported'

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
