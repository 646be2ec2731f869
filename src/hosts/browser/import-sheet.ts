import type { ICellData, IStyleData } from '@univerjs/core'
import { JOURS_AVANT_1904 } from '../../domain/commun/date'
import { estFormatDeDate } from '../../domain/commun/format-de-date'
import type { SheetEntry } from '../xlsx/book'
import type { XlsxPackage } from '../xlsx/package'
import type { BookLook } from '../xlsx/read/book'
import { cellReader, type FileCell } from '../xlsx/read/cells'
import { readConditions } from '../xlsx/read/conditions'
import { readFilter, type SheetFilter } from '../xlsx/read/filter'
import { readLook, readRow } from '../xlsx/read/layout'
import { readLinks } from '../xlsx/read/links'
import { readNotes } from '../xlsx/read/notes'
import { readValidations } from '../xlsx/read/validations'
import { parseSheet } from '../xlsx/sheet-xml'
import type { Pause } from './breathing'
import type { GridSheet } from './grid-sheet'
import { importCell } from './import-cells'
import { importConditions } from './import-conditions'
import { importFilter } from './import-resources'
import { emptySheet, importColumns, importRow } from './import-layout'
import { importValidations } from './import-validations'
import { linkFinder, type LinkFinder } from './import-links'
import { spillKeeper } from './import-spills'
import { importTables, inTable } from './import-tables'

/** La grille donne toujours de quoi écrire autour des données. */
const ROWS_AROUND = 60
const COLUMNS_AROUND = 6

/** Ce qu'il faut pour lire une feuille du paquet. */
export interface ImportContext {
  readonly pkg: XlsxPackage
  readonly look: BookLook
  /** Le style de la grille de chaque style du fichier ; `undefined` quand il n'a rien de particulier. */
  readonly style: (rank: number) => IStyleData | undefined
  /** L'identifiant dans la grille d'une feuille, par son nom. */
  readonly sheetId: (name: string) => string | undefined
  readonly pause: Pause
  /** Garde les valeurs du fichier même là où la grille recalcule. */
  readonly cached?: boolean
}

/** Lit une feuille du paquet, dans les mots de la grille. */
export async function importSheet(entry: SheetEntry, id: string, context: ImportContext): Promise<GridSheet> {
  const { pkg, look, pause } = context
  const sheet = parseSheet(pkg.text(entry.path) ?? '')
  await pause()
  const layout = readLook(sheet, look.color)
  const filter = readFilter(sheet)
  const read = cellReader(look.strings)
  const links = linkFinder(readLinks(pkg, entry.path, sheet), context.sheetId)
  const spills = spillKeeper()
  const tables = importTables(pkg, entry.path, id)
  const data = emptySheet(entry, id, layout, look.base)
  const ids = (rank: number) => (context.style(rank) ? styleId(rank) : undefined)
  const filtered: number[] = []
  let [last, lastColumn] = [-1, -1]
  for (const [rank, row] of sheet.rows.entries()) {
    const size = readRow(row)
    const isFiltered = size?.hidden === true && isInside(filter, row.row)
    if (isFiltered) filtered.push(row.row)
    if (size) data.rowData[row.row] = importRow(size, isFiltered, ids)
    const cells: Record<number, ICellData> = {}
    for (const cell of read(row)) {
      if (cell.spill) spills.open(cell.spill)
      const spilled = spills.keep(row.row, cell)
      const own = spilled ? { column: cell.column, style: cell.style } : inTable(tables, row.row, cell)
      const found = importOne(row.row, own, context, links)
      if (!found) continue
      cells[cell.column] = found
      lastColumn = Math.max(lastColumn, cell.column)
      last = row.row
    }
    if (Object.keys(cells).length > 0) data.cellData[row.row] = cells
    await pause(rank / sheet.rows.length)
  }
  const count = Math.max(26, lastColumn + 1 + COLUMNS_AROUND)
  return {
    data: {
      ...data,
      rowCount: Math.max(200, last + 1 + ROWS_AROUND, (sheet.rows.at(-1)?.row ?? 0) + 1),
      columnCount: count,
      columnData: importColumns(layout, count, ids),
    },
    tables,
    notes: readNotes(pkg, entry.path).map(({ row, column, text }) => ({ row, column, text })),
    conditions: importConditions(readConditions(sheet, look.styles, look.color)),
    validations: importValidations(readValidations(sheet)),
    filter: importFilter(filter, filtered),
    spills: spills.kept(),
  }
}

/** L'identifiant dans la grille d'un style du fichier. */
export const styleId = (rank: number): string => `x${rank}`

function importOne(row: number, cell: FileCell, { look, style, cached = false }: ImportContext, links: LinkFinder) {
  const own = style(cell.style)
  const link = links.at(row, cell.column)
  const dated = look.is1904 && typeof cell.value === 'number' && isDate(own)
  const shown = dated ? { ...cell, value: Number(cell.value) + JOURS_AVANT_1904 } : cell
  const content = importCell(shown, { link, style: own, base: look.base, cached })
  if (content === undefined) return own && { s: styleId(cell.style) }
  return own ? { ...content, s: styleId(cell.style) } : content
}

/** Vrai pour un style qui montre un nombre comme une date. */
export const isDate = (style: IStyleData | undefined): boolean => {
  const pattern = style?.n?.pattern
  return typeof pattern === 'string' && estFormatDeDate(pattern)
}

const isInside = (filter: SheetFilter | undefined, row: number) =>
  filter !== undefined && filter.columns.length > 0 && row > filter.area.row && row < filter.area.row + filter.area.rows
