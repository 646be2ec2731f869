import type { AddChart } from '../../../../ports/operations'
import { escapeXml } from '../../xml-text'
import { axes, areaFill, lineFill, text } from './chart-style'

/** Une plage du classeur, et les valeurs qu'elle a au moment où le graphique est fait. */
export interface ChartRange {
  /** « Axe!$B$2:$B$9 » */
  readonly formula: string
  readonly values: readonly (string | number | null)[]
  /** Format de nombre de sa première cellule : l'axe et les étiquettes le prennent. */
  readonly format: string
}

export interface ChartSeries {
  readonly name: string
  readonly values: ChartRange
  /** « RRGGBB » */
  readonly color: string
}

export interface ChartModel {
  readonly type: AddChart['type']
  readonly title: string | undefined
  readonly categories: ChartRange
  readonly series: readonly ChartSeries[]
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const SPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

/** Le morceau d'un graphique sobre : fond blanc, lignes fines, valeurs écrites quand il y a la place. */
export function chartXml(model: ChartModel): string {
  const { type, title, series } = model
  const legend = type === 'pie' || series.length > 1
  return (
    `${DECLARATION}<c:chartSpace ${SPACES}><c:date1904 val="0"/><c:lang val="fr-FR"/><c:roundedCorners val="0"/><c:chart>` +
    titleXml(title) +
    `<c:plotArea><c:layout/>${plot(model)}</c:plotArea>` +
    (legend
      ? `<c:legend><c:legendPos val="${type === 'pie' ? 'r' : 'b'}"/><c:overlay val="0"/>${text(900)}</c:legend>`
      : '') +
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr>${areaFill('FFFFFF')}<a:ln><a:noFill/></a:ln></c:spPr>${text(1000)}</c:chartSpace>`
  )
}

function titleXml(title: string | undefined): string {
  if (title === undefined) return '<c:autoTitleDeleted val="1"/>'
  const run = `<a:r><a:rPr lang="fr-FR" sz="1200" b="1">${areaFill('262626')}</a:rPr><a:t>${escapeXml(title)}</a:t></a:r>`
  const paragraph = `<a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr>${run}</a:p>`
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>${paragraph}</c:rich></c:tx><c:overlay val="0"/></c:title>` +
    '<c:autoTitleDeleted val="0"/>'
  )
}

function plot(model: ChartModel): string {
  const { type } = model
  const format = model.series[0]?.values.format ?? 'General'
  const list = model.series.map((series, rank) => seriesXml(model, series, rank)).join('')
  const ids = '<c:axId val="111111111"/><c:axId val="222222222"/>'
  switch (type) {
    case 'pie':
      return `<c:pieChart><c:varyColors val="1"/>${list}<c:firstSliceAng val="0"/></c:pieChart>`
    case 'line':
      return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${list}<c:marker val="1"/>${ids}</c:lineChart>${axes(type, format)}`
    default: {
      const stacked = type === 'stackedBars'
      return (
        `<c:barChart><c:barDir val="${type === 'columns' ? 'col' : 'bar'}"/>` +
        `<c:grouping val="${stacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${list}` +
        `<c:gapWidth val="${gapWidth(model)}"/>${stacked ? '<c:overlap val="100"/>' : ''}${ids}</c:barChart>${axes(type, format)}`
      )
    }
  }
}

/** Une barre ne prend pas plus d'un dixième du graphique. */
const THINNEST = 10

/** L'écart entre deux groupes de barres, en centièmes de barre. */
function gapWidth({ type, categories, series }: ChartModel): number {
  const bars = type === 'stackedBars' ? 1 : series.length
  const wanted = (THINNEST / Math.max(1, categories.values.length) - bars) * 100
  return Math.round(Math.min(500, Math.max(60, wanted)))
}

function seriesXml({ type, categories, series: all }: ChartModel, series: ChartSeries, rank: number): string {
  const { name, values, color } = series
  const look =
    type === 'line'
      ? `<c:spPr>${lineFill(color, 28575)}</c:spPr><c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr>${areaFill(color)}</c:spPr></c:marker>`
      : type === 'pie'
        ? slices(categories.values.length)
        : `<c:spPr>${areaFill(color)}</c:spPr><c:invertIfNegative val="0"/>`
  return (
    `<c:ser><c:idx val="${rank}"/><c:order val="${rank}"/><c:tx><c:v>${escapeXml(name)}</c:v></c:tx>${look}` +
    labels(type, all.length, categories.values.length) +
    `<c:cat>${rangeXml(categories, 'any')}</c:cat><c:val>${rangeXml(values, 'number')}</c:val>` +
    `${type === 'line' ? '<c:smooth val="0"/>' : ''}</c:ser>`
  )
}

/** Des couleurs qui se distinguent, imprimées en gris comprises, données dans cet ordre. */
export const PALETTE = ['1F4E79', 'C55A11', '7FB2DB', '5F7F3A', '8A5A9E', '6B6B6B', 'C9A227', '2E8B8B'] as const

export const paletteColor = (rank: number): string => PALETTE[rank % PALETTE.length] ?? PALETTE[0]

const slices = (count: number) =>
  Array.from(
    { length: count },
    (_, i) =>
      `<c:dPt><c:idx val="${i}"/><c:bubble3D val="0"/><c:spPr>${areaFill(paletteColor(i))}${lineFill('FFFFFF', 12700)}</c:spPr></c:dPt>`,
  ).join('')

/** Tant de barres, valeurs écrites, se lisent encore. */
const LABELLED_BARS = 16

/** Les valeurs s'écrivent sur une série seule, ou sur quelques barres ; les parts d'un secteur, en pourcentage. */
function labels(type: AddChart['type'], series: number, categories: number): string {
  const few = series === 1 || (type !== 'line' && series * categories <= LABELLED_BARS)
  const shown = type === 'pie' ? 'Percent' : type !== 'stackedBars' && few ? 'Val' : undefined
  if (shown === undefined) return ''
  const flags = ['LegendKey', 'Val', 'CatName', 'SerName', 'Percent', 'BubbleSize']
    .map((name) => `<c:show${name} val="${name === shown ? 1 : 0}"/>`)
    .join('')
  const place = type === 'line' ? 't' : 'outEnd'
  return `<c:dLbls><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${text(900)}<c:dLblPos val="${place}"/>${flags}</c:dLbls>`
}

function rangeXml({ formula, values, format: code }: ChartRange, kind: 'any' | 'number'): string {
  const numbers = kind === 'number' || (values.length > 0 && values.every((value) => typeof value === 'number'))
  const points = values
    .map((value, i) => {
      const shown = numbers && typeof value !== 'number' ? null : value
      return shown === null ? '' : `<c:pt idx="${i}"><c:v>${escapeXml(String(shown))}</c:v></c:pt>`
    })
    .join('')
  const [ref, cache] = numbers ? ['numRef', 'numCache'] : ['strRef', 'strCache']
  const format = numbers ? `<c:formatCode>${escapeXml(code)}</c:formatCode>` : ''
  return (
    `<c:${ref}><c:f>${escapeXml(formula)}</c:f>` +
    `<c:${cache}>${format}<c:ptCount val="${values.length}"/>${points}</c:${cache}></c:${ref}>`
  )
}
