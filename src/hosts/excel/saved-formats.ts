import type { Area } from '../../ports/workbook'
import { adresse } from '../../usecases/adresse'
import type { Content } from './batches'
import { keptName, sheetKey } from './kept-sheets'
import type { Ledger } from './structure'
import { supported } from './supported'

/** De quoi remettre un trait de mise en forme dans la feuille d'où il vient. */
export interface SavedFormat {
  readonly sheetId: string
  readonly restore: (sheet: Excel.Worksheet, worksheets: Excel.WorksheetCollection) => void
}

type Touched = Exclude<Content, { kind: 'write' | 'addTable' | 'page' | 'activate' }>

const isTouched = (operation: Content): operation is Touched =>
  !['write', 'addTable', 'page', 'activate'].includes(operation.kind)

/**
 * Retient la mise en forme que ce plan va changer dans une feuille qu'il n'a pas créée. Excel ne sait pas la relire
 * fidèlement (un fond absent se lit blanc) : une copie très masquée de la feuille la garde. La mise en page
 * d'impression n'est pas retenue. Avant ExcelApi 1.9, seuls largeurs, hauteurs et formats de nombre reviennent.
 */
export async function saveFormats(context: Excel.RequestContext, content: readonly Content[], ledger: Ledger) {
  const touched = content.filter(isTouched).filter(({ sheet }) => !ledger.attempted.has(sheetKey(sheet)))
  if (touched.length === 0) return
  const { worksheets } = context.workbook
  const all = worksheets.load('items/id,items/name')
  await context.sync()
  const idOf = new Map(all.items.map(({ id, name }) => [sheetKey(name), id]))
  const taken = new Set(all.items.map(({ name }) => name))
  const pending = touched.map((operation) => {
    const sheetId = idOf.get(sheetKey(operation.sheet)) ?? operation.sheet
    return { sheetId, toRestore: loadFormat(worksheets.getItem(sheetId), operation) }
  })
  const copies = supported('1.9') ? backUp(worksheets, new Set(pending.map((p) => p.sheetId)), taken, ledger) : []
  await context.sync()
  for (const { sheetId, copy } of copies) ledger.backups.set(sheetId, copy.id)
  for (const { sheetId, toRestore } of pending) {
    ledger.formats.push({ sheetId, restore: toRestore(ledger.backups.get(sheetId)) })
  }
}

function backUp(worksheets: Excel.WorksheetCollection, ids: ReadonlySet<string>, taken: Set<string>, ledger: Ledger) {
  return [...ids]
    .filter((id) => !ledger.backups.has(id))
    .map((sheetId) => {
      const copy = worksheets.getItem(sheetId).copy('End')
      const name = keptName(taken)
      taken.add(name)
      copy.name = name
      copy.visibility = 'VeryHidden'
      return { sheetId, copy: copy.load('id') }
    })
}

type Restorer = (backupId: string | undefined) => SavedFormat['restore']

/** Demande à Excel l'état présent ; après `sync`, rend de quoi le remettre. */
function loadFormat(sheet: Excel.Worksheet, operation: Touched): Restorer {
  switch (operation.kind) {
    case 'columnWidths': {
      const at = (s: Excel.Worksheet, k: number) => s.getRange(one(0, operation.column + k)).getEntireColumn().format
      const formats = operation.widths.map((_, k) => at(sheet, k).load('columnWidth'))
      return () => (s) => formats.forEach(({ columnWidth }, k) => (at(s, k).columnWidth = columnWidth))
    }
    case 'rowHeights': {
      const at = (s: Excel.Worksheet, k: number) => s.getRange(one(operation.row + k, 0)).getEntireRow().format
      const formats = operation.heights.map((_, k) => at(sheet, k).load('rowHeight'))
      return () => (s) => formats.forEach(({ rowHeight }, k) => (at(s, k).rowHeight = rowHeight))
    }
    case 'freeze':
      return supported('1.7') ? loadFreeze(sheet) : () => () => {}
    case 'link': {
      const address = one(operation.row, operation.column)
      const old = supported('1.7') ? sheet.getRange(address).load('hyperlink') : undefined
      return (backupId) => (s, worksheets) => {
        const range = s.getRange(address)
        if (old?.hyperlink) range.hyperlink = old.hyperlink
        else if (old) range.clear('Hyperlinks')
        copyFormats(range, backupId, address, worksheets)
      }
    }
    case 'style':
    case 'merge':
      return areaFormats(operation.area, operation.kind === 'merge')
  }
}

const one = (row: number, column: number) => adresse({ row, column, rows: 1, columns: 1 })

function loadFreeze(sheet: Excel.Worksheet): Restorer {
  const location = sheet.freezePanes.getLocationOrNullObject().load('address')
  return () => (s) => {
    s.freezePanes.unfreeze()
    if (!location.isNullObject) s.freezePanes.freezeAt(location.address.replace(/^.*!/, ''))
  }
}

const areaFormats =
  (area: Area, merged: boolean): Restorer =>
  (backupId) =>
  (sheet, worksheets) => {
    const range = sheet.getRange(adresse(area))
    if (merged) range.unmerge()
    copyFormats(range, backupId, adresse(area), worksheets)
  }

function copyFormats(
  range: Excel.Range,
  backupId: string | undefined,
  address: string,
  worksheets: Excel.WorksheetCollection,
) {
  if (backupId !== undefined) range.copyFrom(worksheets.getItem(backupId).getRange(address), 'Formats')
}

/** Remet la mise en forme, de la dernière touchée à la première, puis ôte les copies. */
export function restoreFormats(worksheets: Excel.WorksheetCollection, { formats, backups }: Ledger): void {
  for (const { sheetId, restore } of [...formats].reverse()) restore(worksheets.getItem(sheetId), worksheets)
  for (const id of backups.values()) worksheets.getItem(id).delete()
}
