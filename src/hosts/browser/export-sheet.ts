import {
  ObjectMatrix,
  type ICellData,
  type IRange,
  type IStyleData,
  type IWorksheetData,
  type Nullable,
  type Worksheet,
} from '@univerjs/core'
import { FormulaDataModel } from '@univerjs/preset-sheets-core'
import type { Worksheet as FileSheet } from '@cj-tech-master/excelts'
import type { CellValue } from '../../ports/workbook'
import { sheetReader } from './book-reader'
import { areaName } from './cell-address'
import { formulaValue, linkOf, plainValue } from './export-cells'
import { exportStyle } from './export-style'
import type { Grid } from './grid'
import { spillRanges } from './spill'

interface Baseline {
  readonly data: Partial<IWorksheetData>
  readonly style: (id: Nullable<IStyleData | string>) => Nullable<IStyleData>
}

const EPOCH_1904 = 1462

/** Écrit les cellules de la grille dans la feuille du fichier ; celles que l'on n'a pas touchées ne sont pas réécrites. */
export function exportCells(grid: Grid, sheet: Worksheet, target: FileSheet, baseline: Baseline | undefined): void {
  const reader = sheetReader(grid, sheet)
  const styles = sheet.getStyleDataByHash.bind(sheet)
  const spills = spillAreas(grid, sheet)
  const before = new ObjectMatrix<ICellData>(baseline?.data.cellData ?? {})
  const is1904 = target.workbook.properties.date1904 === true
  const nameOfSheet = (id: string) =>
    grid.api.getWorkbook(sheet.getUnitId())?.getSheetBySheetId(id)?.getSheetName() ?? undefined

  for (const { row, column } of positions(sheet, before, spills)) {
    const cell = reader.raw(row, column)
    const old = before.getValue(row, column) ?? undefined
    const merged = sheet.getMergedCell(row, column)
    if (merged && (merged.startRow !== row || merged.startColumn !== column)) continue

    const style = (cell?.s && (typeof cell.s === 'string' ? styles(cell.s) : cell.s)) || undefined
    const formula = reader.formula(row, column)
    const value = reader.value(row, column)
    const spill = spills.get(row, column)
    const link = linkOf(cell, nameOfSheet)
    const unchanged = old !== undefined && !spill && sameContent(old, cell, formula, value, link !== undefined)
    if (!unchanged && (old !== undefined || value !== null || formula !== '')) {
      const place = target.getCell(row + 1, column + 1)
      if (formula !== '') place.value = formulaValue(formula, value, spill && rangeName(spill))
      else if (link !== undefined) place.value = { text: String(value ?? ''), hyperlink: link }
      else
        place.value = plainValue(is1904 ? in1904(value, style) : value, old?.v === value || spills.covers(row, column))
    }
    if (JSON.stringify(style ?? {}) !== JSON.stringify(baseline?.style(old?.s) ?? {})) {
      exportStyle(target.getCell(row + 1, column + 1), style ?? {})
    }
  }
}

function sameContent(old: ICellData, cell: Nullable<ICellData>, formula: string, value: CellValue, link: boolean) {
  if (old.f || formula !== '') return old.f === formula && old.v === cell?.v && old.v !== undefined
  if (old.p || link) return JSON.stringify(old.p?.body) === JSON.stringify(cell?.p?.body)
  return !cell?.p && old.v === cell?.v && (old.t === cell?.t || value === null)
}

const in1904 = (value: CellValue, style: IStyleData | undefined) =>
  typeof value === 'number' && /[dy]/i.test(style?.n?.pattern ?? '') ? value - EPOCH_1904 : value

/** Les plages où une formule se répand, par cellule d'origine. */
function spillAreas({ injector }: Grid, sheet: Worksheet) {
  const areas = spillRanges(injector.get(FormulaDataModel), sheet).filter(
    (range) => range.endRow > range.startRow || range.endColumn > range.startColumn,
  )
  const inside = (range: IRange, row: number, column: number) =>
    row >= range.startRow && row <= range.endRow && column >= range.startColumn && column <= range.endColumn
  return {
    areas,
    get: (row: number, column: number) => areas.find((a) => a.startRow === row && a.startColumn === column),
    covers: (row: number, column: number) => areas.some((area) => inside(area, row, column)),
  }
}

const rangeName = ({ startRow, startColumn, endRow, endColumn }: IRange) =>
  areaName({ row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 })

/** Toutes les cellules à regarder : celles de la grille, celles du fichier, celles où une formule se répand. */
function positions(sheet: Worksheet, before: ObjectMatrix<ICellData>, spills: ReturnType<typeof spillAreas>) {
  const rows = new Map<number, Set<number>>()
  const add = (row: number, column: number) => {
    const columns = rows.get(row) ?? new Set<number>()
    columns.add(column)
    rows.set(row, columns)
  }
  sheet.getCellMatrix().forValue((row, column) => add(row, column))
  before.forValue((row, column) => add(row, column))
  for (const area of spills.areas) {
    for (let row = area.startRow; row <= area.endRow; row++) {
      for (let column = area.startColumn; column <= area.endColumn; column++) add(row, column)
    }
  }
  return [...rows].flatMap(([row, columns]) => [...columns].map((column) => ({ row, column })))
}
