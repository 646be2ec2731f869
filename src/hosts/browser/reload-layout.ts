import { BooleanNumber, type Worksheet } from '@univerjs/core'
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetColDataMutation,
  SetFrozenMutation,
  SetRowDataMutation,
  SetTabColorMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetHideMutation,
  SetWorksheetRowCountMutation,
  ToggleGridlinesMutation,
} from '@univerjs/preset-sheets-core'
import type { SheetData } from './grid-sheet'
import type { Mutate } from './grid-mutations'
import { ranks } from './reload-cells'

const ROW_BLANK = { h: undefined, ah: undefined, ia: undefined, hd: BooleanNumber.FALSE, s: undefined }
const COLUMN_BLANK = { w: undefined, hd: BooleanNumber.FALSE, s: undefined }

/** Porte dans la grille ce qui n'est pas une cellule et n'est pas le même dans les deux états de la feuille. */
export function reloadLayout(mutate: Mutate, sheet: Worksheet, from: SheetData, to: SheetData): void {
  const subUnitId = sheet.getSheetId()
  const set = (id: string, params: object) => mutate(id, { subUnitId, ...params })
  const { rowCount = 0, columnCount = 0 } = to
  if (rowCount > sheet.getRowCount()) set(SetWorksheetRowCountMutation.id, { rowCount })
  if (columnCount > sheet.getColumnCount()) set(SetWorksheetColumnCountMutation.id, { columnCount })
  if (differ(from.mergeData, to.mergeData)) {
    set(RemoveWorksheetMergeMutation.id, { ranges: sheet.getMergeData() })
    set(AddWorksheetMergeMutation.id, { ranges: to.mergeData })
  }
  if (differ(from.freeze, to.freeze)) set(SetFrozenMutation.id, { ...to.freeze, resetScroll: false })
  if (from.showGridlines !== to.showGridlines) set(ToggleGridlinesMutation.id, { showGridlines: to.showGridlines })
  if (from.tabColor !== to.tabColor) set(SetTabColorMutation.id, { color: to.tabColor })
  if (from.hidden !== to.hidden) set(SetWorksheetHideMutation.id, { hidden: to.hidden })
  if (differ(from.custom, to.custom)) sheet.setCustomMetadata(to.custom ?? undefined)
  const rowData = changed(from.rowData, to.rowData, ROW_BLANK)
  const columnData = changed(from.columnData, to.columnData, COLUMN_BLANK)
  if (rowData) set(SetRowDataMutation.id, { rowData })
  if (columnData) set(SetColDataMutation.id, { columnData })
}

const differ = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b)

/** Les rangs dont les données changent ; celles qui s'en vont sont effacées une à une. */
function changed<T extends object>(from: Record<number, T>, to: Record<number, T>, blank: object) {
  const list = ranks(from, to).filter((rank) => differ(from[rank], to[rank]))
  return list.length === 0 ? undefined : Object.fromEntries(list.map((rank) => [rank, { ...blank, ...to[rank] }]))
}
