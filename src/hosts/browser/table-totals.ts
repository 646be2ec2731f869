import type { GridTable } from './grid-sheet'

const MARK = '+total'

/** L'identifiant d'un tableau du fichier : la grille, qui ne connaît pas les lignes de total, y retient s'il en a une. */
export const tableId = (sheetId: string, name: string, totals: boolean): string =>
  `t-${sheetId}-${name}${totals ? MARK : ''}`

export const hasTotals = (id: string): boolean => id.endsWith(MARK)

/** L'étendue d'un tableau du fichier, ligne de total comprise. */
export const wholeArea = ({ area, totals }: Pick<GridTable, 'area' | 'totals'>): GridTable['area'] =>
  totals ? { ...area, rows: area.rows + 1 } : area

/**
 * Le nombre de lignes qu'un tableau doit avoir là où la grille se trompe : une ligne insérée juste au-dessus d'un total entre
 * dans le tableau ; à cheval sur sa fin, une suppression n'ôte que ses lignes à lui. `undefined` ailleurs.
 */
export function correctedRows(
  kind: 'insert' | 'delete',
  { first, last }: { readonly first: number; readonly last: number },
  { area, totals }: Pick<GridTable, 'area' | 'totals'>,
): number | undefined {
  const after = area.row + area.rows
  if (kind === 'insert') return totals && first === after ? area.rows + last - first + 1 : undefined
  return first > area.row && first < after && last >= after ? first - area.row : undefined
}
