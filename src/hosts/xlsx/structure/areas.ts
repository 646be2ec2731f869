import type { Place } from '../../../domain/formule/edition'
import { lireColonne, lireLigne } from '../../../domain/formule/reference'
import type { Area } from '../../../ports/workbook'
import { areaOf, cellName, LAST_COLUMN, LAST_ROW, rangeName } from '../address'

/** « A1:B2 C3 » ; `undefined` si l'un des morceaux n'est pas une plage. */
export function areasOf(sqref: string): readonly Area[] | undefined {
  const areas = sqref.trim().split(/\s+/).map(anyArea)
  return areas.every((area) => area !== undefined) ? areas : undefined
}

/** Une plage, colonnes et lignes entières comprises. */
function anyArea(text: string): Area | undefined {
  const [from = '', to = from] = text.split(':')
  const [left, right] = [lireColonne(from), lireColonne(to)]
  if (left && right) return { row: 0, rows: LAST_ROW, column: left.colonne, columns: right.colonne - left.colonne + 1 }
  const [top, bottom] = [lireLigne(from), lireLigne(to)]
  if (top && bottom) return { row: top.ligne, rows: bottom.ligne - top.ligne + 1, column: 0, columns: LAST_COLUMN }
  return areaOf(text)
}

export const areasText = (areas: readonly Area[]): string => areas.map(areaText).join(' ')

export const areaText = (area: Area): string =>
  area.rows === 1 && area.columns === 1 ? cellName(area.row, area.column) : rangeName(area)

export const lastRow = ({ row, rows }: Area): number => row + rows - 1

/** La plage après l'édition ; `undefined` s'il n'en reste rien. */
export function movedArea(area: Area, move: Place, axis: 'row' | 'column' = 'row'): Area | undefined {
  const [count, most] = axis === 'row' ? (['rows', LAST_ROW] as const) : (['columns', LAST_COLUMN] as const)
  if (area[axis] === 0 && area[count] === most) return area
  const place = move({ premiere: area[axis], derniere: area[axis] + area[count] - 1 })
  return place && { ...area, [axis]: place.premiere, [count]: place.derniere - place.premiere + 1 }
}

/** Le coin en haut à gauche de l'ensemble : c'est de lui que partent les formules relatives. */
export const cornerOf = (areas: readonly Area[]) => ({
  row: Math.min(...areas.map(({ row }) => row)),
  column: Math.min(...areas.map(({ column }) => column)),
})
