import type { IRange, Nullable, Worksheet } from '@univerjs/core'
import type { FormulaDataModel } from '@univerjs/preset-sheets-core'

/** Les plages où une formule se répand, dans une feuille. */
export function spillRanges(model: FormulaDataModel, sheet: Worksheet): IRange[] {
  const rows = model.getArrayFormulaRange()[sheet.getUnitId()]?.[sheet.getSheetId()] ?? {}
  return Object.values(rows).flatMap((cells: Nullable<Record<number, IRange>>) => Object.values(cells ?? {}))
}

/** La cellule dont la formule se répand jusqu'ici. */
export function spillOrigin(model: FormulaDataModel, sheet: Worksheet, row: number, column: number) {
  const range = spillRanges(model, sheet).find(
    ({ startRow, endRow, startColumn, endColumn }) =>
      row >= startRow && row <= endRow && column >= startColumn && column <= endColumn,
  )
  return range && { row: range.startRow, column: range.startColumn }
}
