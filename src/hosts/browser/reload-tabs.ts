import type { Workbook } from '@univerjs/core'
import {
  RemoveDefinedNameMutation,
  RemoveSheetMutation,
  SetDefinedNameMutation,
  SetWorksheetActiveOperation,
  SetWorksheetOrderMutation,
} from '@univerjs/preset-sheets-core'
import type { Mutate } from './grid-mutations'
import type { NameResource } from './import-names'

/** Ôte une feuille de la grille, qui en montre une autre. */
export function removeSheet(mutate: Mutate, workbook: Workbook, subUnitId: string) {
  const sheet = workbook.getSheetBySheetId(subUnitId)
  if (!sheet) return
  if (workbook.getActiveSheet().getSheetId() === subUnitId) {
    const other = workbook.getSheets().find((each) => each !== sheet && !each.isSheetHidden())
    if (other) activate(mutate, workbook, other.getSheetId())
  }
  mutate(RemoveSheetMutation.id, { subUnitId, subUnitName: sheet.getName() })
}

export function activate(mutate: Mutate, workbook: Workbook, subUnitId: string) {
  if (workbook.getSheetBySheetId(subUnitId)) mutate(SetWorksheetActiveOperation.id, { subUnitId })
}

/** Range les feuilles ; une feuille que l'analyste a ajoutée depuis reste où elle est. */
export function order(mutate: Mutate, workbook: Workbook, wanted: readonly string[]) {
  const known = new Set(wanted)
  for (const [rank, subUnitId] of wanted.entries()) {
    const places = workbook.getSheetOrders()
    const current = places.filter((id) => known.has(id))
    if (current[rank] === subUnitId || !places.includes(subUnitId)) continue
    const toOrder = places.indexOf(current[rank] ?? '')
    mutate(SetWorksheetOrderMutation.id, { subUnitId, fromOrder: places.indexOf(subUnitId), toOrder })
  }
}

type Names = Readonly<Record<string, NameResource>>

/** Porte dans la grille les noms qui ont changé. */
export function reloadNames(mutate: Mutate, from: Names, to: Names) {
  for (const name of Object.values(from)) if (!same(name, to[name.id])) mutate(RemoveDefinedNameMutation.id, name)
  for (const name of Object.values(to)) if (!same(name, from[name.id])) mutate(SetDefinedNameMutation.id, name)
}

const same = (a: object, b: object | undefined) => JSON.stringify(a) === JSON.stringify(b)
