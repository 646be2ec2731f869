import { DataValidationErrorStyle, DataValidationType, type ISheetDataValidationRule } from '@univerjs/core'
import type { ValidationElement } from '../xlsx/write/place-validations'

const TYPES: Readonly<Partial<Record<string, string>>> = {
  [DataValidationType.ANY]: 'none',
  [DataValidationType.NONE]: 'none',
  [DataValidationType.WHOLE]: 'whole',
  [DataValidationType.DECIMAL]: 'decimal',
  [DataValidationType.LIST]: 'list',
  [DataValidationType.TEXT_LENGTH]: 'textLength',
  [DataValidationType.CUSTOM]: 'custom',
  [DataValidationType.DATE]: 'date',
  [DataValidationType.TIME]: 'time',
}

const LONGEST_LIST = 255
const DAY = 86_400_000
const UNIX_EPOCH = 25_569

/** L'inverse de `importValidations` ; `undefined` pour une validation que le fichier ne sait pas dire. */
export function exportValidation(rule: ISheetDataValidationRule): ValidationElement | undefined {
  const type = TYPES[rule.type]
  if (type === undefined) return undefined
  const formulas = [rule.formula1, rule.formula2].flatMap((formula) =>
    formula === undefined || formula === '' ? [] : [exportFormula(formula, type)],
  )
  if (formulas.some((formula) => type === 'list' && formula.length > LONGEST_LIST && formula.startsWith('"'))) {
    return undefined
  }
  const style = rule.errorStyle === DataValidationErrorStyle.WARNING ? 'warning' : undefined
  const refused =
    rule.errorStyle === DataValidationErrorStyle.STOP || rule.errorStyle === DataValidationErrorStyle.WARNING
  return {
    type,
    operator: type === 'list' || type === 'custom' || type === 'none' ? undefined : rule.operator,
    formulas: type === 'list' ? formulas.slice(0, 1) : formulas,
    allowBlank: rule.allowBlank !== false,
    arrow: rule.showDropDown !== false,
    error: refused ? { style, title: rule.errorTitle ?? '', text: rule.error ?? '' } : undefined,
    prompt: rule.showInputMessage ? { title: rule.promptTitle ?? '', text: rule.prompt ?? '' } : undefined,
  }
}

/** La grille écrit une liste en clair ou en JSON, et une date en clair. */
function exportFormula(formula: string, type: string): string {
  if (formula.startsWith('=')) return formula.slice(1)
  if (type === 'list') return `"${choices(formula).join(',').replaceAll('"', '""')}"`
  const time = type === 'date' ? Date.parse(`${formula.replaceAll('/', '-').slice(0, 10)}T00:00:00Z`) : Number.NaN
  return Number.isNaN(time) || !Number.isNaN(Number(formula)) ? formula : String(time / DAY + UNIX_EPOCH)
}

function choices(text: string): readonly string[] {
  try {
    const list: unknown = JSON.parse(text)
    if (Array.isArray(list)) return list.map(String)
  } catch {
    // une liste en clair n'est pas du JSON
  }
  return text.split(',')
}
