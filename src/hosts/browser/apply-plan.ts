import { ICommandService, Tools, type ICellData, type Workbook, type Worksheet } from '@univerjs/core'
import {
  AddWorksheetMergeMutation,
  InsertSheetMutation,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetWorksheetActiveOperation,
  SetWorksheetColWidthMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetRowHeightMutation,
} from '@univerjs/preset-sheets-core'
import { AddSheetTableMutation, DeleteSheetTableMutation } from '@univerjs/preset-sheets-table'
import type { AddTable } from '../../ports/operations'
import type { Grid } from './grid'
import type { Draft, SheetData } from './sheet-draft'

/** Un changement de la grille et ce qui le défait. */
export interface Change {
  readonly run: () => void
  readonly revert: () => void
}

/** Des changements qui s'annulent tous si l'un échoue. */
export function runAll(changes: readonly Change[]): void {
  const done: Change[] = []
  try {
    for (const change of changes) {
      done.push(change)
      change.run()
    }
  } catch (error) {
    revertAll(done)
    throw error
  }
}

export function revertAll(changes: readonly Change[]): void {
  for (const change of changes.toReversed()) change.revert()
}

/** De quoi changer un classeur de la grille, sans passer par son historique : c'est le volet qui annule. */
export function changesOf({ injector }: Grid, workbook: Workbook) {
  const commands = injector.get(ICommandService)
  const unitId = workbook.getUnitId()
  const has = (id: string) => workbook.getSheetBySheetId(id) !== undefined && workbook.getSheetBySheetId(id) !== null
  const execute = (id: string, params: object) => {
    if (commands.syncExecuteCommand(id, { unitId, ...params }) === false) throw new Error(`La grille a refusé ${id}.`)
  }
  const activate = (subUnitId: string) => {
    if (has(subUnitId)) execute(SetWorksheetActiveOperation.id, { subUnitId })
  }
  const insert = (sheet: SheetData, index: number) =>
    execute(InsertSheetMutation.id, { sheet, index: Math.min(index, workbook.getSheetOrders().length) })
  const remove = (subUnitId: string) => {
    if (!has(subUnitId)) return
    if (workbook.getActiveSheet().getSheetId() === subUnitId) leave(subUnitId)
    execute(RemoveSheetMutation.id, { subUnitId, subUnitName: workbook.getSheetBySheetId(subUnitId)?.getName() ?? '' })
  }
  const leave = (subUnitId: string) => {
    const other = workbook.getSheets().find((sheet) => sheet.getSheetId() !== subUnitId && !sheet.isSheetHidden())
    if (other) activate(other.getSheetId())
  }

  return {
    addSheet: (sheet: SheetData, index: () => number): Change => ({
      run: () => insert(sheet, index()),
      revert: () => remove(sheet.id),
    }),
    removeSheet(sheet: Worksheet): Change {
      let kept: { data: SheetData; index: number } | undefined
      return {
        run: () => {
          kept = { data: Tools.deepClone(sheet.getConfig()), index: workbook.getSheetIndex(sheet) }
          remove(sheet.getSheetId())
        },
        revert: () => {
          if (kept && !has(kept.data.id)) insert(kept.data, kept.index)
        },
      }
    },
    addTable({ id: subUnitId, cellData }: SheetData, { name, area }: AddTable): Change {
      const tableId = `t-${subUnitId}-${name}`
      const ranks = Array.from({ length: area.columns }, (_, k) => area.column + k)
      const header = ranks.map((column) => String(cellData[area.row]?.[column]?.v ?? ''))
      const range = {
        startRow: area.row,
        endRow: area.row + area.rows - 1,
        startColumn: area.column,
        endColumn: area.column + area.columns - 1,
      }
      const options = { showHeader: true, showFooter: false, tableStyleId: '' }
      return {
        run: () => execute(AddSheetTableMutation.id, { subUnitId, tableId, name, range, header, options }),
        revert: () => execute(DeleteSheetTableMutation.id, { subUnitId, tableId }),
      }
    },
    editSheet: (sheet: Worksheet, draft: Draft) => editSheet(execute, sheet, draft),
    activate(id: string): Change {
      let before = ''
      return {
        run: () => {
          before = workbook.getActiveSheet().getSheetId()
          activate(id)
        },
        revert: () => activate(before),
      }
    },
  }
}

type Execute = (id: string, params: object) => void

/** Porte sur une feuille du classeur ce que son brouillon a changé. */
function editSheet(execute: Execute, sheet: Worksheet, { data, touched }: Draft): Change {
  const subUnitId = sheet.getSheetId()
  const before: SheetData = Tools.deepClone(sheet.getConfig())
  const cells = (from: SheetData) => {
    const cellValue: Record<number, Record<number, ICellData | null>> = {}
    for (const [row, column] of touched.values()) {
      ;(cellValue[row] ??= {})[column] = blank(from.cellData[row]?.[column])
    }
    return cellValue
  }
  const set = (from: SheetData, to: SheetData) => {
    execute(SetWorksheetRowCountMutation.id, { subUnitId, rowCount: to.rowCount })
    execute(SetWorksheetColumnCountMutation.id, { subUnitId, columnCount: to.columnCount })
    execute(SetRangeValuesMutation.id, { subUnitId, cellValue: cells(to) })
    execute(RemoveWorksheetMergeMutation.id, { subUnitId, ranges: from.mergeData })
    execute(AddWorksheetMergeMutation.id, { subUnitId, ranges: to.mergeData })
    execute(SetFrozenMutation.id, { subUnitId, ...to.freeze })
    sizes(to.columnData, from.columnData, ({ w }) => w).forEach(([column, width]) => {
      const ranges = [{ startRow: 0, endRow: to.rowCount - 1, startColumn: column, endColumn: column }]
      execute(SetWorksheetColWidthMutation.id, { subUnitId, ranges, colWidth: width ?? to.defaultColumnWidth })
    })
    sizes(to.rowData, from.rowData, ({ h }) => h).forEach(([row, height]) => {
      const ranges = [{ startRow: row, endRow: row, startColumn: 0, endColumn: to.columnCount - 1 }]
      execute(SetWorksheetRowHeightMutation.id, { subUnitId, ranges, rowHeight: height ?? to.defaultRowHeight })
    })
    sheet.setCustomMetadata(to.custom ?? undefined)
  }
  return { run: () => set(before, data), revert: () => set(data, before) }
}

/** Tous les champs sont dits, pour qu'aucun ne reste de ce qui était là. */
const blank = (cell: ICellData | undefined): ICellData | null =>
  cell === undefined ? null : { v: null, f: null, p: null, si: null, t: null, s: null, ...cell }

function sizes<T>(to: Record<number, T>, from: Record<number, T>, size: (entry: T) => number | undefined) {
  const ranks = new Set([...Object.keys(to), ...Object.keys(from)].map(Number))
  const of = (table: Record<number, T>, rank: number) => (table[rank] ? size(table[rank]) : undefined)
  return [...ranks].filter((rank) => of(to, rank) !== of(from, rank)).map((rank) => [rank, of(to, rank)] as const)
}
