import { ICommandService, type ICellData, type IMutationInfo, type Worksheet } from '@univerjs/core'
import {
  LexerTreeBuilder,
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SheetInterceptorService,
  type ISetRangeValuesMutationParams,
} from '@univerjs/preset-sheets-core'
import { SetSheetTableMutation } from '@univerjs/preset-sheets-table'
import { contains } from '../xlsx/merges'
import { sheetReader, type SheetReader } from './book-reader'
import type { Grid } from './grid'
import { gridTables } from './grid-reading'
import type { GridTable } from './grid-sheet'
import { rangeOf } from './import-units'
import { wholeArea } from './table-totals'
import { isTypedBelow } from './typed-below'

interface Mutations {
  readonly redos: IMutationInfo[]
  readonly undos: IMutationInfo[]
}

interface Cell {
  readonly unitId: string
  readonly subUnitId: string
  readonly sheet: Worksheet
  readonly row: number
  readonly column: number
}

const NONE: Mutations = { redos: [], undos: [] }

/** Comme dans Excel, un tableau prend la ligne que l'on tape juste sous lui, avec ses formats et ses colonnes de formules. */
export function growTables(grid: Grid): void {
  const { injector } = grid
  let typed: Cell | undefined
  injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
    if (id === SetRangeValuesMutation.id) typed = cellToFill(grid, params as ISetRangeValuesMutationParams)
  })
  injector.get(SheetInterceptorService).interceptCommand({
    priority: -3,
    getMutations: ({ id }) => (id === SetRangeValuesCommand.id && typed ? growth(grid, typed) : NONE),
  })
}

/** La seule cellule, encore vide, que cette écriture remplit ; `undefined` si elle en change d'autres : ce n'est pas une frappe. */
function cellToFill(
  grid: Grid,
  { unitId, subUnitId, cellValue = {} }: ISetRangeValuesMutationParams,
): Cell | undefined {
  const [row, ...rows] = Object.keys(cellValue).map(Number)
  const [column, ...columns] = Object.keys(cellValue[row ?? -1] ?? {}).map(Number)
  const sheet = grid.api.getWorkbook(unitId)?.getSheetBySheetId(subUnitId)?.getSheet()
  if (row === undefined || column === undefined || rows.length + columns.length > 0 || !sheet) return undefined
  return isEmptyIn(sheetReader(grid, sheet))(row, column) ? { unitId, subUnitId, sheet, row, column } : undefined
}

const isEmptyIn = (reader: SheetReader) => (row: number, column: number) =>
  reader.value(row, column) === null && reader.formula(row, column) === ''

function growth(grid: Grid, { unitId, subUnitId, sheet, row, column }: Cell): Mutations {
  const reader = sheetReader(grid, sheet)
  const tables = gridTables(grid, unitId, subUnitId)
  const isEmpty = isEmptyIn(reader)
  const isHeld = (r: number, c: number) =>
    sheet.getMergedCell(r, c) !== null || tables.some((each) => contains(wholeArea(each), r, c))
  if (isEmpty(row, column) || isHeld(row, column)) return NONE
  const table = tables.find((each) => isTypedBelow(each, row, column, (r, c) => isEmpty(r, c) && !isHeld(r, c)))
  if (!table) return NONE
  const place = { unitId, subUnitId }
  const resize = (area: GridTable['area']): IMutationInfo => ({
    id: SetSheetTableMutation.id,
    params: { ...place, tableId: table.id, config: { updateRange: { newRange: rangeOf(area) } } },
  })
  const fill = { ...place, cellValue: followingRow(grid, reader, table, column) }
  const undo = SetRangeValuesUndoMutationFactory(grid.injector, fill)
  return {
    redos: [resize({ ...table.area, rows: table.area.rows + 1 }), { id: SetRangeValuesMutation.id, params: fill }],
    undos: [{ id: SetRangeValuesMutation.id, params: undo }, resize(table.area)],
  }
}

/** Ce que la ligne neuve tient de celle du dessus : ses formats, et les formules des colonnes qui n'ont qu'elles. */
function followingRow(grid: Grid, { raw, formula }: SheetReader, { area }: GridTable, typed: number) {
  const row = area.row + area.rows
  const lexer = grid.injector.get(LexerTreeBuilder)
  const calculated = (column: number) => {
    for (let r = area.row + 1; r < row; r++) if (formula(r, column) === '') return false
    return area.rows > 1
  }
  const cells: Record<number, ICellData> = {}
  for (let column = area.column; column < area.column + area.columns; column++) {
    const above = area.rows > 1 ? raw(row - 1, column) : undefined
    const style = above?.s && !raw(row, column)?.s ? { s: above.s } : {}
    const own = column !== typed && calculated(column)
    const next = own ? { f: lexer.moveFormulaRefOffset(formula(row - 1, column), 0, 1) } : {}
    if (style.s || next.f) cells[column] = { ...style, ...next }
  }
  return { [row]: cells }
}
