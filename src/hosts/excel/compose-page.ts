import type { ComposeSheet } from '../../ports/operations'
import type { Area } from '../../ports/workbook'
import { adresse } from '../../usecases/adresse'
import type { Drawing, Model } from './compose-model'
import { leading, mappedAreas } from './mapped-areas'
import { COLUMNS, ROWS } from './parse-address'

/** Zone d'impression, lignes répétées, sauts de page et volets figés suivent les lignes dont ils sont faits. */
export function setPage(sheet: Excel.Worksheet, operation: ComposeSheet, model: Model): void {
  const { rows, columns } = operation
  const printed = model.printArea.flatMap((area) => mappedAreas(area, operation))
  if (printed.length > 0) sheet.pageLayout.setPrintArea(adresse(boundsOf(printed)))
  const titles =
    model.titleRows && mappedAreas({ ...model.titleRows, column: columns[0] ?? 0, columns: 1 }, operation)[0]
  if (titles) sheet.pageLayout.setPrintTitleRows(`$${titles.row + 1}:$${titles.row + titles.rows}`)
  sheet.horizontalPageBreaks.removePageBreaks()
  rows.forEach((origin, at) => {
    if (at > 0 && model.breaks.includes(origin) && rows[at - 1] !== origin) sheet.horizontalPageBreaks.add(`A${at + 1}`)
  })
  sheet.freezePanes.unfreeze()
  if (!model.frozen) return
  const [top, left] = [
    leading(rows, frozenSize(model.frozen.rows, ROWS)),
    leading(columns, frozenSize(model.frozen.columns, COLUMNS)),
  ]
  if (top > 0 && left > 0)
    sheet.freezePanes.freezeAt(sheet.getRange(adresse({ row: 0, column: 0, rows: top, columns: left }))) // prettier-ignore
  else if (top > 0) sheet.freezePanes.freezeRows(top)
  else if (left > 0) sheet.freezePanes.freezeColumns(left)
}

/** Des volets figés par lignes seules couvrent toutes les colonnes : aucune n'est figée. */
const frozenSize = (count: number, all: number) => (count >= all ? 0 : count)

function boundsOf(areas: readonly Area[]): Area {
  const row = Math.min(...areas.map((a) => a.row))
  const column = Math.min(...areas.map((a) => a.column))
  return {
    row,
    column,
    rows: Math.max(...areas.map((a) => a.row + a.rows)) - row,
    columns: Math.max(...areas.map((a) => a.column + a.columns)) - column,
  }
}

/** Une image se place sur la première cellule faite de la sienne ; sans elle, elle n'est pas reprise. */
export function placeDrawing(
  sheet: Excel.Worksheet,
  { kind, rank, top, left }: Drawing,
  operation: ComposeSheet,
  model: Model,
): void {
  const drawing = sheet[kind].getItemAt(rank)
  const heights = model.rows.map(({ height, hidden }) => (hidden ? 0 : height))
  const widths = model.columns.map(({ width, hidden }) => (hidden ? 0 : width))
  const [newTop, newLeft] = [moved(top, heights, operation.rows), moved(left, widths, operation.columns)]
  if (newTop === undefined || newLeft === undefined) return drawing.delete()
  drawing.top = newTop
  drawing.left = newLeft
}

function moved(position: number, sizes: readonly number[], origins: readonly number[]): number | undefined {
  let origin = 0
  let start = 0
  while (origin < sizes.length && start + (sizes[origin] ?? 0) <= position) start += sizes[origin++] ?? 0
  const at = origins.indexOf(origin)
  if (at < 0) return undefined
  return origins.slice(0, at).reduce((sum, before) => sum + (sizes[before] ?? 0), 0) + position - start
}
