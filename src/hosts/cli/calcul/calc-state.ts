import { cellName, LAST_COLUMN, LAST_ROW } from '../../xlsx/address'
import type { CellResult } from '../../xlsx/engine-values'
import type { CellPatch } from '../../xlsx/write/patch-values'
import type { CalcBook, FormulaCell } from './calc-book'
import { errorsOf, type CellError } from './cell-errors'
import type { Evaluation, FormulaEngine } from './formula-engine'
import { areaOfCell, cellKey, cellsOf, isOneCell, type Place, type SheetArea } from './places'

/** Comment une formule remplit ses cellules : elle se répand, garde la plage du fichier, ou n'a qu'une cellule. */
export type Shape = 'spilling' | 'fixed' | 'single'

/** Les valeurs du classeur pendant le calcul, et les plages que remplissent les formules. */
export interface CalcState {
  /** Les cellules que remplit une formule, connue par son rang. */
  footprint(formula: number): SheetArea
  spillOf(cell: Place): SheetArea | undefined
  bounded(area: SheetArea): SheetArea
  /** Range le résultat d'une formule ; rend vrai si elle ne remplit plus les mêmes cellules. */
  commit(formula: number, shape: Shape, evaluation: Evaluation): boolean
  /** Ce qui a été calculé, par rang de feuille. */
  patches(): readonly (readonly CellPatch[])[]
  errors(): readonly CellError[]
}

interface Filled extends Evaluation {
  readonly area: SheetArea
}

export function createCalcState(book: CalcBook, engine: FormulaEngine): CalcState {
  const { formulas } = book
  const ranks = new Map(formulas.map((cell, rank) => [cellKey(cell), rank]))
  const footprints = formulas.map((cell) => cell.area ?? areaOfCell(cell))
  const owners = new Map<number, number>()
  const own = (rank: number, area: SheetArea) => [...cellsOf(area)].forEach((cell) => owners.set(cellKey(cell), rank))
  const used = book.sheets.map(() => ({ rows: 1, columns: 1 }))
  const filled = new Map<number, Filled>()
  const cleared = new Map<number, Place>()

  const write = (cell: Place, value: CellResult | null) => {
    engine.write(cell, typeof value === 'object' && value !== null ? value.error : value === '' ? null : value)
    const size = used[cell.sheet]
    if (!size || value === null) return
    size.rows = Math.max(size.rows, cell.row + 1)
    size.columns = Math.max(size.columns, cell.column + 1)
  }
  for (const [cell, value] of book.values) write(cell, value)
  footprints.forEach((area, rank) => own(rank, area))

  /** La première cellule qui empêche une formule de se répandre. */
  const obstacle = (rank: number, area: SheetArea) => {
    if (area.row + area.rows > LAST_ROW || area.column + area.columns > LAST_COLUMN) return 'le bord de la feuille'
    for (const cell of cellsOf(area)) {
      const key = cellKey(cell)
      if (ranks.get(key) === rank) continue
      const taken = owners.get(key) !== rank && (owners.has(key) || engine.value(cell) !== null)
      if (taken || ranks.has(key) || book.isMerged(cell)) return cell
    }
    return undefined
  }
  return {
    footprint: (rank) => footprints[rank] as SheetArea,
    spillOf: (cell) => footprints[ranks.get(cellKey(cell)) ?? -1],
    bounded: ({ sheet, row, column, rows, columns }) => ({
      ...{ sheet, row, column },
      rows: Math.max(1, Math.min(rows, (used[sheet]?.rows ?? 1) - row)),
      columns: Math.max(1, Math.min(columns, (used[sheet]?.columns ?? 1) - column)),
    }),
    commit(rank, shape, evaluation) {
      const cell = formulas[rank] as FormulaCell
      const before = footprints[rank] as SheetArea
      const values = shaped(evaluation.values, shape, before)
      const wanted = { ...areaOfCell(cell), rows: values.length, columns: values[0]?.length ?? 1 }
      const blocked = shape === 'spilling' ? obstacle(rank, wanted) : undefined
      const result: Filled =
        blocked === undefined
          ? { values, reasons: evaluation.reasons, area: wanted }
          : { ...spillError(blocked), area: areaOfCell(cell) }
      for (const old of cellsOf(before)) {
        owners.delete(cellKey(old))
        write(old, null)
        if (cellKey(old) !== cellKey(cell)) cleared.set(cellKey(old), old)
      }
      own(rank, result.area)
      for (const at of cellsOf(result.area)) {
        write(at, result.values[at.row - cell.row]?.[at.column - cell.column] ?? null)
        cleared.delete(cellKey(at))
      }
      footprints[rank] = result.area
      filled.set(rank, result)
      return before.rows !== result.area.rows || before.columns !== result.area.columns
    },
    patches() {
      const patches = book.sheets.map((): CellPatch[] => [])
      for (const { sheet, row, column } of cleared.values()) patches[sheet]?.push({ row, column, value: null })
      for (const [rank, { area, values }] of filled) {
        const anchor = formulas[rank] as FormulaCell
        const spill = isOneCell(area) ? undefined : area
        for (const { sheet, row, column } of cellsOf(area)) {
          const value = values[row - anchor.row]?.[column - anchor.column] ?? null
          const isAnchor = row === anchor.row && column === anchor.column
          patches[sheet]?.push({ row, column, value, ...(isAnchor && { anchor: { formula: anchor.formula, spill } }) })
        }
      }
      return patches
    },
    errors: () =>
      [...filled].flatMap(([rank, { values, reasons }]) => errorsOf(formulas[rank] as FormulaCell, values, reasons)),
  }
}

/** Une plage fixe garde sa taille : une ligne ou une colonne seule s'y répète, le reste est #N/A. */
function shaped(values: Evaluation['values'], shape: Shape, area: SheetArea): Evaluation['values'] {
  if (shape === 'spilling') return values
  if (shape === 'single') return [[values[0]?.[0] ?? 0]]
  return Array.from({ length: area.rows }, (_, i) => {
    const row = values.length === 1 ? values[0] : values[i]
    return Array.from({ length: area.columns }, (__, j) => (row?.length === 1 ? row[0] : row?.[j]) ?? { error: '#N/A' })
  })
}

function spillError(obstacle: Place | string): Evaluation {
  const message =
    typeof obstacle === 'string'
      ? `Le résultat ne tient pas dans la feuille : ${obstacle} est atteint.`
      : `Le résultat se répand sur des cellules qui ne sont pas libres : videz ${cellName(obstacle.row, obstacle.column)}.`
  return { values: [[{ error: '#SPILL!' }]], reasons: [{ row: 0, column: 0, text: '#SPILL!', message }] }
}
