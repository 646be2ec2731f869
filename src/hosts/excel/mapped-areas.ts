import type { Area } from '../../ports/workbook'

/** Des lignes (ou des colonnes) de suite prises ensemble au modèle, et répétées `times` fois de suite. */
export interface Run {
  readonly from: number
  readonly to: number
  readonly length: number
  readonly times: number
}

/** Une suite de lignes du modèle, en aussi peu de copies qu'il se peut. */
export function runsOf(origins: readonly number[]): Run[] {
  const runs: Run[] = []
  for (let to = 0; to < origins.length;) {
    const from = origins[to] ?? 0
    let length = 1
    while (origins[to + length] === from + length) length += 1
    let times = 1
    while (isBlock(origins, to + times * length, from, length)) times += 1
    runs.push({ from, to, length, times })
    to += length * times
  }
  return runs
}

function isBlock(origins: readonly number[], at: number, from: number, length: number): boolean {
  for (let k = 0; k < length; k += 1) if (origins[at + k] !== from + k) return false
  return true
}

interface Mapping {
  readonly rows: readonly number[]
  readonly columns: readonly number[]
}

/** Les rectangles de la feuille neuve faits des cellules d'un rectangle du modèle. */
export const mappedAreas = (area: Area, { rows, columns }: Mapping): Area[] =>
  spansOf(rows, area.row, area.rows).flatMap((r) =>
    spansOf(columns, area.column, area.columns).map((c) => ({
      row: r.start,
      column: c.start,
      rows: r.length,
      columns: c.length,
    })),
  )

function spansOf(origins: readonly number[], first: number, count: number) {
  const spans: { start: number; length: number }[] = []
  let open = false
  origins.forEach((origin, at) => {
    const inside = origin >= first && origin < first + count
    if (inside && open) (spans.at(-1) as { length: number }).length += 1
    else if (inside) spans.push({ start: at, length: 1 })
    open = inside
  })
  return spans
}

/** Une fusion se répète partout où ses lignes et ses colonnes se suivent comme dans le modèle. */
export const mappedMerges = (merge: Area, { rows, columns }: Mapping): Area[] =>
  startsOf(rows, merge.row, merge.rows).flatMap((row) =>
    startsOf(columns, merge.column, merge.columns).map((column) => ({ ...merge, row, column })),
  )

const startsOf = (origins: readonly number[], first: number, count: number) =>
  origins.flatMap((_, at) => (isBlock(origins, at, first, count) ? [at] : []))

/** Combien de lignes du début viennent des `count` premières du modèle. */
export function leading(origins: readonly number[], count: number): number {
  const end = origins.findIndex((origin) => origin >= count)
  return end < 0 ? origins.length : end
}
