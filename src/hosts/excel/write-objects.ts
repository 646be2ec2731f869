import type { AddChart, PageBreaks, SetNote } from '../../ports/operations'
import type { RangeRef } from '../../ports/workbook'
import { adresse } from '../../usecases/adresse'
import { supported } from './supported'

const CHART_TYPES = {
  bars: 'BarClustered',
  columns: 'ColumnClustered',
  stackedBars: 'BarStacked',
  line: 'Line',
  pie: 'Pie',
} as const

const NAME_MAX = 120

/**
 * Pose un graphique. Excel n'ouvre pas le texte de remplacement d'un graphique aux compléments : son nom, que les
 * lecteurs d'écran disent, le porte. Les séries se donnent depuis ExcelApi 1.7 ; avant, il n'y a pas de graphique.
 */
export function addChart(sheet: Excel.Worksheet, operation: AddChart, taken: Set<string>): void {
  if (!supported('1.7')) return
  const { area, type, title, categories, series, alt } = operation
  const first = series[0]?.values ?? categories
  const chart = sheet.charts.add(CHART_TYPES[type], rangeOf(sheet, first), first.area.rows > 1 ? 'Columns' : 'Rows')
  chart.name = freeName(alt, taken)
  const address = adresse(area).split(':')
  chart.setPosition(address[0] ?? 'A1', address[1])
  if (title === undefined) chart.title.visible = false
  else chart.title.text = title
  series.forEach(({ name, values, color }, rank) => {
    const line = rank === 0 ? chart.series.getItemAt(0) : chart.series.add(name)
    line.name = name
    line.setValues(rangeOf(sheet, values))
    line.setXAxisValues(rangeOf(sheet, categories))
    if (color !== undefined) line.format.fill.setSolidColor(color)
  })
}

const rangeOf = ({ context }: Excel.Worksheet, { sheet, area }: RangeRef) =>
  context.workbook.worksheets.getItem(sheet).getRange(adresse(area))

function freeName(alt: string, taken: Set<string>): string {
  const base = alt.slice(0, NAME_MAX)
  let name = base
  for (let rank = 2; taken.has(name); rank += 1) name = `${base} (${rank})`
  taken.add(name)
  return name
}

/** Sans ExcelApi 1.9, la feuille garde ses sauts de page. */
export function setPageBreaks(sheet: Excel.Worksheet, { rows }: PageBreaks): void {
  if (!supported('1.9')) return
  sheet.horizontalPageBreaks.removePageBreaks()
  for (const row of rows) sheet.horizontalPageBreaks.add(`A${row + 1}`)
}

/** Les notes remplacent celles qui sont déjà là, qu'il faut connaître. Sans ExcelApi 1.18, il n'y en a pas. */
export async function setNotes(sheet: Excel.Worksheet, operations: readonly SetNote[]): Promise<void> {
  if (!supported('1.18')) return
  const last = new Map(operations.map((o) => [cellOf(o), o.text]))
  const found = [...last.keys()].map((cell) => sheet.notes.getItemOrNullObject(cell).load('content'))
  await sheet.context.sync()
  ;[...last].forEach(([cell, text], k) => {
    const old = found[k]
    if (old && !old.isNullObject) old.delete()
    if (text !== '') sheet.notes.add(cell, text)
  })
}

const cellOf = ({ row, column }: SetNote) => adresse({ row, column, rows: 1, columns: 1 }).replace(/:.*$/, '')
