import type { Workbook, Worksheet } from '@univerjs/core'
import { JOURS_AVANT_1904 } from '../../domain/commun/date'
import { cellName } from '../xlsx/address'
import type { SheetEntry } from '../xlsx/book'
import { dropCalcChain, requestRecalculation } from '../xlsx/calculation'
import type { XlsxPackage } from '../xlsx/package'
import { readSheet, writeSheet } from '../xlsx/part-cache'
import type { Font } from '../xlsx/read/styles'
import { formulaElement } from '../xlsx/read-formulas'
import type { CellXml } from '../xlsx/sheet-cells'
import { emptied, filled } from '../xlsx/write/cell-content'
import { changeSomeCells } from '../xlsx/write/change-cells'
import { ownFormulas } from '../xlsx/write/own-formulas'
import { richTextCell } from '../xlsx/write/rich-text'
import { spillingCell } from '../xlsx/write/spilling-cell'
import { attribute, withAttribute } from '../xlsx/xml-text'
import type { Pause } from './breathing'
import { sheetReader } from './book-reader'
import { cellDifferences, type CellDifference, type Content } from './export-cells'
import { exportLayout } from './export-layout'
import type { StyleExport } from './export-styles'
import type { Grid } from './grid'
import type { GridSheet } from './grid-sheet'
import { isDate } from './import-sheet'

/** Ce qu'il faut pour porter une feuille de la grille dans le paquet. */
export interface SheetExport {
  readonly pkg: XlsxPackage
  readonly entry: SheetEntry
  readonly styles: StyleExport
  readonly is1904: boolean
  readonly base: Font
  readonly now: GridSheet
  readonly before: GridSheet
  readonly pause: Pause
}

/** Assez pour aller vite, assez peu pour que la page vive. */
const ROWS_AT_ONCE = 2_000

/** Écrit dans la feuille du paquet les cellules et la disposition que la grille montre autrement. */
export async function exportSheet(
  grid: Grid,
  workbook: Workbook,
  sheet: Worksheet,
  context: SheetExport,
): Promise<void> {
  const { pkg, entry, styles, now, before, pause } = context
  const rows = new Map<number, Map<number, CellDifference>>()
  let done = 0
  for (const row of cellDifferences(sheetReader(grid, sheet), now, before, context.base)) {
    for (const cell of row) rows.set(cell.row, (rows.get(cell.row) ?? new Map()).set(cell.column, cell))
    await pause(done++ / sheet.getRowCount())
  }
  const first = readSheet(pkg, entry.path)
  let formulas = false
  let contents = false
  const change = (cell: CellXml, row: number) => {
    const difference = rows.get(row)?.get(cell.column)
    if (!difference) return cell
    const { content, style } = difference
    const styled = style === undefined ? cell : withStyle(cell, styles.rank(style, styleOf(cell)))
    if (!content) return styled
    contents = true
    formulas ||= content.formula !== undefined || formulaElement(cell.inner) !== undefined
    const data = workbook.getStyles().get(now.data.cellData[row]?.[cell.column]?.s)
    return withContent(pkg, styled, in1904(content, context.is1904 && isDate(data ?? undefined)), row, entry.name)
  }
  const places = [...rows].map(([row, cells]) => [row, [...cells.keys()]] as const)
  let changed =
    rows.size === 0 ? first : ownFormulas(first, (row, column) => rows.get(row)?.get(column)?.content !== undefined)
  for (let at = 0; at < places.length; at += ROWS_AT_ONCE) {
    changed = changeSomeCells(changed, new Map(places.slice(at, at + ROWS_AT_ONCE)), change)
    await pause()
  }
  writeSheet(pkg, entry.path, exportLayout(changed, now, before, styles.rank))
  if (formulas) dropCalcChain(pkg)
  else if (contents) requestRecalculation(pkg)
}

const styleOf = ({ attributes }: CellXml) => Number(attribute(attributes, 's') ?? 0)

const withStyle = (cell: CellXml, rank: number): CellXml =>
  rank === styleOf(cell) ? cell : { ...cell, attributes: withAttribute(cell.attributes, 's', rank || undefined) }

function withContent(pkg: XlsxPackage, cell: CellXml, content: Content, row: number, sheet: string): CellXml {
  const { value, formula, spill, runs } = content
  const where = `${sheet}!${cellName(row, cell.column)}`
  if (formula !== undefined) {
    const written = filled(cell, { formula: formula.replace(/^=/, ''), value }, where)
    return spill ? spillingCell(pkg, written, spill) : written
  }
  if (runs) return richTextCell(cell, runs)
  return value === null ? emptied(cell) : filled(cell, value, where)
}

const in1904 = (content: Content, dated: boolean): Content =>
  dated && typeof content.value === 'number' ? { ...content, value: content.value - JOURS_AVANT_1904 } : content
