import type { ComposeSheet } from '../../../../ports/operations'
import type { Area } from '../../../../ports/workbook'

/** Des lignes ou des colonnes qui se suivent, comptées à partir de 0, dernière comprise. */
export interface Run {
  readonly first: number
  readonly last: number
}

/** De quelles lignes et de quelles colonnes de son modèle une feuille est faite. */
export interface Composition {
  /** Le nom de la feuille composée. */
  readonly sheet: string
  /** Le nom de la feuille modèle, tel que le classeur l'écrit. */
  readonly model: string
  readonly rows: readonly number[]
  readonly columns: readonly number[]
  /** Les lignes faites d'une ligne du modèle, par numéro croissant. */
  readonly rowsOf: (modelRow: number) => readonly number[]
  readonly columnsOf: (modelColumn: number) => readonly number[]
}

export function compositionOf({ sheet, rows, columns }: ComposeSheet, model: string): Composition {
  const byRow = ranks(rows)
  const byColumn = ranks(columns)
  return {
    ...{ sheet, model, rows, columns },
    rowsOf: (row) => byRow.get(row) ?? [],
    columnsOf: (column) => byColumn.get(column) ?? [],
  }
}

function ranks(list: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>()
  list.forEach((from, to) => {
    const known = found.get(from)
    if (known) known.push(to)
    else found.set(from, [to])
  })
  return found
}

/** Ce qui est fait des lignes (ou colonnes) du modèle de `first` à `last`, en suites. */
export function runsOf(list: readonly number[], first: number, last: number): readonly Run[] {
  const runs: Run[] = []
  for (let i = 0; i < list.length; i++) {
    const from = list[i] as number
    if (from < first || from > last) continue
    const previous = runs.at(-1)
    if (previous && previous.last === i - 1) runs[runs.length - 1] = { first: previous.first, last: i }
    else runs.push({ first: i, last: i })
  }
  return runs
}

/** Toutes les cellules faites d'une plage du modèle, en rectangles, du haut vers le bas. */
export function areasMadeOf({ rows, columns }: Composition, area: Area): readonly Area[] {
  const across = runsOf(columns, area.column, area.column + area.columns - 1)
  return runsOf(rows, area.row, area.row + area.rows - 1).flatMap((down) =>
    across.map((run) => ({
      ...{ row: down.first, rows: down.last - down.first + 1 },
      ...{ column: run.first, columns: run.last - run.first + 1 },
    })),
  )
}

/** Là où des lignes (ou colonnes) du modèle se suivent comme chez lui : le rang de la première, chaque fois. */
export function repeats(list: readonly number[], starts: readonly number[], first: number, count: number) {
  return starts.filter((start) => {
    for (let i = 1; i < count; i++) if (list[start + i] !== first + i) return false
    return true
  })
}
