import { BooleanNumber, type Workbook, type Worksheet } from '@univerjs/core'
import { SheetsFilterService } from '@univerjs/preset-sheets-filter'
import { SheetsNoteModel } from '@univerjs/preset-sheets-note'
import type { Layout, Mark } from '../../ports/workbook'
import { usedSize } from './book-reader'
import { hexOf } from './export-style'
import type { Grid } from './grid'
import { areaOfRange, heightOfPixels, widthOfPixels } from './import-units'

/** Le format de nombre de chaque cellule d'une feuille. */
export const gridFormat =
  (sheet: Worksheet) =>
  (row: number, column: number): string =>
    sheet.getComposedCellStyle(row, column).n?.pattern ?? 'General'

/** La disposition d'une feuille. */
export function gridLayout(grid: Grid, sheet: Worksheet): Layout {
  const { columns, rows } = usedSize(grid, sheet)
  const heights = new Map<number, number>()
  const hiddenRows = new Set<number>()
  const filter = grid.injector.get(SheetsFilterService).getFilterModel(sheet.getUnitId(), sheet.getSheetId())
  for (const [key, data] of Object.entries(sheet.getConfig().rowData)) {
    if (data?.h !== undefined && data.ia === BooleanNumber.FALSE) heights.set(Number(key), heightOfPixels(data.h))
    if (data?.hd === BooleanNumber.TRUE) hiddenRows.add(Number(key))
  }
  for (let row = 0; filter && row < rows; row++) if (filter.isRowFiltered(row)) hiddenRows.add(row)
  return {
    merges: sheet.getMergeData().map(areaOfRange),
    widths: Array.from({ length: columns }, (_, column) => widthOfPixels(sheet.getColumnWidth(column))),
    heights,
    hiddenRows,
  }
}

/** Les traces de l'analyste sur une feuille : notes et couleurs de fond. */
export function gridMarks({ injector }: Grid, workbook: Workbook, sheet: Worksheet): readonly Mark[] {
  const notes = injector.get(SheetsNoteModel).getSheetNotes(workbook.getUnitId(), sheet.getSheetId())
  const marks: Mark[] = [...(notes?.values() ?? [])].map(({ row, col, note }) => ({
    row,
    column: col,
    kind: 'note',
    text: note,
  }))
  const styles = workbook.getStyles()
  sheet.getCellMatrix().forValue((row, column, cell) => {
    const fill = hexOf(styles.getStyleByCell(cell)?.bg?.rgb)
    if (fill !== undefined) marks.push({ row, column, kind: 'fill', text: fill.toUpperCase() })
  })
  return marks
}
