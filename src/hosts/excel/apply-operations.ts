import type { Operation, SetNote } from '../../ports/operations'
import type { Progress } from '../../ports/workbook'
import { batchesOf, phasesOf, type Batch } from './batches'
import { checkSheets } from './check-sheets'
import { excelRun } from './excel-run'
import { newLedger, type Ledger } from './ledger'
import { saveBefore } from './save-before'
import { loadHeights, undoShifts } from './shift-rows'
import { restoreNotes } from './saved-objects'
import { groupsOf } from './slices'
import { changeStructure, hideKept, undoStructure } from './structure'
import { writeContent } from './write-content'
import { setNotes } from './write-objects'

/** Applique les opérations ; si Excel en refuse une, tout ce qui précède est défait et le refus est rejeté. */
export async function applyOperations(operations: readonly Operation[], progress: Progress): Promise<Ledger> {
  const ledger = await excelRun(newLedger)
  checkSheets(operations, ledger.before.keys())
  try {
    await saveBefore(operations, ledger)
    await applyPhases(operations, ledger, progress)
  } catch (error) {
    ledger.failed = true
    await undoLedger(ledger).catch((failure: unknown) => {
      throw new AggregateError([error, failure], `${textOf(error)} Puis : ${textOf(failure)}`)
    })
    throw error
  }
  return ledger
}

const textOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

async function applyPhases(operations: readonly Operation[], ledger: Ledger, progress: Progress): Promise<void> {
  let done = 0
  const advance = (count: number) => progress((done += count), operations.length)
  for (const { structure, content } of phasesOf(operations)) {
    await excelRun((context) => changeStructure(context, structure, ledger))
    advance(structure.length)
    await excelRun((context) => sendAll(context, batchesOf(content), ledger, advance), { oneUndoStep: true })
  }
  if (ledger.kept.length > 0) await excelRun((context) => hideKept(context, ledger))
}

async function sendAll(
  context: Excel.RequestContext,
  batches: readonly Batch[],
  ledger: Ledger,
  advance: (count: number) => void,
) {
  for (const batch of batches) {
    await send(context, batch, ledger)
    advance(batch.done)
  }
}

async function send(context: Excel.RequestContext, { operations }: Batch, ledger: Ledger): Promise<void> {
  const [first] = operations
  if (!first) return
  const sheet = context.workbook.worksheets.getItem(first.sheet)
  const heights = await loadHeights(sheet, operations)
  for (const operation of operations) writeContent(sheet, operation, ledger, heights)
  await setNotes(
    sheet,
    operations.filter((o): o is SetNote => o.kind === 'note'),
  )
  await context.sync()
}

/** Remet le classeur comme avant ; une seconde fois, ne fait rien. */
export async function undoLedger(ledger: Ledger): Promise<void> {
  if (ledger.undone) return
  await excelRun(async (context) => {
    await undoStructure(context, ledger)
    await undoShifts(context, ledger)
    for (const group of groupsOf([...ledger.restores].reverse())) await restoreAll(context, group, ledger)
    if (ledger.notes.length > 0) await restoreNotes(context, ledger.notes)
    for (const repair of ledger.repairs) await repair(context)
    for (const id of ledger.backups.values()) context.workbook.worksheets.getItem(id).delete()
    await context.sync()
  })
  ledger.undone = true
}

async function restoreAll(context: Excel.RequestContext, restores: Ledger['restores'], { backups }: Ledger) {
  const { worksheets } = context.workbook
  for (const { sheetId, restore } of restores) {
    const backup = backups.get(sheetId)
    restore(worksheets.getItem(sheetId), backup === undefined ? undefined : worksheets.getItem(backup))
  }
  await context.sync()
}
