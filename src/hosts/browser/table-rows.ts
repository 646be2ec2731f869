import type { ICommandInfo } from '@univerjs/core'
import {
  InsertRowCommand,
  RemoveRowCommand,
  SheetInterceptorService,
  type IInsertRowCommandParams,
  type IRemoveRowColCommandParams,
} from '@univerjs/preset-sheets-core'
import { SetSheetTableMutation } from '@univerjs/preset-sheets-table'
import type { Grid } from './grid'
import { gridTables } from './grid-reading'
import { rangeOf } from './import-units'
import { correctedRows } from './table-totals'

/** Les tableaux suivent les lignes insérées et supprimées comme dans Excel, là où la grille fait autrement. */
export function followRows(grid: Grid): void {
  grid.injector.get(SheetInterceptorService).interceptCommand({
    priority: -2, // après la grille, dont l'étendue est remplacée
    getMutations(command) {
      const changes = changedTables(grid, command)
      return { redos: changes.map(({ redo }) => redo), undos: changes.map(({ undo }) => undo) }
    },
  })
}

function changedTables(grid: Grid, { id: command, params }: ICommandInfo) {
  if (command !== InsertRowCommand.id && command !== RemoveRowCommand.id) return []
  const active = grid.api.getActiveWorkbook()
  const { range, ...place } = params as Partial<IInsertRowCommandParams> & IRemoveRowColCommandParams
  const unitId = place.unitId ?? active?.getId() ?? ''
  const subUnitId = place.subUnitId ?? active?.getActiveSheet().getSheetId() ?? ''
  const lines = { first: range.startRow, last: range.endRow }
  return gridTables(grid, unitId, subUnitId).flatMap((table) => {
    const rows = correctedRows(command === InsertRowCommand.id ? 'insert' : 'delete', lines, table)
    if (rows === undefined) return []
    const resize = (count: number) => ({
      id: SetSheetTableMutation.id,
      params: {
        ...{ unitId, subUnitId, tableId: table.id },
        config: { updateRange: { newRange: rangeOf({ ...table.area, rows: count }) } },
      },
    })
    return [{ redo: resize(rows), undo: resize(table.area.rows) }]
  })
}
