import type { Area, CellValue } from '../../ports/workbook'
import type { FileCell } from '../xlsx/read/cells'
import type { Spill } from './grid-sheet'

interface Open {
  readonly area: Area
  readonly values: CellValue[][]
}

/** Les cellules remplies par une formule voisine : la grille les recalcule, elles ne doivent pas l'en empêcher. */
export function spillKeeper() {
  const spills: Open[] = []
  return {
    open: (area: Area) => void spills.push({ area, values: [] }),
    /** Vrai si la cellule est remplie par une autre ; sa valeur est retenue. */
    keep(row: number, { column, value }: FileCell): boolean {
      for (const { area, values } of spills) {
        const [r, c] = [row - area.row, column - area.column]
        if (r < 0 || c < 0 || r >= area.rows || c >= area.columns) continue
        const cells = (values[r] ??= [])
        cells[c] = value ?? null
        return r > 0 || c > 0
      }
      return false
    },
    kept: (): readonly Spill[] => spills,
  }
}
