import type { DeleteRows, InsertRows } from '../../ports/operations'
import type { Area } from '../../ports/workbook'

/** Une insertion ou une suppression de lignes entières. */
export type RowShift = InsertRows | DeleteRows

interface Span {
  readonly first: number
  readonly last: number
}

/**
 * Où étaient, avant ces décalages, les lignes d'un rectangle compté après eux ; une ligne insérée n'était nulle part.
 * @returns un ou plusieurs rectangles, de haut en bas
 */
export function beforeShifts(area: Area, shifts: readonly RowShift[]): Area[] {
  const start: Span[] = [{ first: area.row, last: area.row + area.rows - 1 }]
  return [...shifts]
    .reverse()
    .reduce((spans, shift) => spans.flatMap((span) => before(span, shift)), start)
    .map(({ first, last }) => ({ ...area, row: first, rows: last - first + 1 }))
}

function before({ first, last }: Span, { kind, row, count }: RowShift): Span[] {
  const above = first < row ? [{ first, last: Math.min(last, row - 1) }] : []
  if (kind === 'deleteRows') {
    return last < row ? above : [...above, { first: Math.max(first, row) + count, last: last + count }]
  }
  const end = row + count
  return last < end ? above : [...above, { first: Math.max(first, end) - count, last: last - count }]
}
