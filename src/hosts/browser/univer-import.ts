import {
  BooleanNumber,
  LocaleType,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/core'
import type { Worksheet } from '@cj-tech-master/excelts'
import type { ExcelWorkbook } from '../xlsx/file'
import { parseArea } from './cell-address'
import { importCell, type LinkTarget } from './import-cells'
import { importNames, importNotes, importTables } from './import-resources'
import { importStyle } from './import-style'
import { freeze, pixelsOfHeight, pixelsOfWidth, sheetId } from './import-units'
import { colorReader, type ColorReader } from './xlsx-colors'

/** La grille donne toujours de quoi écrire autour des données. */
const ROWS_AROUND = 60
const COLUMNS_AROUND = 6
const DEFAULT_FONT: IStyleData = { ff: 'Calibri', fs: 11 }

type Styles = (style: IStyleData | undefined) => string | undefined

/** Le classeur du fichier, tel que la grille l'ouvre. */
export function importWorkbook(book: ExcelWorkbook, id: string, fileName: string): Partial<IWorkbookData> {
  const styles: Record<string, IStyleData> = {}
  const known = new Map<string, string>()
  const register: Styles = (style) => {
    if (style === undefined) return undefined
    const key = JSON.stringify(style)
    const found = known.get(key) ?? `s${known.size}`
    known.set(key, found)
    styles[found] = style
    return found
  }
  const color = colorReader(book)
  const links = linkTargets(book)
  const sheets = book.worksheets.map((sheet) => importSheet(sheet, color, register, links))
  return {
    id,
    name: fileName,
    locale: LocaleType.FR_FR,
    sheetOrder: sheets.map((sheet) => sheet.id as string),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id as string, sheet])),
    styles,
    defaultStyle: DEFAULT_FONT,
    resources: [importTables(book), importNotes(book), importNames(book)],
  }
}

function importSheet(sheet: Worksheet, color: ColorReader, styles: Styles, links: LinkTarget): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {}
  const rowData: NonNullable<IWorksheetData['rowData']> = {}
  const spilled = spilledCells(sheet)
  let lastColumn = 0
  for (let r = 1; r <= sheet.rowCount; r++) {
    const row = sheet.findRow(r)
    if (!row) continue
    const height = row.height === undefined ? {} : { h: pixelsOfHeight(row.height), ia: BooleanNumber.FALSE }
    if (row.hidden || row.height !== undefined) {
      rowData[r - 1] = { ...height, ...(row.hidden && { hd: BooleanNumber.TRUE }) }
    }
    const cells: Record<number, ICellData> = {}
    for (let c = 1; c <= row.cellCount; c++) {
      const cell = row.findCell(c)
      if (!cell) continue
      const style = importStyle(cell.style, color)
      const merged = cell.isMerged && cell.master.address !== cell.address
      const content = merged || spilled(r, c) ? undefined : importCell(cell, links, { ...DEFAULT_FONT, ...style })
      const s = styles(style)
      if (content === undefined && s === undefined) continue
      cells[c - 1] = { ...content, ...(s !== undefined && { s }) }
      lastColumn = Math.max(lastColumn, c)
    }
    if (Object.keys(cells).length > 0) cellData[r - 1] = cells
  }
  const view = sheet.views[0]
  return {
    id: sheetId(sheet),
    name: sheet.name,
    ...tabColor(color(sheet.properties.tabColor)),
    hidden: sheet.state === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    custom: { veryHidden: sheet.state === 'veryHidden' },
    showGridlines: view?.showGridLines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount: Math.max(200, sheet.rowCount + ROWS_AROUND),
    columnCount: Math.max(26, lastColumn + COLUMNS_AROUND),
    defaultColumnWidth: pixelsOfWidth(sheet.properties.defaultColWidth ?? 9.14),
    defaultRowHeight: pixelsOfHeight(sheet.properties.defaultRowHeight ?? 15),
    cellData,
    rowData,
    columnData: importColumns(sheet, color, styles, Math.max(26, lastColumn + COLUMNS_AROUND)),
    mergeData: merges(sheet),
    ...(view?.state === 'frozen' && { freeze: freeze(view.xSplit ?? 0, view.ySplit ?? 0) }),
  }
}

const tabColor = (rgb: string | undefined) => (rgb === undefined ? {} : { tabColor: rgb })

function importColumns(sheet: Worksheet, color: ColorReader, styles: Styles, count: number) {
  const columns: IWorksheetData['columnData'] = {}
  for (let c = 0; c < Math.min(sheet.columns?.length ?? 0, count); c++) {
    const { width, hidden, style } = sheet.getColumn(c + 1)
    const s = styles(importStyle(style ?? {}, color))
    if (width === undefined && !hidden && s === undefined) continue
    columns[c] = {
      ...(width !== undefined && { w: pixelsOfWidth(width) }),
      ...(hidden && { hd: BooleanNumber.TRUE }),
      ...(s !== undefined && { s }),
    }
  }
  return columns
}

interface Box {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

const merges = (sheet: Worksheet) =>
  Object.values((sheet as unknown as { _merges: Record<string, Box> })._merges).map(({ top, left, bottom, right }) => ({
    startRow: top - 1,
    startColumn: left - 1,
    endRow: bottom - 1,
    endColumn: right - 1,
  }))

/** Les cellules remplies par une formule voisine : la grille les recalcule, elles ne doivent pas l'en empêcher. */
function spilledCells(sheet: Worksheet): (row: number, column: number) => boolean {
  const areas: Box[] = []
  for (let r = 1; r <= sheet.rowCount; r++) {
    const row = sheet.findRow(r)
    for (let c = 1; row && c <= row.cellCount; c++) {
      const value = row.findCell(c)?.value
      if (typeof value !== 'object' || value === null || !('ref' in value)) continue
      const area = parseArea(value.ref)
      if (area) areas.push({ top: r, left: c, bottom: area.row + area.rows, right: area.column + area.columns })
    }
  }
  return (row, column) =>
    areas.some(
      (area) =>
        row >= area.top &&
        row <= area.bottom &&
        column >= area.left &&
        column <= area.right &&
        !(row === area.top && column === area.left),
    )
}

/** « #'Axe 1'!B2 » → le lien que la grille sait suivre ; les adresses du Web restent telles quelles. */
function linkTargets(book: ExcelWorkbook): LinkTarget {
  const ids = new Map(book.worksheets.map((sheet) => [sheet.name.toLowerCase(), sheetId(sheet)]))
  return (hyperlink) => {
    if (/^(?:https?|mailto):/i.test(hyperlink)) return hyperlink
    const [, quoted, plain, cell] = /^#(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(decode(hyperlink)) ?? []
    const id = ids.get((quoted?.replaceAll("''", "'") ?? plain ?? '').toLowerCase())
    return id === undefined || cell === undefined ? undefined : `#gid=${id}&range=${cell.replaceAll('$', '')}`
  }
}

function decode(link: string): string {
  try {
    return decodeURIComponent(link)
  } catch {
    return link // un « % » qui n'est pas un codage
  }
}
