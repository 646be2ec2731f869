import { CellValueType, type ICellData, type Nullable, type Worksheet } from '@univerjs/core'
import { FormulaDataModel } from '@univerjs/preset-sheets-core'
import type { Area, CellValue } from '../../ports/workbook'
import type { Grid } from './grid'

/** La valeur d'une cellule : `null` si elle est vide, le texte d'une erreur sinon. */
export function valueOf(cell: Nullable<ICellData>): CellValue {
  if (!cell) return null
  const text = cell.p?.body?.dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n')
  const value = cell.v ?? text ?? null
  if (value === '') return null
  if (cell.t === CellValueType.BOOLEAN) return value === 1 || value === true || String(value).toUpperCase() === 'TRUE'
  if (cell.t === CellValueType.NUMBER && typeof value === 'string' && value.trim() !== '') return Number(value)
  return value
}

export interface SheetReader {
  value(row: number, column: number): CellValue
  formula(row: number, column: number): string
  /** La cellule telle qu'on l'a écrite, sans ce qu'une formule voisine y répand. */
  raw(row: number, column: number): Nullable<ICellData>
}

/** Lit une feuille : ce qui est écrit, et ce que les formules y répandent. */
export function sheetReader({ injector }: Grid, sheet: Worksheet): SheetReader {
  const model = injector.get(FormulaDataModel)
  const spilled = model.getArrayFormulaCellData()[sheet.getUnitId()]?.[sheet.getSheetId()]
  const raw = (row: number, column: number) => sheet.getCellRaw(row, column)
  return {
    raw,
    value(row, column) {
      const own = valueOf(raw(row, column))
      return own ?? valueOf(spilled?.[row]?.[column])
    },
    formula: (row, column) =>
      raw(row, column)?.f || raw(row, column)?.si
        ? (model.getFormulaStringByCell(row, column, sheet.getSheetId(), sheet.getUnitId()) ?? '')
        : '',
  }
}

/** Une grille de résultats, cellule par cellule. */
export const mapArea = <T>({ row, column, rows, columns }: Area, of: (row: number, column: number) => T): T[][] =>
  Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => of(row + r, column + c)))

/** Du coin A1 à la dernière cellule remplie. */
export function usedSize({ injector }: Grid, sheet: Worksheet): { rows: number; columns: number } {
  let rows = 0
  let columns = 0
  const grow = (row: number, column: number, cell: Nullable<ICellData>) => {
    if (valueOf(cell) === null && !cell?.f && !cell?.si) return
    rows = Math.max(rows, row + 1)
    columns = Math.max(columns, column + 1)
  }
  sheet.getCellMatrix().forValue((row, column, cell) => grow(row, column, cell))
  const spilled = injector.get(FormulaDataModel).getArrayFormulaCellData()[sheet.getUnitId()]?.[sheet.getSheetId()]
  for (const [row, cells] of Object.entries(spilled ?? {})) {
    for (const [column, cell] of Object.entries(cells ?? {})) grow(Number(row), Number(column), cell as ICellData)
  }
  return { rows, columns }
}
