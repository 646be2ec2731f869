import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  CFValueType,
  IIconSetType,
  type IConditionalFormattingRuleConfig,
  type IConditionFormattingRule,
  type IHighlightCell,
  type IValueConfig,
} from '@univerjs/preset-sheets-conditional-formatting'
import type { Threshold } from '../xlsx/read/condition-scales'
import type { ConditionRule, Content, Highlight, TextOperator } from '../xlsx/read/conditions'
import { exportFont, hexOf } from './export-style'

/** L'inverse de `importConditions` ; `undefined` pour une règle que le fichier ne sait pas dire. */
export function exportRule({ rule }: IConditionFormattingRule): ConditionRule | undefined {
  switch (rule.type) {
    case CFRuleType.highlightCell:
      return exportHighlight(rule as Extract<IConditionalFormattingRuleConfig, IHighlightCell>)
    case CFRuleType.colorScale: {
      const { config } = rule as Extract<IConditionalFormattingRuleConfig, { type: CFRuleType.colorScale }>
      const points = config.map(({ color, value }) => ({
        color: hexOf(color) ?? '#ffffff',
        threshold: threshold(value),
      }))
      return { kind: 'scale', points }
    }
    case CFRuleType.dataBar: {
      const { config, isShowValue } = rule as Extract<IConditionalFormattingRuleConfig, { type: CFRuleType.dataBar }>
      return {
        kind: 'bar',
        min: threshold(config.min),
        max: threshold(config.max),
        color: hexOf(config.positiveColor) ?? '#638ec6',
        negativeColor: hexOf(config.nativeColor) ?? '#ff0000',
        gradient: config.isGradient,
        showValue: isShowValue,
      }
    }
    case CFRuleType.iconSet: {
      const { config, isShowValue } = rule as Extract<IConditionalFormattingRuleConfig, { type: CFRuleType.iconSet }>
      const [type] = config.map(({ iconType }) => iconType)
      if (type === undefined || config.some(({ iconType }) => iconType !== type)) return undefined
      const thresholds = config.toReversed().map(({ value, operator }, rank) => ({
        ...(rank === 0 ? { type: 'percent', value: '0' } : threshold(value)),
        inclusive: operator !== CFNumberOperator.greaterThan,
      }))
      const reverse = config[0]?.iconId !== '0'
      return {
        kind: 'icons',
        set: type === IIconSetType.fiveFelling ? '5Felling' : type,
        thresholds,
        reverse,
        showValue: isShowValue,
      }
    }
    default:
      return undefined
  }
}

const threshold = ({ type, value }: IValueConfig): Threshold => ({
  type,
  value: type === CFValueType.min || type === CFValueType.max ? '' : String(value ?? '').replace(/^=/, ''),
  inclusive: true,
})

function exportHighlight(rule: Extract<IConditionalFormattingRuleConfig, IHighlightCell>): Highlight | undefined {
  const { bg, ...traits } = rule.style
  const fill = hexOf(bg?.rgb)
  const look = { font: exportFont(traits, {}), ...(fill !== undefined && { fill }) }
  const base = { kind: 'highlight', look } as const
  switch (rule.subType) {
    case CFSubRuleType.formula:
      return { ...base, test: 'formula', formula: rule.value.replace(/^=/, '') }
    case CFSubRuleType.number: {
      const { operator, value } = rule
      const formulas = (Array.isArray(value) ? value : [value ?? 0]).map(String)
      return { ...base, test: 'cell', operator, formulas }
    }
    case CFSubRuleType.text:
      return exportText(base, rule.operator, rule.value ?? '')
    case CFSubRuleType.rank:
      return { ...base, test: 'rank', rank: rule.value, bottom: rule.isBottom, percent: rule.isPercent }
    case CFSubRuleType.average: {
      const { operator } = rule
      const equal = operator === CFNumberOperator.greaterThanOrEqual || operator === CFNumberOperator.lessThanOrEqual
      const above = operator === CFNumberOperator.greaterThan || operator === CFNumberOperator.greaterThanOrEqual
      return { ...base, test: 'average', above, equal }
    }
    case CFSubRuleType.duplicateValues:
    case CFSubRuleType.uniqueValues:
      return { ...base, test: 'occurrence', unique: rule.subType === CFSubRuleType.uniqueValues }
    case CFSubRuleType.timePeriod:
      return { ...base, test: 'period', period: rule.operator }
  }
}

const TEXTS: Readonly<Partial<Record<CFTextOperator, TextOperator>>> = {
  [CFTextOperator.containsText]: 'containsText',
  [CFTextOperator.notContainsText]: 'notContains',
  [CFTextOperator.beginsWith]: 'beginsWith',
  [CFTextOperator.endsWith]: 'endsWith',
}
const CONTENTS: Readonly<Partial<Record<CFTextOperator, Content>>> = {
  [CFTextOperator.containsBlanks]: 'blanks',
  [CFTextOperator.notContainsBlanks]: 'notBlanks',
  [CFTextOperator.containsErrors]: 'errors',
  [CFTextOperator.notContainsErrors]: 'notErrors',
}

type Base = Pick<Highlight, 'kind' | 'look'>

/** Égal à un texte est, dans le fichier, une comparaison de cellule. */
function exportText(base: Base, operator: CFTextOperator, text: string): Highlight {
  const [textual, content] = [TEXTS[operator], CONTENTS[operator]]
  if (textual) return { ...base, test: 'text', operator: textual, text }
  if (content) return { ...base, test: 'content', content }
  const formulas = [`"${text.replaceAll('"', '""')}"`]
  return { ...base, test: 'cell', operator: operator === CFTextOperator.notEqual ? 'notEqual' : 'equal', formulas }
}
