import { ICommandService, type IWorksheetData } from '@univerjs/core'
import { CopySheetCommand, InsertSheetMutation, type IInsertSheetMutationParams } from '@univerjs/preset-sheets-core'
import { AddSheetTableMutation } from '@univerjs/preset-sheets-table'
import { renommerTableaux, type NomsDeTableaux } from '../../domain/formule/tableaux'
import type { EditTracker } from './edit-tracker'
import type { Grid } from './grid'
import { gridTables } from './grid-reading'

/**
 * Suit les feuilles que l'analyste copie. La grille donne aux tableaux de la copie le nom des premiers, dont les formules
 * ne sauraient plus lesquels lire : ici ils en prennent d'autres, et les formules de la copie avec eux, comme dans Excel.
 */
export function watchCopies(grid: Grid, tracker: EditTracker): void {
  const commands = grid.injector.get(ICommandService)
  let copy: { readonly source: string; readonly tables: NomsDeTableaux; readonly sheetId?: string } | undefined
  commands.beforeCommandExecuted(({ id, params }) => {
    if (id === CopySheetCommand.id) copy = begin(grid, params as Place | undefined)
    else if (copy && id === InsertSheetMutation.id) {
      const { sheet } = params as IInsertSheetMutationParams
      copy = { ...copy, sheetId: sheet.id }
      renameTables(sheet, copy.tables)
    } else if (copy && id === AddSheetTableMutation.id) {
      const added = params as { name: string }
      added.name = copy.tables[added.name] ?? added.name
    }
  })
  commands.onCommandExecuted(({ id }) => {
    if (id !== CopySheetCommand.id) return
    if (copy?.sheetId !== undefined) tracker.copied({ kind: 'copy', ...copy, sheetId: copy.sheetId })
    copy = undefined
  })
}

interface Place {
  readonly unitId?: string
  readonly subUnitId?: string
}

function begin(grid: Grid, { unitId, subUnitId }: Place = {}) {
  const workbook = unitId === undefined ? grid.api.getActiveWorkbook() : grid.api.getWorkbook(unitId)
  const source = subUnitId ?? workbook?.getActiveSheet().getSheetId() ?? ''
  const taken = new Set(workbook?.getTableList().map(({ name }) => name.toLowerCase()))
  const own = gridTables(grid, workbook?.getId() ?? '', source)
  return { source, tables: Object.fromEntries(own.map(({ name }) => [name, freeName(name, taken)])) }
}

function freeName(name: string, taken: Set<string>): string {
  let rank = 2
  while (taken.has(`${name}_${rank}`.toLowerCase())) rank++
  const free = `${name}_${rank}`
  taken.add(free.toLowerCase())
  return free
}

/** La feuille que la grille va insérer est déjà une copie : ses formules se changent sur place. */
function renameTables({ cellData = {} }: Partial<IWorksheetData>, tables: NomsDeTableaux): void {
  if (Object.keys(tables).length === 0) return
  for (const row of Object.values(cellData)) {
    for (const cell of Object.values((row ?? {}) as Record<number, { f?: string | null }>)) {
      if (cell.f) cell.f = renommerTableaux(cell.f, tables)
    }
  }
}
