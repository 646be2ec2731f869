import type { Workbook } from '../../ports/workbook'
import { applyOperations, undoLedger } from './apply-operations'
import { excelRun } from './excel-run'
import { discardKept } from './kept-sheets'
import { readLayouts } from './read-layouts'
import { readMarks } from './read-marks'
import { readFormulas, readNumberFormats, readRanges } from './read-ranges'
import { readFileName, readSheets, readTables } from './read-workbook'

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
  formulas: readFormulas,
  numberFormats: readNumberFormats,
  layouts: readLayouts,
  marks: readMarks,
  async apply(operations, progress = () => {}) {
    const ledger = await applyOperations(operations, progress)
    return () => undoLedger(ledger)
  },
  forgetUndo: () => excelRun(discardKept),
}
