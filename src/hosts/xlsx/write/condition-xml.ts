import type { Area } from '../../../ports/workbook'
import { cellName } from '../address'
import type { Threshold } from '../read/condition-scales'
import type { ConditionRule, Highlight } from '../read/conditions'
import { formulaToFile } from '../stored-formula'
import { escapeXml } from '../xml-text'
import { argb } from './style-items'

/** Ce qu'il faut pour écrire une règle. */
export interface RuleContext {
  readonly priority: number
  readonly stop: boolean
  /** La première plage : les formules partent de sa première cellule. */
  readonly area: Area
  /** Le rang du style différentiel de la règle. */
  readonly dxf: number | undefined
}

/** Une mise en forme conditionnelle, telle que le fichier l'écrit. */
export function ruleXml(rule: ConditionRule, context: RuleContext): string {
  const { priority, stop, dxf } = context
  const [attributes, inner] = bodyOf(rule, cellName(context.area.row, context.area.column))
  const common = `${dxf === undefined ? '' : ` dxfId="${dxf}"`} priority="${priority}"${stop ? ' stopIfTrue="1"' : ''}`
  return `<cfRule${attributes}${common}>${inner}</cfRule>`
}

const formulaXml = (...formulas: readonly string[]) =>
  formulas.map((formula) => `<formula>${escapeXml(formulaToFile(formula))}</formula>`).join('')

function bodyOf(rule: ConditionRule, cell: string): readonly [attributes: string, inner: string] {
  switch (rule.kind) {
    case 'highlight':
      return highlight(rule, cell)
    case 'scale': {
      const points = rule.points.map(({ threshold }) => cfvo(threshold)).join('')
      const colors = rule.points.map(({ color }) => `<color rgb="${argb(color)}"/>`).join('')
      return [' type="colorScale"', `<colorScale>${points}${colors}</colorScale>`]
    }
    case 'bar': {
      const shown = rule.showValue ? '' : ' showValue="0"'
      const color = `<color rgb="${argb(rule.color)}"/>`
      return [' type="dataBar"', `<dataBar${shown}>${cfvo(rule.min)}${cfvo(rule.max)}${color}</dataBar>`]
    }
    case 'icons': {
      const traits = `${rule.showValue ? '' : ' showValue="0"'}${rule.reverse ? ' reverse="1"' : ''}`
      const points = rule.thresholds.map(cfvo).join('')
      return [' type="iconSet"', `<iconSet iconSet="${escapeXml(rule.set)}"${traits}>${points}</iconSet>`]
    }
  }
}

const cfvo = ({ type, value, inclusive }: Threshold) =>
  `<cfvo type="${type}"${value === '' ? '' : ` val="${escapeXml(formulaToFile(value))}"`}${inclusive ? '' : ' gte="0"'}/>`

function highlight(rule: Highlight, cell: string): readonly [string, string] {
  switch (rule.test) {
    case 'formula':
      return [' type="expression"', formulaXml(rule.formula)]
    case 'cell':
      return [` type="cellIs" operator="${escapeXml(rule.operator)}"`, formulaXml(...rule.formulas)]
    case 'text':
      return text(rule, cell)
    case 'content':
      return CONTENTS[rule.content](cell)
    case 'rank':
      return [
        ` type="top10" rank="${rule.rank}"${rule.bottom ? ' bottom="1"' : ''}${rule.percent ? ' percent="1"' : ''}`,
        '',
      ]
    case 'average':
      return [
        ` type="aboveAverage"${rule.above ? '' : ' aboveAverage="0"'}${rule.equal ? ' equalAverage="1"' : ''}`,
        '',
      ]
    case 'occurrence':
      return [` type="${rule.unique ? 'uniqueValues' : 'duplicateValues'}"`, '']
    case 'period':
      return [` type="timePeriod" timePeriod="${escapeXml(rule.period)}"`, formulaXml(period(rule.period, cell))]
  }
}

function text({ operator, text }: Extract<Highlight, { test: 'text' }>, cell: string): readonly [string, string] {
  const quoted = `"${text.replaceAll('"', '""')}"`
  const side = (name: string) => `${name}(${cell},LEN(${quoted}))=${quoted}`
  const [type, formula] = {
    containsText: ['containsText', `NOT(ISERROR(SEARCH(${quoted},${cell})))`],
    notContains: ['notContainsText', `ISERROR(SEARCH(${quoted},${cell}))`],
    beginsWith: ['beginsWith', side('LEFT')],
    endsWith: ['endsWith', side('RIGHT')],
  }[operator] as [string, string]
  return [` type="${type}" operator="${operator}" text="${escapeXml(text)}"`, formulaXml(formula)]
}

const CONTENTS = {
  blanks: (cell: string) => [' type="containsBlanks"', formulaXml(`LEN(TRIM(${cell}))=0`)],
  notBlanks: (cell: string) => [' type="notContainsBlanks"', formulaXml(`LEN(TRIM(${cell}))>0`)],
  errors: (cell: string) => [' type="containsErrors"', formulaXml(`ISERROR(${cell})`)],
  notErrors: (cell: string) => [' type="notContainsErrors"', formulaXml(`NOT(ISERROR(${cell}))`)],
} as const satisfies Record<string, (cell: string) => readonly [string, string]>

/** La formule qu'Excel écrit à côté d'une période, pour les programmes qui ne la connaissent pas. */
function period(name: string, cell: string): string {
  const day = `FLOOR(${cell},1)`
  const week = `TODAY()-WEEKDAY(TODAY())`
  const month = (shift: number) =>
    `AND(MONTH(${cell})=MONTH(EDATE(TODAY(),${shift})),YEAR(${cell})=YEAR(EDATE(TODAY(),${shift})))`
  const between = (low: string, high: string) => `AND(${day}>=${low},${day}<=${high})`
  const formulas: Readonly<Record<string, string>> = {
    today: `${day}=TODAY()`,
    yesterday: `${day}=TODAY()-1`,
    tomorrow: `${day}=TODAY()+1`,
    last7Days: between('TODAY()-6', 'TODAY()'),
    lastWeek: between(`${week}-6`, week),
    thisWeek: between(`${week}+1`, `${week}+7`),
    nextWeek: between(`${week}+8`, `${week}+14`),
    lastMonth: month(-1),
    thisMonth: month(0),
    nextMonth: month(1),
  }
  return formulas[name] ?? `ISNUMBER(${cell})`
}
