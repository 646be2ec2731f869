import type { Area } from '../../../ports/workbook'
import { rangeName } from '../address'
import { placeSection, section } from '../sheet-sections'
import type { SheetXml } from '../sheet-xml'
import { formulaToFile } from '../stored-formula'
import { childElements, elementAt } from '../xml'
import { escapeXml, withAttribute } from '../xml-text'
import { elementXml } from './xml-children'

/** Ce que demande une validation. */
export interface ValidationElement {
  readonly type: string
  readonly operator: string | undefined
  readonly formulas: readonly string[]
  readonly allowBlank: boolean
  readonly arrow: boolean
  readonly error: { readonly style: string | undefined; readonly title: string; readonly text: string } | undefined
  readonly prompt: { readonly title: string; readonly text: string } | undefined
}

/** Une validation à sa place : celle du fichier (par sa place d'avant), ou une neuve, avec ses plages. */
export interface PlacedValidation {
  readonly areas: readonly Area[]
  readonly rule: { readonly kept: string } | { readonly xml: ValidationElement }
}

/** La feuille avec ces validations ; celles du fichier dont `known` ne dit pas la place restent comme elles sont. */
export function placeValidations(
  sheet: SheetXml,
  rules: readonly PlacedValidation[],
  known: ReadonlySet<string>,
): SheetXml {
  const { prefix } = sheet
  const list = elementAt(section(sheet, 'dataValidations') ?? `<${prefix}dataValidations/>`, 0)
  const originals = [...childElements(list.inner)].map((element, place) => ({ element, place: `0.${place}` }))
  const byPlace = new Map(originals.map(({ element, place }) => [place, element]))
  const kept = originals
    .filter(({ place }) => !known.has(place))
    .map(({ element }) => elementXml(element.name, element.attributes, element.inner))
  const placed = rules.flatMap(({ areas, rule }) => {
    const sqref = areas.map((area) => rangeName(area)).join(' ')
    if ('xml' in rule) return [validationXml(rule.xml, sqref, prefix)]
    const original = byPlace.get(rule.kept)
    if (!original) return []
    return [elementXml(original.name, withAttribute(original.attributes, 'sqref', sqref), original.inner)]
  })
  const all = [...placed, ...kept]
  const attributes = withAttribute(list.attributes, 'count', all.length)
  return placeSection(sheet, 'dataValidations', all.length === 0 ? '' : elementXml(list.name, attributes, all.join('')))
}

function validationXml(rule: ValidationElement, sqref: string, prefix: string): string {
  const { type, operator, formulas, allowBlank, arrow, error, prompt } = rule
  const values: readonly (readonly [string, string | number | undefined])[] = [
    ['type', type === 'none' ? undefined : type],
    ['errorStyle', error?.style],
    ['operator', operator === 'between' ? undefined : operator],
    ['allowBlank', allowBlank ? 1 : undefined],
    ['showDropDown', arrow ? undefined : 1],
    ['showInputMessage', prompt ? 1 : undefined],
    ['showErrorMessage', error ? 1 : undefined],
    ['errorTitle', error?.title || undefined],
    ['error', error?.text || undefined],
    ['promptTitle', prompt?.title || undefined],
    ['prompt', prompt?.text || undefined],
    ['sqref', sqref],
  ]
  const attributes = values.reduce((all, [name, value]) => withAttribute(all, name, value), '')
  const inner = formulas.map((formula, rank) => {
    const tag = `${prefix}formula${rank + 1}`
    return `<${tag}>${escapeXml(formula.startsWith('"') ? formula : formulaToFile(formula))}</${tag}>`
  })
  return elementXml(`${prefix}dataValidation`, attributes, inner.join(''))
}
