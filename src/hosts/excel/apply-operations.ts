import type { CommonOperation } from '../../ports/operations'
import type { Progress } from '../../ports/workbook'
import { batchesOf, phasesOf, type Batch } from './batches'
import { checkSheets } from './check-sheets'
import { excelRun } from './excel-run'
import { restoreCells, saveCells } from './saved-cells'
import { restoreFormats, saveFormats } from './saved-formats'
import { changeStructure, hideKept, newLedger, undoStructure, type Ledger } from './structure'
import { writeContent } from './write-content'

/** Applique les opérations ; si Excel en refuse une, tout ce qui précède est défait et le refus est rejeté. */
export async function applyOperations(operations: readonly CommonOperation[], progress: Progress): Promise<Ledger> {
  const ledger = await excelRun(newLedger)
  checkSheets(operations, ledger.before.keys())
  try {
    await applyPhases(operations, ledger, progress)
  } catch (error) {
    await undoLedger(ledger).catch((failure: unknown) => {
      throw new AggregateError([error, failure], `${textOf(error)} Puis : ${textOf(failure)}`)
    })
    throw error
  }
  return ledger
}

const textOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

async function applyPhases(operations: readonly CommonOperation[], ledger: Ledger, progress: Progress): Promise<void> {
  let done = 0
  const advance = (count: number) => progress((done += count), operations.length)
  for (const { structure, content } of phasesOf(operations)) {
    await excelRun((context) => changeStructure(context, structure, ledger))
    advance(structure.length)
    await excelRun((context) => saveCells(context, content, ledger))
    await excelRun((context) => saveFormats(context, content, ledger))
    await excelRun((context) => sendAll(context, batchesOf(content), advance), { oneUndoStep: true })
  }
  if (ledger.kept.length > 0) await excelRun((context) => hideKept(context, ledger))
}

async function sendAll(context: Excel.RequestContext, batches: readonly Batch[], advance: (count: number) => void) {
  for (const batch of batches) {
    await send(context, batch)
    advance(batch.done)
  }
}

async function send(context: Excel.RequestContext, { operations }: Batch): Promise<void> {
  for (const operation of operations) writeContent(context.workbook.worksheets.getItem(operation.sheet), operation)
  await context.sync()
}

/** Remet le classeur comme avant ; une seconde fois, ne fait rien. */
export async function undoLedger(ledger: Ledger): Promise<void> {
  if (ledger.undone) return
  await excelRun(async (context) => {
    await undoStructure(context, ledger)
    restoreFormats(context.workbook.worksheets, ledger)
    restoreCells(context.workbook.worksheets, ledger)
    await context.sync()
  })
  ledger.undone = true
}
