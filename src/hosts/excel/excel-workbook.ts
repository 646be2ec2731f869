import { commonOnly } from '../../ports/operations'
import type { Workbook } from '../../ports/workbook'
import { applyOperations, undoLedger } from './apply-operations'
import { excelRun } from './excel-run'
import { discardKept } from './kept-sheets'
import { readFileName, readRanges, readSheets, readTables } from './read-workbook'

/** Le classeur ouvert dans Excel, et de quoi renoncer à l'annulation. */
export interface ExcelWorkbook extends Workbook {
  /** Supprime pour de bon les feuilles remplacées : le fichier enregistré n'en garde rien. */
  readonly forgetUndo: () => Promise<void>
}

export const excelWorkbook: ExcelWorkbook = {
  fileName: readFileName,
  sheets: readSheets,
  tables: readTables,
  read: readRanges,
  async apply(operations, progress = () => {}) {
    const ledger = await applyOperations(commonOnly(operations), progress)
    return () => undoLedger(ledger)
  },
  forgetUndo: () => excelRun(discardKept),
}
