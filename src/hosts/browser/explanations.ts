import { ICommandService } from '@univerjs/core'
import {
  FormulaDataModel,
  SetFormulaCalculationNotificationMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
} from '@univerjs/preset-sheets-core'
import type { Explication } from '../../taskpane/pane'
import { sheetReader } from './book-reader'
import { cellName } from './cell-address'
import { erreurFrancaise } from './formule-francaise'
import type { Grid } from './grid'
import type { Reasons } from './reasons'
import { spillOrigin } from './spill'

const WATCHED: ReadonlySet<string> = new Set([
  SetSelectionsOperation.id,
  SetWorksheetActiveOperation.id,
  SetFormulaCalculationNotificationMutation.id,
])
/** Les résultats d'un calcul arrivent dans les cellules un peu après l'annonce de sa fin. */
const SETTLE_MS = 80

/** Dit, à chaque changement de cellule choisie, pourquoi celle-ci montre une erreur. */
export function watchExplanations(grid: Grid, reasons: Reasons, callback: (found: Explication | undefined) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let last: string | undefined
  const tell = () => {
    const found = explain(grid, reasons)
    const key = found && `${found.cellule} ${found.message}`
    if (key === last) return
    last = key
    callback(found)
  }
  const subscription = grid.injector.get(ICommandService).onCommandExecuted(({ id }) => {
    if (!WATCHED.has(id)) return
    clearTimeout(timer)
    timer = setTimeout(tell, SETTLE_MS)
  })
  return () => {
    clearTimeout(timer)
    subscription.dispose()
  }
}

function explain(grid: Grid, reasons: Reasons): Explication | undefined {
  const sheet = grid.api.getActiveWorkbook()?.getActiveSheet()
  const range = sheet?.getActiveCell()?.getRange()
  if (!sheet || !range) return undefined
  const { startRow: row, startColumn: column } = range
  const reader = sheetReader(grid, sheet.getSheet())
  const text = reader.value(row, column)
  if (typeof text !== 'string' || !text.startsWith('#')) return undefined
  const model = grid.injector.get(FormulaDataModel)
  const origin =
    reader.formula(row, column) === '' ? spillOrigin(model, sheet.getSheet(), row, column) : { row, column }
  if (!origin || !/SANTE\./i.test(reader.formula(origin.row, origin.column))) return undefined
  const message = reasons.find({ sheetId: sheet.getSheetId(), ...origin }, { row, column }, text)
  return message === undefined ? undefined : { cellule: `${cellName(row, column)} : ${erreurFrancaise(text)}`, message }
}
