import { valeurInvalide } from '../../../../domain/commun/erreur'
import { texteDeFeuille } from '../../../../domain/formule/reference'
import type { AddChart } from '../../../../ports/operations'
import type { Area, RangeRef } from '../../../../ports/workbook'
import { columnName } from '../../address'
import { sheetEntry } from '../../book'
import type { XlsxPackage } from '../../package'
import { addPart, freePath } from '../../package-parts'
import { readSheet } from '../../part-cache'
import { readArea } from '../../read-cells'
import { readFormats } from '../../read-formats'
import { sharedStrings } from '../../shared-strings'
import { escapeXml } from '../../xml-text'
import { chartXml, paletteColor, type ChartRange } from './chart-xml'
import { addAnchor } from './drawing'

const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'
const CHART_SPACE = 'http://schemas.openxmlformats.org/drawingml/2006/chart'
const MAIN_SPACE = 'http://schemas.openxmlformats.org/drawingml/2006/main'

/** Pose un graphique sur une zone de la feuille. */
export function addChart(pkg: XlsxPackage, operation: AddChart): void {
  const { type, title, categories, series } = operation
  if (series.length === 0) throw refusal(operation, 'attendu au moins une série')
  const ranges = [categories, ...series.map(({ values }) => values)]
  if (ranges.some(({ area }) => area.rows !== 1 && area.columns !== 1)) {
    throw refusal(operation, 'attendu une ligne ou une colonne par plage')
  }
  const content = chartXml({
    ...{ type, title },
    categories: chartRange(pkg, categories),
    series: series.map(({ name, values, color }, rank) => ({
      name,
      values: chartRange(pkg, values),
      color: color?.replace('#', '').toUpperCase() ?? paletteColor(rank),
    })),
  })
  const path = freePath(pkg, 'xl/charts/chart', '.xml')
  addAnchor(pkg, operation.sheet, operation.area, (drawing, number) =>
    frameXml(operation, addPart(pkg, { path, type: CHART_TYPE, content }, drawing, 'chart'), number),
  )
}

function chartRange(pkg: XlsxPackage, { sheet, area }: RangeRef): ChartRange {
  const entry = sheetEntry(pkg, sheet)
  const content = readSheet(pkg, entry.path)
  const values = readArea(content, sharedStrings(pkg), area).flat()
  const [[format = 'General'] = []] = readFormats(pkg, content, { ...area, rows: 1, columns: 1 })
  return {
    formula: texteDeFeuille(entry.name) + fixed(area),
    values: values.map((value) => (typeof value === 'boolean' ? Number(value) : value)),
    format,
  }
}

const fixed = ({ row, column, rows, columns }: Area) =>
  `$${columnName(column)}$${row + 1}:$${columnName(column + columns - 1)}$${row + rows}`

/** Le cadre du graphique ; le texte de remplacement est lu à qui ne le voit pas. */
const frameXml = ({ alt, title }: AddChart, relation: string, number: number) =>
  `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${number}" name="${escapeXml(`Graphique ${number - 1}`)}" ` +
  `descr="${escapeXml(alt)}"${title === undefined ? '' : ` title="${escapeXml(title)}"`}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
  `<xdr:xfrm xmlns:a="${MAIN_SPACE}"><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>` +
  `<a:graphic xmlns:a="${MAIN_SPACE}"><a:graphicData uri="${CHART_SPACE}"><c:chart xmlns:c="${CHART_SPACE}" r:id="${relation}"/>` +
  '</a:graphicData></a:graphic></xdr:graphicFrame>'

const refusal = ({ title, sheet }: AddChart, reason: string) =>
  valeurInvalide(
    `Le graphique « ${title ?? 'sans titre'} » de la feuille « ${sheet} » ne peut pas être fait : ${reason}.`,
  )
