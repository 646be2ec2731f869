import type { Reason } from '../xlsx/engine-function'

export interface FormulaCell {
  readonly sheetId: string
  readonly row: number
  readonly column: number
}

/** Mémoire des raisons, par cellule de formule puis par fonction : la grille n'affiche que « #VALEUR! ». */
export interface Reasons {
  /** Remplace les raisons de cette fonction dans cette cellule de formule. */
  note(cell: FormulaCell, fn: string, reasons: readonly Reason[]): void
  /** La raison de l'erreur `text` affichée dans une cellule, écrite par la formule de `anchor`. */
  find(anchor: FormulaCell, cell: { row: number; column: number }, text: string): string | undefined
  clear(): void
}

export function createReasons(): Reasons {
  const byCell = new Map<string, Map<string, readonly Reason[]>>()
  const key = (cell: FormulaCell) => `${cell.sheetId}!${cell.row}:${cell.column}`
  return {
    note(cell, fn, reasons) {
      const byFunction = byCell.get(key(cell)) ?? new Map<string, readonly Reason[]>()
      if (reasons.length > 0) byFunction.set(fn, reasons)
      else byFunction.delete(fn)
      if (byFunction.size > 0) byCell.set(key(cell), byFunction)
      else byCell.delete(key(cell))
    },
    find(anchor, cell, text) {
      const known = [...(byCell.get(key(anchor))?.values() ?? [])].flat().filter((reason) => reason.text === text)
      const exact = known.find((r) => r.row === cell.row - anchor.row && r.column === cell.column - anchor.column)
      return (exact ?? known[0])?.message
    },
    clear: () => byCell.clear(),
  }
}
