import type { Link, Merge, Write } from '../../ports/operations'
import { adresse } from '../../usecases/adresse'
import type { Content } from './batches'
import { toExcel } from './cell-text'
import { sheetKey } from './kept-sheets'
import type { Ledger } from './ledger'
import { applyHeaderFooter, applyPage } from './page-setup'
import { quoted } from './quoted'
import { shiftRows, type Heights } from './shift-rows'
import { supported } from './supported'
import { pointsOf } from './units'
import { addChart, setPageBreaks } from './write-objects'
import { addConditionalFormat, addValidation, resizeTable } from './write-rules'
import { applyStyle } from './write-style'

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const

/** Une opération devient des ordres mis en file : rien ne part avant le prochain `sync`. */
export function writeContent(sheet: Excel.Worksheet, operation: Content, ledger: Ledger, heights: Heights): void {
  switch (operation.kind) {
    case 'write':
      return writeBlock(sheet, operation)
    case 'addTable':
      sheet.tables.add(adresse(operation.area), true).name = operation.name
      return
    case 'resizeTable':
      return resizeTable(sheet, operation)
    case 'style':
      return applyStyle(sheet.getRange(adresse(operation.area)), operation.area, operation.style)
    case 'conditionalFormat':
      return addConditionalFormat(sheet, operation)
    case 'validation':
      return addValidation(sheet, operation)
    case 'columnWidths':
      return operation.widths.forEach((width, k) => {
        sheet.getRange(cell(0, operation.column + k)).getEntireColumn().format.columnWidth = pointsOf(width)
      })
    case 'rowHeights':
      return operation.heights.forEach((height, k) => {
        sheet.getRange(cell(operation.row + k, 0)).getEntireRow().format.rowHeight = height
      })
    case 'insertRows':
    case 'deleteRows':
      return shiftRows(sheet, operation, ledger, heights)
    case 'merge':
      return merge(sheet, operation)
    case 'freeze':
      return freeze(sheet, operation.rows, operation.columns)
    case 'link':
      return link(sheet, operation)
    case 'page':
      return applyPage(sheet, operation.page)
    case 'headerFooter':
      return applyHeaderFooter(sheet, operation)
    case 'pageBreaks':
      return setPageBreaks(sheet, operation)
    case 'addChart':
      return addChart(sheet, operation, chartNames(ledger, operation.sheet))
    case 'visibility':
      sheet.visibility = VISIBILITY[operation.visibility]
      return
    case 'note':
      return
    case 'activate':
      sheet.activate()
      sheet.getRange('A1').select()
  }
}

function chartNames({ charts }: Ledger, sheet: string): Set<string> {
  const names = charts.get(sheetKey(sheet)) ?? new Set<string>()
  charts.set(sheetKey(sheet), names)
  return names
}

const cell = (row: number, column: number) => adresse({ row, column, rows: 1, columns: 1 })

/** Un bloc part en une fois ; `null` laisse la cellule telle qu'elle est. */
function writeBlock(sheet: Excel.Worksheet, { row, column, values }: Write): void {
  const columns = Math.max(0, ...values.map((line) => line.length))
  if (columns === 0) return
  const range = sheet.getRange(adresse({ row, column, rows: values.length, columns }))
  const block = values.map((line) => Array.from({ length: columns }, (_, k) => toExcel(line[k] ?? null)))
  const hasFormula = values.some((line) => line.some((c) => typeof c === 'object' && c !== null))
  if (hasFormula) range.formulas = block
  else range.values = block
}

const merge = (sheet: Excel.Worksheet, { area }: Merge) => {
  if (area.rows * area.columns > 1) sheet.getRange(adresse(area)).merge(false)
}

/** Sans ExcelApi 1.7, la feuille reste sans volets figés : on la lit en faisant défiler. */
function freeze(sheet: Excel.Worksheet, rows: number, columns: number): void {
  if (!supported('1.7')) return
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRange(adresse({ row: 0, column: 0, rows, columns })))
  else if (rows > 0) sheet.freezePanes.freezeRows(rows)
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns)
}

/** Sans ExcelApi 1.7, le texte reste, sans lien. */
function link(sheet: Excel.Worksheet, { row, column, target }: Link): void {
  if (!supported('1.7')) return
  const documentReference = `${quoted(target.sheet)}!${target.cell}`
  sheet.getRange(cell(row, column)).hyperlink = { documentReference, screenTip: target.sheet }
}
