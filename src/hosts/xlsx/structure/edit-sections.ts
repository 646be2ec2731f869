import { areaOf } from '../address'
import type { Section } from '../sheet-xml'
import { firstNamed, type Element } from '../xml'
import { attribute, escapeXml, textOf, withAttribute } from '../xml-text'
import { editAnchors } from './anchors'
import { areaText, movedArea } from './areas'
import { editBreaks } from './breaks'
import { rowMove } from './line-move'
import { rewriteLinkedCells } from './linked-cells'
import { moveRefs, type Target } from './move-refs'
import { editRule } from './ranged-rules'
import { recount, rewriteElements } from './rewrite'
import { elementXml } from '../write/xml-children'
import { editedFormula, type RowEdit } from './row-edit'
import { editView } from './sheet-view'

type SectionEditor = (xml: string, edit: RowEdit) => string

/** Ce que l'édition fait de chaque section de sa feuille ; une section qui n'est pas ici ne dit rien des lignes. */
const EDITORS: Readonly<Record<string, SectionEditor>> = {
  dimension: refs(['dimension', 'ref', 'keep']),
  sheetViews: editView,
  protectedRanges: list('protectedRanges', refs(['protectedRange', 'sqref'])),
  scenarios: refs(['inputCells', 'r', 'keep']),
  autoFilter: filter,
  sortState: filter,
  customSheetViews: (xml, edit) => filter(editBreaks(editView(xml, edit), rowMove(edit)), edit),
  mergeCells: list('mergeCells', editMerges, 'mergeCell'),
  conditionalFormatting: (xml, edit) => rewriteElements(xml, 'conditionalFormatting', (rule) => ruled(rule, edit)),
  dataValidations: list('dataValidations', (xml, edit) =>
    rewriteElements(xml, 'dataValidation', (rule) => ruled(rule, edit)),
  ),
  hyperlinks: list('hyperlinks', refs(['hyperlink', 'ref'])),
  rowBreaks: (xml, edit) => editBreaks(xml, rowMove(edit)),
  ignoredErrors: list('ignoredErrors', refs(['ignoredError', 'sqref'])),
  cellWatches: list('cellWatches', refs(['cellWatch', 'r'])),
  oleObjects: anchored,
  controls: anchored,
  AlternateContent: anchored,
  extLst: editExtensions,
}

/** Les sections de la feuille après l'édition. */
export function editSections(sections: readonly Section[], edit: RowEdit): readonly Section[] {
  return sections.flatMap((section) => {
    const editor = EDITORS[section.name.slice(section.name.indexOf(':') + 1)]
    const xml = editor ? editor(section.xml, edit) : section.xml
    if (xml === section.xml) return [section]
    return xml === '' ? [] : [{ ...section, xml }]
  })
}

/** Une section qui dit des plages dans ces attributs. */
function refs(...targets: readonly Target[]): SectionEditor {
  return (xml, edit) => moveRefs(xml, targets, (area) => movedArea(area, edit.move))
}

/** Une section qui s'en va quand elle n'a plus d'élément. */
function list(name: string, editor: SectionEditor, item = name.slice(0, -1)): SectionEditor {
  return (xml, edit) => {
    const edited = editor(xml, edit)
    return edited === xml ? xml : recount(edited, name, item)
  }
}

function anchored(xml: string, edit: RowEdit): string {
  return rewriteLinkedCells(editAnchors(xml, rowMove(edit)), (formula) => editedFormula(edit, formula, edit.sheet))
}

function filter(xml: string, edit: RowEdit): string {
  return refs(['autoFilter', 'ref'], ['sortState', 'ref'], ['sortCondition', 'ref'])(xml, edit)
}

/** Une fusion réduite à une cellule n'en est plus une. */
function editMerges(xml: string, edit: RowEdit): string {
  return rewriteElements(xml, 'mergeCell', (element) => {
    const area = areaOf(attribute(element.attributes, 'ref') ?? '')
    if (!area) return undefined
    const moved = movedArea(area, edit.move)
    if (!moved || moved.rows * moved.columns === 1) return ''
    return elementXml(element.name, withAttribute(element.attributes, 'ref', areaText(moved)), '')
  })
}

const ruled = (rule: Element, edit: RowEdit) =>
  editRule(
    edit,
    attribute(rule.attributes, 'sqref') ?? '',
    elementXml(rule.name, rule.attributes, rule.inner),
    (xml, sqref) =>
      rewriteElements(xml, rule.name.slice(rule.name.indexOf(':') + 1), (element) =>
        elementXml(element.name, withAttribute(element.attributes, 'sqref', sqref), element.inner),
      ),
  )

/** Mises en forme, validations et sparklines d'après 2007 : leurs plages sont des textes <xm:sqref>. */
function editExtensions(xml: string, edit: RowEdit): string {
  const rules = ['conditionalFormatting', 'dataValidation', 'sparkline'].reduce(
    (left, name) => rewriteElements(left, name, (element) => extended(element, edit, name)),
    xml,
  )
  if (rules === xml) return xml
  const filled = rewriteElements(rules, 'sparklineGroup', (group) =>
    firstNamed(group.inner, 'sparkline') ? undefined : '',
  )
  return ['conditionalFormattings', 'dataValidations', 'sparklineGroups', 'ext', 'extLst'].reduce(
    (left, name) => rewriteElements(left, name, (element) => (element.inner.trim() === '' ? '' : counted(element))),
    filled,
  )
}

function counted(element: Element): string | undefined {
  const { attributes, inner } = element
  if (!/ count\s*=/.test(attributes)) return undefined
  const item = element.name.slice(0, -1)
  return elementXml(element.name, withAttribute(attributes, 'count', inner.split(`<${item} `).length - 1), inner)
}

function extended(element: Element, edit: RowEdit, name: string): string | undefined {
  const sqref = firstNamed(element.inner, 'sqref')
  if (!sqref) return undefined
  const written = elementXml(element.name, element.attributes, element.inner)
  const { like: _like, ...alone } = edit // une ligne neuve ne répète pas la sparkline de son modèle
  return editRule(name === 'sparkline' ? alone : edit, textOf(sqref.inner), written, (xml, areas) =>
    rewriteElements(xml, 'sqref', (each) => elementXml(each.name, each.attributes, escapeXml(areas))),
  )
}
