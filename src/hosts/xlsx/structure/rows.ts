import type { DeleteRows, InsertRows } from '../../../ports/operations'
import { sheetEntries } from '../book'
import { dropCalcChain } from '../calculation'
import type { XlsxPackage } from '../package'
import { readSheet, writeSheet } from '../part-cache'
import type { SheetXml } from '../sheet-xml'
import { checkRowEdit } from './check-row-edit'
import { editDrawings, rewriteDrawingFormulas } from './drawings'
import { movedArea } from './areas'
import { editRows } from './edit-rows'
import { editSections } from './edit-sections'
import { rowMove } from './line-move'
import { editedName, rewriteNames } from './names'
import { editNotes } from './notes'
import { editPivots } from './pivots'
import { editedFormula, rowEditOf, type RowEdit } from './row-edit'
import { editSheetParts } from './sheet-parts'
import { rewriteSheetFormulas } from './sheet-formulas'
import { editTableFormulas, editTables, withoutTableParts } from './table-edit'

/** Insère des lignes entières et déplace tout ce qu'Excel déplacerait, ou refuse sans avoir rien changé. */
export const insertRows = (pkg: XlsxPackage, operation: InsertRows): void => checkedEdit(pkg, operation)

/** Supprime des lignes entières, comme Excel, ou refuse sans avoir rien changé. */
export const deleteRows = (pkg: XlsxPackage, operation: DeleteRows): void => checkedEdit(pkg, operation)

function checkedEdit(pkg: XlsxPackage, operation: InsertRows | DeleteRows): void {
  const edit = rowEditOf(pkg, operation)
  checkRowEdit(pkg, readSheet(pkg, edit.path), edit)
  applyRowEdit(pkg, edit)
}

/** Porte l'édition dans tout le classeur. */
export function applyRowEdit(pkg: XlsxPackage, edit: RowEdit): void {
  const sheet = readSheet(pkg, edit.path)
  const removed = editTables(pkg, edit)
  const move = rowMove(edit)
  writeSheet(pkg, edit.path, withoutTableParts(editSheet(sheet, edit), removed))
  for (const { path, name, kind } of sheetEntries(pkg)) {
    if (kind !== 'worksheet' || path === edit.path) continue
    const other = readSheet(pkg, path)
    if (!mentions(other, edit.sheet)) continue
    writeSheet(
      pkg,
      path,
      rewriteSheetFormulas(other, (formula) => editedFormula(edit, formula, name)),
    )
  }
  rewriteNames(pkg, editedName(edit))
  editTableFormulas(pkg, edit)
  editDrawings(pkg, edit.path, move)
  rewriteDrawingFormulas(pkg, (formula, home) => editedFormula(edit, formula, home))
  editNotes(pkg, edit.path, move)
  editPivots(pkg, edit)
  editSheetParts(pkg, edit.path, (area) => movedArea(area, edit.move))
  dropCalcChain(pkg)
}

const editSheet = (sheet: SheetXml, edit: RowEdit): SheetXml => ({
  ...sheet,
  before: editSections(sheet.before, edit),
  rows: editRows(sheet, edit),
  after: editSections(sheet.after, edit),
})

/** Vrai si le nom de la feuille, ou ce qu'en laissent les codes du XML, est quelque part dans une autre. */
function mentions({ rows, after }: SheetXml, sheet: string): boolean {
  const longest = [...sheet.matchAll(/[\p{L}\p{N}_]+/gu)].map(([word]) => word).sort((a, b) => b.length - a.length)[0]
  if (longest === undefined) return true
  const named = new RegExp(`${longest}|&#`, 'iu')
  return after.some(({ xml }) => named.test(xml)) || rows.some(({ cells }) => cells.includes('!') && named.test(cells))
}
