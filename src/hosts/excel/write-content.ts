import type { Link, Merge, Style, Write } from '../../ports/operations'
import type { Area } from '../../ports/workbook'
import { adresse } from '../../usecases/adresse'
import type { Content } from './batches'
import { toExcel } from './cell-text'
import { applyPage } from './page-setup'
import { supported } from './supported'

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const
const VERTICAL = { top: 'Top', middle: 'Center', bottom: 'Bottom' } as const
const EDGE = { top: 'EdgeTop', bottom: 'EdgeBottom', left: 'EdgeLeft', right: 'EdgeRight' } as const

/** Une opération devient des ordres mis en file : rien ne part avant le prochain `sync`. */
export function writeContent(sheet: Excel.Worksheet, operation: Content): void {
  switch (operation.kind) {
    case 'write':
      return writeBlock(sheet, operation)
    case 'addTable':
      sheet.tables.add(adresse(operation.area), true).name = operation.name
      return
    case 'style':
      return applyStyle(sheet.getRange(adresse(operation.area)), operation.area, operation.style)
    case 'columnWidths':
      return operation.widths.forEach((width, k) => {
        sheet.getRange(cell(0, operation.column + k)).getEntireColumn().format.columnWidth = pointsOf(width)
      })
    case 'rowHeights':
      return operation.heights.forEach((height, k) => {
        sheet.getRange(cell(operation.row + k, 0)).getEntireRow().format.rowHeight = height
      })
    case 'merge':
      return merge(sheet, operation)
    case 'freeze':
      return freeze(sheet, operation.rows, operation.columns)
    case 'link':
      return link(sheet, operation)
    case 'page':
      return applyPage(sheet, operation.page)
    case 'activate':
      sheet.activate()
      sheet.getRange('A1').select()
  }
}

const cell = (row: number, column: number) => adresse({ row, column, rows: 1, columns: 1 })

/** Une largeur en caractères du chiffre 0 (7 pixels, plus 5 de marge), rendue en points comme Excel la demande. */
const pointsOf = (characters: number) => Math.trunc(characters * 7 + 5) * 0.75

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

function applyStyle(range: Excel.Range, area: Area, style: Style): void {
  const { format } = range
  if (style.bold !== undefined) format.font.bold = style.bold
  if (style.italic !== undefined) format.font.italic = style.italic
  if (style.size !== undefined) format.font.size = style.size
  if (style.color !== undefined) format.font.color = style.color
  if (style.fill !== undefined) format.fill.color = style.fill
  if (style.wrap !== undefined) format.wrapText = style.wrap
  if (style.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[style.horizontal]
  if (style.vertical !== undefined) format.verticalAlignment = VERTICAL[style.vertical]
  // Excel étend une valeur seule à toute la plage ; le type ne le dit pas.
  if (style.numberFormat !== undefined) range.numberFormat = style.numberFormat as unknown as string[][]
  if (style.border) applyBorder(format, area, style.border)
}

/** Chaque cellule a son trait : entre les lignes et les colonnes de la zone aussi. */
function applyBorder(format: Excel.RangeFormat, area: Area, border: NonNullable<Style['border']>): void {
  const has = (...sides: (keyof typeof EDGE)[]) => sides.some((side) => border.sides.includes(side))
  const lines: Excel.BorderIndex[] = border.sides.map((side) => EDGE[side] as Excel.BorderIndex)
  if (area.rows > 1 && has('top', 'bottom')) lines.push('InsideHorizontal' as Excel.BorderIndex)
  if (area.columns > 1 && has('left', 'right')) lines.push('InsideVertical' as Excel.BorderIndex)
  for (const index of lines) {
    const line = format.borders.getItem(index)
    line.style = 'Continuous'
    line.weight = 'Thin'
    line.color = border.color
  }
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
  const documentReference = `'${target.sheet.replaceAll("'", "''")}'!${target.cell}`
  sheet.getRange(cell(row, column)).hyperlink = { documentReference, screenTip: target.sheet }
}
