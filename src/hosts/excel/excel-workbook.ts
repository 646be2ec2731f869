import type { Workbook } from '../../ports/workbook'
import { applyOperations, undoLedger } from './apply-operations'
import { excelRun } from './excel-run'
import { discard } from './kept-sheets'
import { readFileName, readRanges, readSheets, readTables } from './read-workbook'
import type { Ledger } from './structure'

/** Le classeur ouvert dans Excel, et de quoi renoncer à l'annulation. */
export interface ExcelWorkbook extends Workbook {
  /** Supprime pour de bon les feuilles remplacées : le fichier enregistré n'en garde rien. */
  forgetUndo(): Promise<void>
}

export function excelWorkbook(): ExcelWorkbook {
  let last: Ledger | undefined

  const forgetUndo = async () => {
    const ledger = last
    last = undefined
    if (ledger && !ledger.undone) await excelRun((context) => discard(context, ledger.kept))
  }

  return {
    fileName: readFileName,
    sheets: readSheets,
    tables: readTables,
    read: readRanges,
    async apply(operations, progress = () => {}) {
      const ledger = await applyOperations(operations, progress)
      await forgetUndo()
      last = ledger
      return () => undoLedger(ledger)
    },
    forgetUndo,
  }
}
