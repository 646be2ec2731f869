import {
  BooleanNumber,
  CellValueType,
  Rectangle,
  type ICellData,
  type IStyleData,
  type IWorksheetData,
  type Nullable,
} from '@univerjs/core'
import { valeurInvalide } from '../../domain/commun/erreur'
import type { AddSheet, Formula, Link, CommonOperation, Write } from '../../ports/operations'
import type { Area, CellValue } from '../../ports/workbook'
import { areaName, cellName } from './cell-address'
import { addStyle } from './draft-style'
import { linkCell, scalar } from './import-cells'
import { freeze, pixelsOfHeight, pixelsOfWidth } from './import-units'

export type SheetData = IWorksheetData
export const DEFAULT_FONT: IStyleData = { ff: 'Calibri', fs: 11 }

/** Une feuille que l'on prépare hors de la grille : rien ne se voit tant que tout n'est pas prêt. */
export interface Draft {
  readonly data: SheetData
  /** La feuille est déjà dans le classeur : on n'y portera que les cellules touchées. */
  readonly existing: boolean
  readonly touched: Map<string, readonly [row: number, column: number]>
}

/** Une feuille vide. */
export function newSheet(id: string, { sheet, tabColor, gridlines, visibility }: AddSheet): Draft {
  const data: Partial<SheetData> = {
    id,
    name: sheet,
    tabColor: tabColor ?? '',
    hidden: visibility === 'veryHidden' ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    custom: { veryHidden: visibility === 'veryHidden' },
    showGridlines: gridlines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount: 200,
    columnCount: 26,
    defaultRowHeight: 20,
    defaultColumnWidth: 70,
    defaultStyle: DEFAULT_FONT,
    cellData: {},
    rowData: {},
    columnData: {},
    mergeData: [],
    freeze: freeze(0, 0),
    zoomRatio: 1,
    scrollTop: 0,
    scrollLeft: 0,
    rightToLeft: BooleanNumber.FALSE,
    rowHeader: { width: 46 },
    columnHeader: { height: 20 },
  }
  return { data: data as SheetData, existing: false, touched: new Map() }
}

type SheetOperation = Exclude<CommonOperation, { kind: 'addSheet' | 'deleteSheet' | 'addTable' | 'activate' }>
export type StyleReader = (id: Nullable<IStyleData | string>) => Nullable<IStyleData>
export type SheetIds = (name: string) => string | undefined

/** Porte une opération sur la feuille préparée. */
export function applyToDraft(draft: Draft, operation: SheetOperation, styles: StyleReader, ids: SheetIds): void {
  const { data } = draft
  switch (operation.kind) {
    case 'write':
      return write(draft, operation)
    case 'style':
      return eachCell(operation.area, (row, column) => {
        const cell = cellAt(draft, row, column)
        cell.s = addStyle(styles(cell.s), operation.style)
      })
    case 'columnWidths':
      return operation.widths.forEach((width, rank) => {
        const column = operation.column + rank
        data.columnData[column] = { ...data.columnData[column], w: pixelsOfWidth(width) }
        grow(data, 0, column)
      })
    case 'rowHeights':
      return operation.heights.forEach((height, rank) => {
        const row = operation.row + rank
        data.rowData[row] = { ...data.rowData[row], h: pixelsOfHeight(height), ia: BooleanNumber.FALSE }
        grow(data, row, 0)
      })
    case 'merge':
      return merge(data, operation.area)
    case 'freeze':
      data.freeze = freeze(operation.columns, operation.rows)
      return
    case 'link':
      return link(draft, operation, styles, ids)
    case 'page':
      data.custom = { ...data.custom, page: operation.page }
  }
}

function write(draft: Draft, { row, column, values }: Write) {
  values.forEach((cells, r) =>
    cells.forEach((value, c) => {
      if (value === null) return
      const cell = cellAt(draft, row + r, column + c)
      const { s } = cell
      for (const key of Object.keys(cell)) delete cell[key as keyof ICellData]
      Object.assign(cell, contentOf(value), s && { s })
    }),
  )
}

/** Un texte reste un texte, même « =1+1 » ; seul un objet est une formule. */
function contentOf(value: Exclude<CellValue, null> | Formula): ICellData {
  if (typeof value !== 'object') return scalar(value)
  const known = value.value === undefined || value.value === null ? {} : scalar(value.value)
  return { f: `=${value.formula.replace(/^=/, '')}`, ...known }
}

function merge(data: SheetData, area: Area) {
  const range = {
    startRow: area.row,
    endRow: area.row + area.rows - 1,
    startColumn: area.column,
    endColumn: area.column + area.columns - 1,
  }
  const other = data.mergeData.find((merged) => Rectangle.intersects(merged, range))
  if (other) {
    throw valeurInvalide(`« ${data.name} » a déjà des cellules fusionnées dans ${areaName(area)} : fusion impossible.`)
  }
  data.mergeData.push(range)
  grow(data, range.endRow, range.endColumn)
}

function link(draft: Draft, { row, column, target }: Link, styles: StyleReader, ids: SheetIds) {
  const id = ids(target.sheet)
  if (id === undefined) {
    throw valeurInvalide(
      `Lien de « ${draft.data.name} »!${cellName(row, column)} vers une feuille absente : ${target.sheet}.`,
    )
  }
  const cell = cellAt(draft, row, column)
  const text = String(cell.v ?? '')
  const { s } = cell
  Object.assign(cell, linkCell(text, `#gid=${id}&range=${target.cell}`, { ...DEFAULT_FONT, ...styles(s) }), s && { s })
  cell.t = CellValueType.STRING
}

function cellAt(draft: Draft, row: number, column: number): ICellData {
  grow(draft.data, row, column)
  draft.touched.set(`${row},${column}`, [row, column])
  const cells = (draft.data.cellData[row] ??= {})
  return (cells[column] ??= {})
}

function grow(data: SheetData, row: number, column: number) {
  data.rowCount = Math.max(data.rowCount, row + 1)
  data.columnCount = Math.max(data.columnCount, column + 1)
}

function eachCell({ row, column, rows, columns }: Area, visit: (row: number, column: number) => void) {
  for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) visit(r, c)
}
