import { areaOf, rangeName } from '../../address'
import type { Section } from '../../sheet-xml'
import { childElements, elementAt, type Element } from '../../xml'
import { attribute, withAttribute } from '../../xml-text'
import { areaText } from '../areas'
import { recount, rewriteElements } from '../rewrite'
import { elementXml } from '../../write/xml-children'
import { repeats, runsOf, type Composition } from './composition'
import { mappedFormula } from './map-reference'
import { composeColumns } from './rows'
import { composeConditions, composeExtensions, composeValidations, repeatOnAreas } from './rules'
import { composeView } from './view'

type SectionComposer = (xml: string, composition: Composition) => string
const same: SectionComposer = (xml) => xml

/** Ce que la feuille composée prend de chaque section du modèle ; une section qui n'est pas ici ne s'y répète pas. */
const COMPOSERS: Readonly<Record<string, SectionComposer>> = {
  sheetPr: (xml) => withoutAttributes(xml, 'sheetPr', ['codeName', 'filterMode']),
  sheetViews: composeView,
  sheetFormatPr: same,
  cols: composeColumns,
  sheetCalcPr: same,
  sheetProtection: same,
  protectedRanges: repeated('protectedRanges', 'protectedRange', 'sqref'),
  autoFilter: composeFilter,
  mergeCells: composeMerges,
  phoneticPr: same,
  conditionalFormatting: composeConditions,
  dataValidations: composeValidations,
  hyperlinks: (xml, composition) => repeated('hyperlinks', 'hyperlink', 'ref')(ownLinks(xml, composition), composition),
  printOptions: same,
  pageMargins: same,
  pageSetup: (xml) =>
    rewriteElements(xml, 'pageSetup', (setup) => elementXml(setup.name, withoutRelation(setup.attributes), '')),
  headerFooter: same,
  rowBreaks: (xml, { rowsOf }) => composeBreaks(xml, rowsOf),
  colBreaks: (xml, { columnsOf }) => composeBreaks(xml, columnsOf),
  ignoredErrors: repeated('ignoredErrors', 'ignoredError', 'sqref'),
  drawing: same,
  legacyDrawingHF: same,
  picture: same,
  tableParts: same,
  extLst: composeExtensions,
}

/** Les sections de la feuille composée, relations mises à part. */
export const composeSections = (sections: readonly Section[], composition: Composition): readonly Section[] =>
  sections.flatMap(({ name, xml }) => {
    const composed = COMPOSERS[name]?.(xml, composition) ?? ''
    return composed === '' ? [] : [{ name, xml: composed }]
  })

/** L'imprimante d'une feuille est décrite dans un morceau à part, qui reste au modèle. */
const withoutRelation = (attributes: string) => attributes.replace(/\s[\w.-]+:id\s*=\s*(?:"[^"]*"|'[^']*')/, '')

const withoutAttributes = (xml: string, name: string, names: readonly string[]) =>
  rewriteElements(xml, name, (element) =>
    elementXml(
      element.name,
      names.reduce((left, each) => withAttribute(left, each, undefined), element.attributes),
      element.inner,
    ),
  )

function repeated(list: string, item: string, name: string): SectionComposer {
  return (xml, composition) =>
    recount(
      rewriteElements(xml, item, (element) => repeatOnAreas(element, composition, name)),
      list,
      item,
    )
}

/** Un lien vers une cellule du modèle mène à celle qui en est faite. */
const ownLinks = (xml: string, composition: Composition) =>
  rewriteElements(xml, 'hyperlink', (link) => {
    const location = attribute(link.attributes, 'location')
    const mapped = location === undefined ? '#REF!' : mappedFormula(composition, location)
    if (mapped.includes('#REF!')) return undefined
    return elementXml(link.name, withAttribute(link.attributes, 'location', mapped), link.inner)
  })

function composeFilter(xml: string, { rows, columns }: Composition): string {
  const filter = elementAt(xml, 0)
  const area = areaOf(attribute(filter.attributes, 'ref') ?? '')
  if (!area) return ''
  const down = runsOf(rows, area.row, area.row + area.rows - 1)
  const across = runsOf(columns, area.column, area.column + area.columns - 1)
  const [top, left] = [down[0]?.first, across[0]?.first]
  const [bottom, right] = [down.at(-1)?.last, across.at(-1)?.last]
  if (top === undefined || left === undefined || bottom === undefined || right === undefined) return ''
  const ref = rangeName({ row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 })
  return elementXml(filter.name, ` ref="${ref}"`, '')
}

/** Une fusion se répète partout où ses lignes et ses colonnes se suivent comme dans le modèle. */
function composeMerges(xml: string, composition: Composition): string {
  const { rows, columns, rowsOf, columnsOf } = composition
  const list = elementAt(xml, 0)
  const inner = [...childElements(list.inner)].flatMap((merge): readonly string[] => {
    const area = areaOf(attribute(merge.attributes, 'ref') ?? '')
    if (!area) return []
    const down = repeats(rows, rowsOf(area.row), area.row, area.rows)
    const across = repeats(columns, columnsOf(area.column), area.column, area.columns)
    return down.flatMap((row) => across.map((column) => mergeXml(merge, areaText({ ...area, row, column }))))
  })
  if (inner.length === 0) return ''
  return elementXml(list.name, withAttribute(list.attributes, 'count', inner.length), inner.join(''))
}

const mergeXml = (merge: Element, ref: string) => elementXml(merge.name, ` ref="${ref}"`, '')

/** Une page commence partout où commence une ligne qui en commence une dans le modèle. */
function composeBreaks(xml: string, madeOf: (model: number) => readonly number[]): string {
  const list = elementAt(xml, 0)
  const breaks = [...childElements(list.inner)]
    .flatMap((brk) => madeOf(Number(attribute(brk.attributes, 'id'))).map((at) => ({ brk, at })))
    .filter(({ at }) => at > 0)
    .sort((a, b) => a.at - b.at)
  if (breaks.length === 0) return ''
  const inner = breaks.map(({ brk, at }) => elementXml(brk.name, withAttribute(brk.attributes, 'id', at), '')).join('')
  const counted = withAttribute(
    withAttribute(list.attributes, 'count', breaks.length),
    'manualBreakCount',
    breaks.length,
  )
  return elementXml(list.name, counted, inner)
}

/** L'étendue de la feuille composée. */
export const dimensionXml = (prefix: string, { rows, columns }: Composition): string =>
  `<${prefix}dimension ref="${areaText({ row: 0, column: 0, rows: Math.max(1, rows.length), columns: Math.max(1, columns.length) })}"/>`
