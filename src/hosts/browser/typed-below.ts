import type { GridTable } from './grid-sheet'

/**
 * Vrai pour une cellule tapée dans la ligne juste sous ce tableau, où rien d'autre n'est écrit : comme dans Excel, la ligne
 * entre alors dans le tableau. Un total ferme le tableau.
 */
export function isTypedBelow(
  { area, totals }: Pick<GridTable, 'area' | 'totals'>,
  row: number,
  column: number,
  isEmpty: (row: number, column: number) => boolean,
): boolean {
  if (totals || row !== area.row + area.rows) return false
  const columns = Array.from({ length: area.columns }, (_, rank) => area.column + rank)
  return columns.includes(column) && columns.every((each) => each === column || isEmpty(row, each))
}
