import { BooleanNumber, type IWorksheetData, type Worksheet } from '@univerjs/core'
import type { Worksheet as FileSheet } from '@cj-tech-master/excelts'
import type { Page } from '../../ports/operations'
import { areaName } from './cell-address'
import { toArgb } from './export-style'
import { heightOfPixels, widthOfPixels } from './import-units'

const A4 = 9

/** Ce que la grille ne montre pas mais que la feuille doit garder. */
export interface SheetNotes {
  readonly veryHidden?: boolean
  readonly page?: Page
}

/** Écrit dans la feuille du fichier ce qui n'est pas une cellule : visibilité, largeurs, fusions, volets, page. */
export function exportLayout(sheet: Worksheet, target: FileSheet, before: Partial<IWorksheetData> | undefined): void {
  const now = sheet.getConfig()
  const { veryHidden, page } = (now.custom ?? {}) as SheetNotes
  target.state = now.hidden === BooleanNumber.TRUE ? (veryHidden ? 'veryHidden' : 'hidden') : 'visible'
  if (now.tabColor && now.tabColor !== before?.tabColor) {
    target.properties.tabColor = { argb: toArgb(now.tabColor) }
  }
  exportView(now, target)
  exportMerges(now, target, before)
  exportSizes(now, target, before)
  if (page) exportPage(page, target)
}

function exportView({ freeze, showGridlines }: IWorksheetData, target: FileSheet) {
  const {
    xSplit: _x,
    ySplit: _y,
    topLeftCell: _cell,
    ...view
  } = { xSplit: 0, ySplit: 0, topLeftCell: '', ...target.views[0] }
  const showGridLines = showGridlines !== BooleanNumber.FALSE
  const [xSplit, ySplit] = [Math.max(0, freeze.xSplit), Math.max(0, freeze.ySplit)]
  target.views = [
    xSplit > 0 || ySplit > 0
      ? { ...view, showGridLines, state: 'frozen', xSplit, ySplit }
      : { ...view, showGridLines, state: 'normal' },
  ] as FileSheet['views']
}

function exportMerges({ mergeData }: IWorksheetData, target: FileSheet, before: Partial<IWorksheetData> | undefined) {
  const names = (data: IWorksheetData['mergeData'] | undefined) =>
    (data ?? []).map(({ startRow, startColumn, endRow, endColumn }) =>
      areaName({
        row: startRow,
        column: startColumn,
        rows: endRow - startRow + 1,
        columns: endColumn - startColumn + 1,
      }),
    )
  const [old, now] = [names(before?.mergeData), names(mergeData)]
  for (const range of old) if (!now.includes(range)) target.unMergeCells(range)
  for (const range of now) if (!old.includes(range)) target.mergeCellsWithoutStyle(range)
}

function exportSizes(now: IWorksheetData, target: FileSheet, before: Partial<IWorksheetData> | undefined) {
  for (const [column, data] of Object.entries(now.columnData ?? {})) {
    const old = before?.columnData?.[Number(column)]
    const place = target.getColumn(Number(column) + 1)
    if (data?.w !== undefined && data.w !== old?.w) place.width = widthOfPixels(data.w)
    const hidden = data?.hd === BooleanNumber.TRUE
    if (hidden !== (old?.hd === BooleanNumber.TRUE)) place.hidden = hidden
  }
  for (const [row, data] of Object.entries(now.rowData ?? {})) {
    const old = before?.rowData?.[Number(row)]
    const chosen = data?.h !== undefined && data.ia === BooleanNumber.FALSE
    if (chosen && data.h !== undefined && data.h !== old?.h)
      target.getRow(Number(row) + 1).height = heightOfPixels(data.h)
    const hidden = data?.hd === BooleanNumber.TRUE
    if (hidden !== (old?.hd === BooleanNumber.TRUE)) target.getRow(Number(row) + 1).hidden = hidden
  }
}

function exportPage(page: Page, target: FileSheet) {
  target.pageSetup = {
    ...target.pageSetup,
    paperSize: A4,
    orientation: page.orientation,
    ...(page.fitToWidth && { fitToPage: true, fitToWidth: 1, fitToHeight: 0 }),
    ...(page.titleRows && { printTitlesRow: `${page.titleRows.first + 1}:${page.titleRows.last + 1}` }),
    ...(page.printArea && { printArea: areaName(page.printArea) }),
  }
  target.headerFooter = {
    ...target.headerFooter,
    ...(page.header !== undefined && { oddHeader: page.header }),
    ...(page.footer !== undefined && { oddFooter: page.footer }),
  }
}
