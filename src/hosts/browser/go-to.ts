import { ICommandService } from '@univerjs/core'
import { SetSelectionsOperation, SetWorksheetActiveOperation } from '@univerjs/preset-sheets-core'
import { valeurInvalide } from '../../domain/commun/erreur'
import type { CelluleActive } from '../../taskpane/port-modeles'
import { cellName } from './cell-address'
import type { Grid } from './grid'

const WATCHED: ReadonlySet<string> = new Set([SetSelectionsOperation.id, SetWorksheetActiveOperation.id])

/** Montre une cellule : sa feuille, et le curseur dessus. */
export async function goTo({ api }: Grid, name: string, cell: string): Promise<void> {
  const book = api.getActiveWorkbook()
  const sheet = book?.getSheetByName(name)
  if (!book || !sheet) throw valeurInvalide(`La feuille « ${name} » n’existe plus : refaites la vérification.`)
  if (sheet.isSheetHidden()) throw valeurInvalide(`La feuille « ${name} » est masquée : affichez-la d’abord.`)
  book.setActiveSheet(sheet)
  const range = sheet.getRange(cell)
  sheet.setActiveRange(range)
  sheet.scrollToCell(Math.max(0, range.getRow() - 3), Math.max(0, range.getColumn() - 1))
}

/**
 * Dit quelle cellule est choisie, à présent puis à chaque changement.
 * @returns de quoi ne plus être prévenu
 */
export function onSelection(grid: Grid, callback: (cell: CelluleActive | undefined) => void): () => void {
  const tell = () => callback(activeCell(grid))
  const subscription = grid.injector.get(ICommandService).onCommandExecuted(({ id }) => {
    if (WATCHED.has(id)) tell()
  })
  tell()
  return () => subscription.dispose()
}

function activeCell({ api }: Grid): CelluleActive | undefined {
  const sheet = api.getActiveWorkbook()?.getActiveSheet()
  const range = sheet?.getActiveCell()?.getRange()
  return sheet && range
    ? { feuille: sheet.getSheetName(), cellule: cellName(range.startRow, range.startColumn) }
    : undefined
}
