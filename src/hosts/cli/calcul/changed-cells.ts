import type { CellValue } from '../../../ports/workbook'
import type { CalcBook } from './calc-book'
import { cellKey, type Place } from './places'

/** Les cellules d'un classeur qui ne sont plus ce qu'elles étaient, et celles dont la formule n'a pas de valeur. */
export function changedCells(before: CalcBook, after: CalcBook): readonly Place[] {
  const ranks = new Map(after.sheets.map((name, rank) => [name, rank]))
  const old = new Map<number, readonly [Place, CellValue]>()
  for (const [place, value] of before.values) {
    const sheet = ranks.get(before.sheets[place.sheet] ?? '')
    if (sheet !== undefined && value !== null) old.set(cellKey({ ...place, sheet }), [{ ...place, sheet }, value])
  }
  const changed: Place[] = []
  const valued = new Set<number>()
  for (const [place, value] of after.values) {
    const key = cellKey(place)
    if (value !== null) valued.add(key)
    if ((old.get(key)?.[1] ?? null) !== value) changed.push(place)
    old.delete(key)
  }
  const gone = [...old.values()].map(([place]) => place)
  return [...changed, ...gone, ...after.formulas.filter((cell) => !valued.has(cellKey(cell)))]
}
