import type { Area } from '../../../ports/workbook'
import { section, sectionsNamed } from '../sheet-sections'
import type { SheetXml } from '../sheet-xml'
import type { ColorReader } from './colors'
import { readBar, readIcons, readScale, type Bar, type Icons, type Scale } from './condition-scales'
import { areasOf } from './layout'
import { readDifferential, type Look, type Styles } from './styles'
import { child, children, isTrue, numberOf, parseTree, type XmlElement } from './xml-tree'

/** Une mise en forme conditionnelle. Les formules sont canoniques, relatives à la première cellule de la première plage. */
export interface Condition {
  /** Sa place dans le fichier, qui la désigne. */
  readonly id: string
  readonly areas: readonly Area[]
  readonly priority: number
  readonly stop: boolean
  readonly rule: ConditionRule
}

export type ConditionRule = Highlight | Scale | Bar | Icons

export type Highlight = { readonly kind: 'highlight'; readonly look: Look } & (
  | { readonly test: 'formula'; readonly formula: string }
  | { readonly test: 'cell'; readonly operator: string; readonly formulas: readonly string[] }
  | { readonly test: 'text'; readonly operator: TextOperator; readonly text: string }
  | { readonly test: 'content'; readonly content: Content }
  | { readonly test: 'rank'; readonly rank: number; readonly bottom: boolean; readonly percent: boolean }
  | { readonly test: 'average'; readonly above: boolean; readonly equal: boolean }
  | { readonly test: 'occurrence'; readonly unique: boolean }
  | { readonly test: 'period'; readonly period: string }
)

export type TextOperator = 'containsText' | 'notContains' | 'beginsWith' | 'endsWith'
export type Content = 'blanks' | 'notBlanks' | 'errors' | 'notErrors'

const CONTENTS: Readonly<Record<string, Content>> = {
  containsBlanks: 'blanks',
  notContainsBlanks: 'notBlanks',
  containsErrors: 'errors',
  notContainsErrors: 'notErrors',
}
const TEXTS: Readonly<Record<string, TextOperator>> = {
  containsText: 'containsText',
  notContainsText: 'notContains',
  beginsWith: 'beginsWith',
  endsWith: 'endsWith',
}

/** Les mises en forme conditionnelles d'une feuille, de la plus à la moins prioritaire ; celles d'Excel 2010 comprises. */
export function readConditions(sheet: SheetXml, styles: Styles, color: ColorReader): readonly Condition[] {
  const extended = extendedRules(sheet)
  const refined = new Map(
    extended.flatMap(({ rule }) => (rule.attributes['id'] ? [[rule.attributes['id'], rule]] : [])),
  )
  const used = new Set<string>()
  const found = sectionsNamed(sheet, 'conditionalFormatting').flatMap((xml, block) => {
    const root = parseTree(xml)
    const areas = areasOf(root.attributes['sqref'] ?? '')
    return children(root, 'cfRule').flatMap((rule, rank) => {
      const id = child(rule, 'extLst', 'ext', 'id')?.text.trim() ?? ''
      used.add(id)
      return condition(
        `${block}.${rank}`,
        rule,
        areas,
        refined.get(id),
        (element) => look(element, styles, color),
        color,
      )
    })
  })
  const others = extended
    .filter(({ rule }) => !used.has(rule.attributes['id'] ?? ''))
    .flatMap(({ rule, areas }, rank) =>
      condition(`x${rank}`, rule, areas, rule, (element) => look(element, styles, color), color),
    )
  return [...found, ...others].toSorted((a, b) => a.priority - b.priority)
}

/** Les règles gardées à la fin de la feuille, avec leurs plages. */
function extendedRules(sheet: SheetXml): readonly { rule: XmlElement; areas: readonly Area[] }[] {
  const xml = section(sheet, 'extLst')
  if (xml?.includes('conditionalFormatting') !== true) return []
  return children(parseTree(xml), 'ext')
    .flatMap((ext) => children(child(ext, 'conditionalFormattings'), 'conditionalFormatting'))
    .flatMap((block) => {
      const areas = areasOf(child(block, 'sqref')?.text ?? '')
      return children(block, 'cfRule').map((rule) => ({ rule, areas }))
    })
}

function look(rule: XmlElement, { differential }: Styles, color: ColorReader): Look {
  const own = child(rule, 'dxf')
  return own ? readDifferential(own, color) : (differential[numberOf(rule.attributes['dxfId']) ?? -1] ?? {})
}

function condition(
  id: string,
  rule: XmlElement,
  areas: readonly Area[],
  refined: XmlElement | undefined,
  look: (rule: XmlElement) => Look,
  color: ColorReader,
): Condition[] {
  const read = readRule(rule, refined, look(rule), color)
  if (!read || areas.length === 0) return []
  const { priority, stopIfTrue } = rule.attributes
  return [{ id, areas, priority: numberOf(priority) ?? 1_000_000, stop: isTrue(stopIfTrue), rule: read }]
}

function readRule(
  rule: XmlElement,
  refined: XmlElement | undefined,
  look: Look,
  color: ColorReader,
): ConditionRule | undefined {
  const { type = '', operator = '', text = '', rank, bottom, percent, timePeriod = '' } = rule.attributes
  const { aboveAverage, equalAverage } = rule.attributes
  const formulas = [...children(rule, 'formula'), ...children(rule, 'f')].map((formula) => formula.text)
  const kind = 'highlight'
  if (type === 'colorScale') return readScale(child(rule, 'colorScale'), color)
  if (type === 'dataBar') return readBar(child(rule, 'dataBar'), child(refined, 'dataBar'), color)
  if (type === 'iconSet') return readIcons(child(rule, 'iconSet'))
  if (type === 'expression' && formulas[0]) return { kind, look, test: 'formula', formula: formulas[0] }
  if (type === 'cellIs') return { kind, look, test: 'cell', operator, formulas }
  if (type === 'top10') {
    return { kind, look, test: 'rank', rank: numberOf(rank) ?? 10, bottom: isTrue(bottom), percent: isTrue(percent) }
  }
  if (type === 'aboveAverage') {
    const above = aboveAverage === undefined || isTrue(aboveAverage)
    return { kind, look, test: 'average', above, equal: isTrue(equalAverage) }
  }
  if (type === 'duplicateValues' || type === 'uniqueValues') {
    return { kind, look, test: 'occurrence', unique: type === 'uniqueValues' }
  }
  if (type === 'timePeriod') return { kind, look, test: 'period', period: timePeriod }
  const [content, textual] = [CONTENTS[type], TEXTS[type]]
  if (content) return { kind, look, test: 'content', content }
  return textual && text !== '' ? { kind, look, test: 'text', operator: textual, text } : undefined
}
