import type { DeleteRows, InsertRows } from '../../../ports/operations'
import { sheetEntries } from '../book'
import type { XlsxPackage } from '../package'
import { parseSheet, serializeSheet, type SheetXml } from '../sheet-xml'
import { rewriteFormulas } from './cell-formulas'
import { checkRowEdit } from './check-row-edit'
import { chartFormula, editDrawings, rewriteDrawingFormulas } from './drawings'
import { editRows } from './edit-rows'
import { editSections } from './edit-sections'
import { editedName, rewriteNames } from './names'
import { editNotes } from './notes'
import { editPivots } from './pivots'
import { rewriteRuleFormulas } from './ranged-rules'
import { recalculateOnLoad } from './recalculation'
import { editPart } from './rewrite'
import { editedFormula, rowEditOf, type RowEdit } from './row-edit'
import { editTableFormulas, editTables, withoutTableParts } from './table-edit'

/** Insère des lignes entières et déplace tout ce qu'Excel déplacerait, ou refuse sans avoir rien changé. */
export const insertRows = (pkg: XlsxPackage, operation: InsertRows): void => editSheetRows(pkg, operation)

/** Supprime des lignes entières, comme Excel, ou refuse sans avoir rien changé. */
export const deleteRows = (pkg: XlsxPackage, operation: DeleteRows): void => editSheetRows(pkg, operation)

function editSheetRows(pkg: XlsxPackage, operation: InsertRows | DeleteRows): void {
  const edit = rowEditOf(pkg, operation)
  const sheet = parseSheet(pkg.text(edit.path) ?? '')
  checkRowEdit(pkg, sheet, edit)

  const removed = editTables(pkg, edit)
  pkg.set(edit.path, withoutTableParts(serializeSheet(editSheet(sheet, edit)), removed))
  for (const other of sheetEntries(pkg)) {
    if (other.path !== edit.path) editPart(pkg, other.path, (xml) => editOtherSheet(xml, other.name, edit))
  }
  rewriteNames(pkg, editedName(edit))
  editTableFormulas(pkg, edit)
  editDrawings(pkg, edit)
  rewriteDrawingFormulas(pkg, chartFormula(edit))
  editNotes(pkg, edit)
  editPivots(pkg, edit)
  recalculateOnLoad(pkg)
}

const editSheet = (sheet: SheetXml, edit: RowEdit): SheetXml => ({
  ...sheet,
  before: editSections(sheet.before, edit),
  rows: editRows(sheet, edit),
  after: editSections(sheet.after, edit),
})

/** Une autre feuille ne change que là où elle nomme celle-ci. */
function editOtherSheet(xml: string, name: string, edit: RowEdit): string {
  if (!mentions(xml, edit.sheet) || !/<(?:\w+:)?worksheet[\s>]/.test(xml.slice(0, 4000))) return xml
  const change = (formula: string) => editedFormula(edit, formula, name)
  const sheet = parseSheet(xml)
  const rows = rewriteFormulas(sheet.rows, sheet.prefix, { formula: change })
  const after = sheet.after.map((section) => {
    const rules = RULES.test(section.name) ? rewriteRuleFormulas(section.xml, change) : section.xml
    return rules === section.xml ? section : { ...section, xml: rules }
  })
  const same = rows.every((row, i) => row === sheet.rows[i]) && after.every((each, i) => each === sheet.after[i])
  return same ? xml : serializeSheet({ ...sheet, rows, after })
}

const RULES = /^(?:conditionalFormatting|dataValidations|extLst)$/

/** Vrai si le nom de la feuille, ou ce qu'en laissent les codes du XML, est quelque part dans ce texte. */
function mentions(xml: string, sheet: string): boolean {
  const longest = [...sheet.matchAll(/[\p{L}\p{N}_]+/gu)].map(([word]) => word).sort((a, b) => b.length - a.length)[0]
  return longest === undefined || xml.includes('&#') || new RegExp(longest, 'iu').test(xml)
}
