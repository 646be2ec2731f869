import { deplacer } from '../../../../domain/formule/deplacer'
import type { Area } from '../../../../ports/workbook'
import { firstNamed, localName, type Element } from '../../xml'
import { attribute, escapeXml, textOf, withAttribute } from '../../xml-text'
import { areasOf, areasText, cornerOf } from '../areas'
import { rewriteRuleFormulas, rewriteText } from '../ranged-rules'
import { recount, rewriteElements } from '../rewrite'
import { elementXml } from '../../write/xml-children'
import { areasMadeOf, type Composition } from './composition'
import { mappedFormula } from './map-reference'

/** Au-delà, une règle est écrite en plusieurs fois. */
const MOST_AREAS = 200

export const composeConditions = (xml: string, composition: Composition): string =>
  rewriteElements(xml, 'conditionalFormatting', (rule) => composeRule(rule, composition))

export const composeValidations = (xml: string, composition: Composition): string =>
  recount(
    rewriteElements(xml, 'dataValidation', (rule) => composeRule(rule, composition)),
    'dataValidations',
    'dataValidation',
  )

/** La règle, sur toutes les cellules faites des siennes ; ses formules partent de la première. */
function composeRule(rule: Element, composition: Composition): string {
  const sqref = attribute(rule.attributes, 'sqref') ?? ''
  const whole = rule.inner.includes('<extLst') ? Infinity : MOST_AREAS // une règle étendue ne s'écrit qu'une fois
  return placed(sqref, composition, whole, (change, areas) =>
    elementXml(rule.name, withAttribute(rule.attributes, 'sqref', areas), rewriteRuleFormulas(rule.inner, change)),
  )
}

function placed(
  sqref: string,
  composition: Composition,
  most: number,
  write: (change: (formula: string) => string, areas: string) => string,
): string {
  const model = areasOf(sqref) ?? []
  const areas = model.flatMap((area) => areasMadeOf(composition, area))
  const base = cornerOf(model)
  let text = ''
  for (let at = 0; at < areas.length; at += most) {
    const some = areas.slice(at, at + most)
    text += write(relocated(composition, base, some), areasText(some))
  }
  return text
}

/** Une formule lue du coin des plages du modèle, écrite pour le coin de celles qui en sont faites. */
function relocated(composition: Composition, base: ReturnType<typeof cornerOf>, areas: readonly Area[]) {
  const to = cornerOf(areas)
  const from = { row: composition.rows[to.row] ?? 0, column: composition.columns[to.column] ?? 0 }
  return (formula: string) =>
    mappedFormula(composition, deplacer(formula, from.row - base.row, from.column - base.column), { from, to })
}

/** Règles, validations et sparklines d'après 2007. Les segments restent au modèle : ils ne se posent qu'une fois. */
export function composeExtensions(xml: string, composition: Composition): string {
  const kept = rewriteElements(xml, 'ext', (ext) =>
    /<(?:\w+:)?(?:slicerList|timelineRefs)[\s/>]/.test(ext.inner) ? '' : undefined,
  )
  const rules = ['conditionalFormatting', 'dataValidation'].reduce(
    (left, name) => rewriteElements(left, name, (rule) => composeExtended(rule, composition)),
    kept,
  )
  const lines = rewriteElements(rules, 'sparkline', (sparkline) => composeSparkline(sparkline, composition))
  const filled = rewriteElements(lines, 'sparklineGroup', (group) =>
    firstNamed(group.inner, 'sparkline')
      ? elementXml(group.name, withAttribute(group.attributes, 'xr2:uid', undefined), group.inner)
      : '',
  )
  const counted = recount(filled, 'dataValidations', 'dataValidation')
  return ['conditionalFormattings', 'sparklineGroups', 'ext', 'extLst'].reduce(
    (left, name) => rewriteElements(left, name, ({ inner }) => (inner.trim() === '' ? '' : undefined)),
    counted,
  )
}

function composeExtended(rule: Element, composition: Composition): string {
  const sqref = textOf(firstNamed(rule.inner, 'sqref')?.inner ?? '')
  return placed(sqref, composition, Infinity, (change, areas) =>
    elementXml(rule.name, rule.attributes, withSqref(rewriteRuleFormulas(rule.inner, change), areas)),
  )
}

/** Une sparkline se répète sur chaque cellule faite de la sienne, et montre ce qui est fait de ses données. */
function composeSparkline(sparkline: Element, composition: Composition): string {
  const area = areasOf(textOf(firstNamed(sparkline.inner, 'sqref')?.inner ?? ''))?.[0]
  if (!area) return ''
  const { row, column } = area
  return composition
    .rowsOf(row)
    .flatMap((toRow) => composition.columnsOf(column).map((toColumn) => ({ row: toRow, column: toColumn })))
    .map((to) => {
      const origin = { from: { row, column }, to }
      const inner = rewriteElements(sparkline.inner, 'f', (f) =>
        rewriteText(f, (formula) => mappedFormula(composition, formula, origin)),
      )
      return elementXml(
        sparkline.name,
        sparkline.attributes,
        withSqref(inner, areasText([{ ...to, rows: 1, columns: 1 }])),
      )
    })
    .join('')
}

const withSqref = (xml: string, areas: string) =>
  rewriteElements(xml, 'sqref', (each) => elementXml(each.name, each.attributes, escapeXml(areas)))

/** Un élément par plage faite de la sienne : fusion, lien, erreur ignorée… */
export const repeatOnAreas = (element: Element, composition: Composition, name: string): string => {
  const areas = (areasOf(attribute(element.attributes, name) ?? '') ?? []).flatMap((area) =>
    areasMadeOf(composition, area),
  )
  if (areas.length === 0) return ''
  const bare = withAttribute(element.attributes, 'xr:uid', undefined)
  return localName(element.name) === 'hyperlink'
    ? areas
        .map((area) => elementXml(element.name, withAttribute(bare, name, areasText([area])), element.inner))
        .join('')
    : elementXml(element.name, withAttribute(bare, name, areasText(areas)), element.inner)
}
