import type { Area } from '../../ports/workbook'

/** Excel pour le web limite chaque échange à 5 Mo : on ne demande ni n'envoie pas plus de cellules d'un coup. */
export const CELLS_MAX = 50_000

/** Chaque objet d'Excel chargé coûte aussi, si petit soit-il. */
const ITEMS_MAX = 1_000

/** Coupe un rectangle par lignes, pour qu'aucune tranche ne dépasse la limite. */
export function slicesOf(area: Area): Area[] {
  if (area.rows * area.columns === 0) return []
  const rows = Math.max(1, Math.floor(CELLS_MAX / area.columns))
  return Array.from({ length: Math.ceil(area.rows / rows) }, (_, k) => ({
    ...area,
    row: area.row + k * rows,
    rows: Math.min(rows, area.rows - k * rows),
  }))
}

/** Range des éléments, dans l'ordre, en groupes qui tiennent chacun dans un échange. */
export function groupsOf<T extends { readonly area: Area }>(items: readonly T[]): T[][] {
  const groups: T[][] = []
  let cells = Infinity
  for (const item of items) {
    const size = item.area.rows * item.area.columns
    cells += size
    if (cells > CELLS_MAX || (groups.at(-1)?.length ?? 0) >= ITEMS_MAX) {
      groups.push([])
      cells = size
    }
    groups.at(-1)?.push(item)
  }
  return groups
}
