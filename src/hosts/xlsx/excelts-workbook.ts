import type { Worksheet } from '@cj-tech-master/excelts'
import { commonOnly, type CommonOperation } from '../../ports/operations'
import type { Area, CellValue, SheetInfo, TableInfo, Workbook } from '../../ports/workbook'
import { addTable } from './add-table'
import { areaOf } from './address'
import { applyStyle, columnWidths, link, merge, rowHeights, write } from './apply-cells'
import { activate, addSheet, deleteSheet, freeze, setPage, sheetNamed, type Inverse } from './apply-sheet'
import { cellValue } from './cell-value'
import type { ExcelWorkbook } from './file'

/** Un classeur .xlsx en mémoire, tel que le voient les cas d'usage. */
export function excelWorkbook(book: ExcelWorkbook, fileName: string): Workbook {
  return {
    fileName: async () => fileName,
    sheets: async () => book.worksheets.map(sheetInfo),
    tables: async () => book.worksheets.flatMap(tableInfos),
    read: async (ranges) => ranges.map(({ sheet, area }) => readArea(sheetNamed(book, sheet), area)),
    apply: async (operations, progress) => {
      const inverses: Inverse[] = []
      const undo = () => {
        while (inverses.length > 0) inverses.pop()?.()
      }
      try {
        commonOnly(operations).forEach((operation, done) => {
          inverses.push(applyOperation(book, operation))
          progress?.(done + 1, operations.length)
        })
      } catch (error) {
        undo()
        throw error
      }
      return async () => undo()
    },
  }
}

/** Chaque opération rend de quoi la défaire ; si elle échoue, elle n'a rien changé. */
function applyOperation(book: ExcelWorkbook, operation: CommonOperation): Inverse {
  switch (operation.kind) {
    case 'addSheet':
      return addSheet(book, operation)
    case 'deleteSheet':
      return deleteSheet(book, operation)
    case 'write':
      return write(book, operation)
    case 'addTable':
      return addTable(book, operation)
    case 'style':
      return applyStyle(book, operation)
    case 'columnWidths':
      return columnWidths(book, operation)
    case 'rowHeights':
      return rowHeights(book, operation)
    case 'merge':
      return merge(book, operation)
    case 'freeze':
      return freeze(book, operation)
    case 'link':
      return link(book, operation)
    case 'page':
      return setPage(book, operation)
    case 'activate':
      return activate(book, operation)
  }
}

function sheetInfo(sheet: Worksheet): SheetInfo {
  let rows = 0
  let columns = 0
  sheet.eachRow((row, rowNumber) =>
    row.eachCell((cell, columnNumber) => {
      if (cellValue(cell) === null) return
      rows = Math.max(rows, rowNumber)
      columns = Math.max(columns, columnNumber)
    }),
  )
  return { name: sheet.name, visible: sheet.state === 'visible', rows, columns }
}

/** Un tableau sans ligne d'en-tête n'a pas de colonnes reconnaissables : il n'est pas montré. */
function tableInfos(sheet: Worksheet): TableInfo[] {
  return sheet.getTables().flatMap(({ name, headerRow, totalsRow, model }) => {
    const area = areaOf(model.tableRef ?? model.ref)
    if (!area || headerRow === false) return []
    return [{ name, sheet: sheet.name, area: { ...area, rows: area.rows - (totalsRow ? 1 : 0) } }]
  })
}

function readArea(sheet: Worksheet, area: Area): readonly (readonly CellValue[])[] {
  return Array.from({ length: area.rows }, (_, i) => {
    const row = sheet.findRow(area.row + i + 1)
    return Array.from({ length: area.columns }, (_, j) => cellValue(row?.findCell(area.column + j + 1)))
  })
}
