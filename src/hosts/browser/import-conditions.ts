import type { IRange, IStyleBase } from '@univerjs/core'
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  CFTimePeriodOperator,
  CFValueType,
  IIconSetType,
  type IConditionalFormattingRuleConfig,
  type IConditionFormattingRule,
  type IValueConfig,
} from '@univerjs/preset-sheets-conditional-formatting'
import type { Condition, ConditionRule, Content, Highlight, TextOperator } from '../xlsx/read/conditions'
import type { Icons, Threshold } from '../xlsx/read/condition-scales'
import { formulaFromFile } from '../xlsx/stored-formula'
import { cellName } from './cell-address'
import { comparison } from './comparison'
import { importStyle } from './import-style'
import { rangeOf } from './import-units'

/** Les mises en forme conditionnelles que la grille sait montrer, dans leur ordre ; les autres restent dans le fichier. */
export const importConditions = (conditions: readonly Condition[]): IConditionFormattingRule[] =>
  conditions.flatMap(({ id, areas, stop, rule }) => {
    const ranges = areas.map(rangeOf)
    const config = importRule(rule, ranges)
    return config ? [{ cfId: id, ranges, stopIfTrue: stop, rule: config }] : []
  })

function importRule(rule: ConditionRule, ranges: readonly IRange[]): IConditionalFormattingRuleConfig | undefined {
  switch (rule.kind) {
    case 'highlight':
      return importHighlight(rule, ranges)
    case 'scale': {
      const config = rule.points.map(({ threshold, color }, index) => ({ index, color, value: valueOf(threshold) }))
      return { type: CFRuleType.colorScale, config }
    }
    case 'bar': {
      const { color, negativeColor, gradient } = rule
      const ends = { min: valueOf(rule.min), max: valueOf(rule.max) }
      const config = { ...ends, isGradient: gradient, positiveColor: color, nativeColor: negativeColor }
      return { type: CFRuleType.dataBar, isShowValue: rule.showValue, config }
    }
    case 'icons':
      return importIcons(rule)
  }
}

function importHighlight(rule: Highlight, ranges: readonly IRange[]): IConditionalFormattingRuleConfig | undefined {
  const base = { type: CFRuleType.highlightCell, style: importStyle(rule.look) as IStyleBase } as const
  switch (rule.test) {
    case 'formula':
      return { ...base, subType: CFSubRuleType.formula, value: formulaFromFile(rule.formula) }
    case 'cell':
      return importComparison(rule, base, ranges)
    case 'text':
      return { ...base, subType: CFSubRuleType.text, operator: TEXTS[rule.operator], value: rule.text }
    case 'content':
      return { ...base, subType: CFSubRuleType.text, operator: CONTENTS[rule.content] }
    case 'rank': {
      const { rank, bottom, percent } = rule
      return { ...base, subType: CFSubRuleType.rank, isBottom: bottom, isPercent: percent, value: rank }
    }
    case 'average':
      return { ...base, subType: CFSubRuleType.average, operator: averageOperator(rule.above, rule.equal) }
    case 'occurrence':
      return { ...base, subType: rule.unique ? CFSubRuleType.uniqueValues : CFSubRuleType.duplicateValues }
    case 'period':
      return { ...base, subType: CFSubRuleType.timePeriod, operator: rule.period as CFTimePeriodOperator }
  }
}

const TEXTS: Readonly<Record<TextOperator, CFTextOperator>> = {
  containsText: CFTextOperator.containsText,
  notContains: CFTextOperator.notContainsText,
  beginsWith: CFTextOperator.beginsWith,
  endsWith: CFTextOperator.endsWith,
}
const CONTENTS: Readonly<Record<Content, CFTextOperator>> = {
  blanks: CFTextOperator.containsBlanks,
  notBlanks: CFTextOperator.notContainsBlanks,
  errors: CFTextOperator.containsErrors,
  notErrors: CFTextOperator.notContainsErrors,
}

function averageOperator(above: boolean, equal: boolean) {
  if (above) return equal ? CFNumberOperator.greaterThanOrEqual : CFNumberOperator.greaterThan
  return equal ? CFNumberOperator.lessThanOrEqual : CFNumberOperator.lessThan
}

type Base = { readonly type: CFRuleType.highlightCell; readonly style: IStyleBase }

/** La grille ne compare qu'à des nombres ; à un texte ou à une cellule, c'est une formule. */
function importComparison(
  { operator, formulas }: Extract<Highlight, { test: 'cell' }>,
  base: Base,
  [range]: readonly IRange[],
): IConditionalFormattingRuleConfig | undefined {
  const numbers = formulas.map((formula) => (formula.trim() === '' ? Number.NaN : Number(formula)))
  const [low = 0, high = 0] = numbers
  const test = range && comparison(cellName(range.startRow, range.startColumn), operator, formulas)
  if (test === undefined) return undefined
  if (numbers.some((each) => Number.isNaN(each))) {
    return { ...base, subType: CFSubRuleType.formula, value: formulaFromFile(test) }
  }
  const subType = CFSubRuleType.number
  if (operator === 'between') return { ...base, subType, operator: CFNumberOperator.between, value: [low, high] }
  if (operator === 'notBetween') return { ...base, subType, operator: CFNumberOperator.notBetween, value: [low, high] }
  return { ...base, subType, operator: operator as SingleOperator, value: low }
}

type SingleOperator = Exclude<CFNumberOperator, CFNumberOperator.between | CFNumberOperator.notBetween>

function valueOf({ type, value }: Threshold): IValueConfig {
  const kind = type as CFValueType
  if (kind === CFValueType.min || kind === CFValueType.max) return { type: kind }
  const number = Number(value)
  return value.trim() === '' || Number.isNaN(number) || kind === CFValueType.formula
    ? { type: CFValueType.formula, value: formulaFromFile(value) }
    : { type: kind, value: number }
}

/** Le fichier va du plus petit seuil au plus grand, la grille du plus grand au plus petit. */
function importIcons({ set, thresholds, reverse, showValue }: Icons): IConditionalFormattingRuleConfig | undefined {
  const iconType = (set === '5Felling' ? IIconSetType.fiveFelling : set) as IIconSetType
  if (!Object.values(IIconSetType).includes(iconType)) return undefined
  const config = thresholds.toReversed().map((threshold, rank) => ({
    operator: threshold.inclusive ? CFNumberOperator.greaterThanOrEqual : CFNumberOperator.greaterThan,
    value: valueOf(threshold),
    iconType,
    iconId: String(reverse ? thresholds.length - 1 - rank : rank),
  }))
  return { type: CFRuleType.iconSet, isShowValue: showValue, config }
}
