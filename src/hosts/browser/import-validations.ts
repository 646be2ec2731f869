import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type ISheetDataValidationRule,
} from '@univerjs/core'
import type { Validation } from '../xlsx/read/validations'
import { formulaFromFile } from '../xlsx/stored-formula'
import { cellName } from './cell-address'
import { comparison } from './comparison'
import { rangeOf } from './import-units'

const TYPES: Readonly<Partial<Record<string, DataValidationType>>> = {
  none: DataValidationType.ANY,
  whole: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  list: DataValidationType.LIST,
  textLength: DataValidationType.TEXT_LENGTH,
  custom: DataValidationType.CUSTOM,
}
/** Les types que la grille compare ; les autres n'ont pas d'opérateur. */
const COMPARED: ReadonlySet<string> = new Set(['whole', 'decimal', 'textLength'])

const STYLES = {
  stop: DataValidationErrorStyle.STOP,
  warning: DataValidationErrorStyle.WARNING,
  information: DataValidationErrorStyle.INFO,
} as const

/** Les validations d'une feuille, dans les mots de la grille. */
export const importValidations = (validations: readonly Validation[]): ISheetDataValidationRule[] =>
  validations.flatMap((validation) => {
    const { id, areas, operator, allowBlank, arrow, error, prompt } = validation
    const { type, formulas } = inGrid(validation)
    const kind = TYPES[type]
    if (kind === undefined) return []
    const [first, second] = formulas.map((formula) => importFormula(formula, type))
    return [
      {
        uid: id,
        type: kind,
        ranges: areas.map(rangeOf),
        ...(COMPARED.has(type) && { operator: operator as DataValidationOperator }),
        allowBlank,
        ...(first !== undefined && { formula1: first }),
        ...(second !== undefined && { formula2: second }),
        ...(type === 'list' && {
          showDropDown: arrow,
          renderMode: arrow ? DataValidationRenderMode.ARROW : DataValidationRenderMode.TEXT,
        }),
        showErrorMessage: error !== undefined,
        errorStyle: STYLES[error?.style ?? 'information'],
        ...(error && { errorTitle: error.title, error: error.text }),
        showInputMessage: prompt !== undefined,
        ...(prompt && { promptTitle: prompt.title, prompt: prompt.text }),
      },
    ]
  })

/** La grille ne reconnaît pas une date écrite à la française : une date ou une heure s'y compare par une formule. */
function inGrid({ type, operator, formulas, areas }: Validation): Pick<Validation, 'type' | 'formulas'> {
  const [area] = areas
  if ((type !== 'date' && type !== 'time') || !area) return { type, formulas }
  const cell = cellName(area.row, area.column)
  const test = comparison(cell, operator, formulas)
  return { type: 'custom', formulas: [test === undefined ? `ISNUMBER(${cell})` : `AND(ISNUMBER(${cell}),${test})`] }
}

/** Une liste en clair et un nombre s'écrivent tels quels ; le reste est une formule. */
function importFormula(formula: string, type: string): string {
  const quoted = /^"(.*)"$/s.exec(formula)?.[1]
  if (type === 'list' && quoted !== undefined) return quoted.replaceAll('""', '"')
  return formula.trim() !== '' && COMPARED.has(type) && !Number.isNaN(Number(formula))
    ? formula
    : formulaFromFile(formula)
}
