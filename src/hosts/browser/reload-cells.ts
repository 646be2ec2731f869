import type { ICellData, Worksheet } from '@univerjs/core'
import { SetRangeValuesMutation } from '@univerjs/preset-sheets-core'
import type { GridSheet } from './grid-sheet'
import type { Mutate } from './grid-mutations'

type Cells = GridSheet['data']['cellData']

/** Assez pour aller vite, assez peu pour que la page vive. */
const AT_ONCE = 2_000

/** Tous les champs sont dits, pour qu'aucun ne reste de ce qui était là. */
const EMPTY = { v: null, f: null, p: null, si: null, t: null } as const

/** Écrit dans la grille les cellules qui ne sont pas les mêmes dans les deux états de la feuille. */
export async function reloadCells(
  mutate: Mutate,
  sheet: Worksheet,
  from: Cells,
  to: Cells,
  pause: () => Promise<unknown>,
): Promise<void> {
  const matrix = sheet.getCellMatrix()
  const subUnitId = sheet.getSheetId()
  let cellValue: Record<number, Record<number, ICellData | null>> = {}
  let count = 0
  const flush = () => {
    if (count > 0) mutate(SetRangeValuesMutation.id, { subUnitId, cellValue })
    cellValue = {}
    count = 0
  }
  for (const [row, column] of changedCells(from, to)) {
    const cell = to[row]?.[column]
    // La grille ajoute un style à l'ancien au lieu de le remplacer, et perd son nom : il est mis à part.
    const { s: _, ...old } = matrix.getValue(row, column) ?? {}
    if (cell) matrix.setValue(row, column, cell.s === undefined || cell.s === null ? old : { ...old, s: cell.s })
    const { s: __, ...content } = cell ?? {}
    ;(cellValue[row] ??= {})[column] = cell ? { ...EMPTY, ...content } : null
    if (++count < AT_ONCE) continue
    flush()
    await pause()
  }
  flush()
}

/** Les cellules dont le contenu ou le style n'est pas le même. */
export function* changedCells(from: Cells, to: Cells): Generator<readonly [row: number, column: number]> {
  for (const row of ranks(from, to)) {
    const [before = {}, after = {}] = [from[row], to[row]]
    for (const column of ranks(before, after)) if (!sameCell(before[column], after[column])) yield [row, column]
  }
}

export function ranks(...tables: readonly object[]): readonly number[] {
  const [first = {}, second = {}] = tables
  return [...new Set([...Object.keys(first), ...Object.keys(second)])].map(Number).sort((a, b) => a - b)
}

const sameCell = (a: ICellData | undefined, b: ICellData | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.v === b.v &&
    a.f === b.f &&
    a.t === b.t &&
    a.s === b.s &&
    (a.p === b.p || JSON.stringify(a.p) === JSON.stringify(b.p)))
