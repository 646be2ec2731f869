import type { Area } from '../../../ports/workbook'
import { section } from '../sheet-sections'
import type { SheetXml } from '../sheet-xml'
import { areasOf } from './layout'
import { given } from './styles'
import { child, children, isTrue, parseTree, type XmlElement } from './xml-tree'

/** Une validation de saisie. Les formules sont canoniques, relatives à la première cellule de la première plage. */
export interface Validation {
  /** Sa place dans le fichier, qui la désigne. */
  readonly id: string
  readonly areas: readonly Area[]
  /** « none », « whole », « decimal », « list », « date », « time », « textLength », « custom ». */
  readonly type: string
  readonly operator: string
  readonly formulas: readonly string[]
  readonly allowBlank: boolean
  readonly arrow: boolean
  /** Ce qui se passe à une mauvaise saisie ; absent, elle est acceptée. */
  readonly error?: { readonly style: 'stop' | 'warning' | 'information'; readonly title: string; readonly text: string }
  readonly prompt?: { readonly title: string; readonly text: string }
}

/** Les validations d'une feuille, y compris celles d'Excel 2010 (une liste d'une autre feuille). */
export function readValidations(sheet: SheetXml): readonly Validation[] {
  const own = section(sheet, 'dataValidations')
  const extended = section(sheet, 'extLst')
  const blocks = [
    ...(own === undefined ? [] : [parseTree(own)]),
    ...(extended?.includes('dataValidation') ? children(parseTree(extended), 'ext') : []).flatMap((ext) =>
      children(ext, 'dataValidations'),
    ),
  ]
  return blocks.flatMap((block, rank) =>
    children(block, 'dataValidation').flatMap((rule, place) => readValidation(`${rank}.${place}`, rule)),
  )
}

function readValidation(id: string, rule: XmlElement): Validation[] {
  const { attributes } = rule
  const areas = areasOf(attributes['sqref'] ?? child(rule, 'sqref')?.text ?? '')
  if (areas.length === 0) return []
  const { errorStyle, errorTitle = '', error = '', promptTitle = '', prompt = '' } = attributes
  const style = errorStyle === 'warning' || errorStyle === 'information' ? errorStyle : 'stop'
  return [
    {
      id,
      areas,
      type: attributes['type'] ?? 'none',
      operator: attributes['operator'] ?? 'between',
      formulas: [child(rule, 'formula1'), child(rule, 'formula2')].flatMap((formula) =>
        formula ? [formula.text] : [],
      ),
      allowBlank: isTrue(attributes['allowBlank']),
      arrow: !isTrue(attributes['showDropDown']),
      ...given('error', isTrue(attributes['showErrorMessage']) ? { style, title: errorTitle, text: error } : undefined),
      ...given('prompt', isTrue(attributes['showInputMessage']) ? { title: promptTitle, text: prompt } : undefined),
    },
  ]
}
