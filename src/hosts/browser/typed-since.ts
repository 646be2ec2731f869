import { texteDeFeuille } from '../../domain/formule/reference'
import type { Area } from '../../ports/workbook'
import { cellName } from '../xlsx/address'
import type { PackageState } from '../xlsx/package'
import { sheetReader } from './book-reader'
import { cellDifferences, type CellDifference } from './export-cells'
import { readGridSheet } from './grid-reading'
import type { GridSheet } from './grid-sheet'
import { importContext } from './import-book'
import { importSheet } from './import-sheet'
import { changedCells } from './reload-cells'
import { samePrint, sheetPrints } from './sheet-prints'
import type { Shown } from './show-package'

/**
 * Les cellules que l'analyste a écrites depuis le premier état du paquet, et que revenir au second effacerait.
 *
 * @param names le nom de chaque feuille de la grille, dans le premier état
 */
export async function typedSince(
  { grid, workbook, tracker, pkg, moved, pause }: Shown,
  from: PackageState,
  to: PackageState,
  names: ReadonlyMap<string, string>,
): Promise<readonly string[]> {
  const { touched } = tracker.current()
  const ids = new Map([...names].map(([id, name]) => [name, id]))
  const [before, after] = [sheetPrints(pkg, from), sheetPrints(pkg, to)]
  const context = () => importContext(pkg, ids, pause)
  const read = (state: PackageState, prints: typeof before, name: string) => {
    pkg.restore(state)
    const print = prints.get(name)
    return print && importSheet(print.entry, ids.get(name) ?? '', { ...context(), cached: true })
  }
  const found: string[] = []
  for (const [id, name] of names) {
    const sheet = workbook.getSheetBySheetId(id)
    const [print, next] = [before.get(name), after.get(name)]
    if (!sheet || !touched.has(id) || !print || (next && samePrint(print, next))) continue
    const restored = await read(to, after, name)
    const written = await read(from, before, name)
    if (!written) continue
    const erased =
      moved.has(id) || !restored ? () => true : among(changedCells(written.data.cellData, restored.data.cellData))
    const now = readGridSheet(grid, workbook, sheet)
    for (const row of cellDifferences(sheetReader(grid, sheet), now, written, context().look.base)) {
      const typed = row.filter((cell) => isTyped(cell, written, now) && erased(cell))
      found.push(...typed.map((cell) => `${texteDeFeuille(sheet.getName())}${cellName(cell.row, cell.column)}`))
      await pause()
    }
  }
  pkg.restore(from)
  return found
}

type Place = Pick<CellDifference, 'row' | 'column'>

function among(cells: Iterable<readonly [number, number]>): (place: Place) => boolean {
  const known = new Set([...cells].map(([row, column]) => `${row},${column}`))
  return ({ row, column }) => known.has(`${row},${column}`)
}

/** Un résultat recalculé n'est pas une saisie, ni ce qu'une formule voisine répand. */
function isTyped({ row, column, content }: CellDifference, before: GridSheet, { spills }: GridSheet): boolean {
  if (!content) return false
  if (content.formula !== undefined) return content.formula !== (before.data.cellData[row]?.[column]?.f ?? '')
  return !spills.some(({ area }) => isInside(area, row, column))
}

const isInside = (area: Area, row: number, column: number) =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns
