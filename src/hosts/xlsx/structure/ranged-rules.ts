import { deplacer } from '../../../domain/formule/deplacer'
import type { Element } from '../xml'
import { attribute, escapeXml, textOf, withAttribute } from '../xml-text'
import { areasOf, areasText, cornerOf, lastRow } from './areas'
import { rewriteElements } from './rewrite'
import { elementXml } from '../write/xml-children'
import { editedAreas, editedFormula, movedTo, type RowEdit } from './row-edit'

/** Récrit chaque formule d'une règle : mise en forme, validation, sparkline. */
export const rewriteRuleFormulas = (xml: string, change: (formula: string) => string): string => {
  const texts = ['formula', 'formula1', 'formula2', 'f'].reduce(
    (left, name) => rewriteElements(left, name, (element) => rewriteText(element, change)),
    xml,
  )
  return rewriteElements(texts, 'cfvo', (element) => {
    const value = attribute(element.attributes, 'val')
    if (value === undefined || change(value) === value) return undefined
    return elementXml(element.name, withAttribute(element.attributes, 'val', change(value)), element.inner)
  })
}

/** Récrit la formule d'un élément ; `formula1` d'une validation étendue contient un élément <xm:f>, pas un texte. */
export function rewriteText(element: Element, change: (formula: string) => string): string | undefined {
  if (element.inner.includes('<') && !element.inner.includes('<![CDATA[')) return undefined
  const formula = textOf(element.inner)
  const changed = change(formula)
  return changed === formula ? undefined : elementXml(element.name, element.attributes, escapeXml(changed))
}

/**
 * Une règle et ses plages après l'édition ; '' si elle ne porte plus sur rien. Les formules partent de la première cellule :
 * si elle est supprimée, elles partent de la première qui reste.
 */
export function editRule(edit: RowEdit, sqref: string, xml: string, withSqref: (xml: string, sqref: string) => string) {
  const areas = areasOf(sqref)
  if (!areas) return xml
  const moved = editedAreas(edit, areas)
  if (moved.length === 0) return ''
  const corner = cornerOf(areas).row
  const rows = areas.flatMap((area) => firstKept(edit, area.row, lastRow(area)) ?? [])
  const shift = movedTo(edit, corner) === undefined ? Math.min(...rows) - corner : 0
  const changed = rewriteRuleFormulas(xml, (formula) =>
    editedFormula(edit, shift === 0 ? formula : deplacer(formula, shift, 0), edit.sheet),
  )
  return withSqref(changed, areasText(moved))
}

function firstKept(edit: RowEdit, first: number, last: number): number | undefined {
  if (movedTo(edit, first) !== undefined) return first
  return edit.row + edit.count <= last ? edit.row + edit.count : undefined
}
