import type { InsertRows } from '../../ports/operations'
import type { Area } from '../../ports/workbook'
import { adresse } from '../../usecases/adresse'
import type { Content } from './batches'
import type { Ledger } from './ledger'
import { quoted } from './quoted'
import { beforeShifts, type RowShift } from './row-shifts'
import { supported } from './supported'

/**
 * Un refus peut tomber au milieu d'un envoi. Dans la copie de sauvegarde, une cellule compte les décalages faits ; une
 * autre, formule qui vise une ligne lointaine de la feuille et que les décalages déplacent, dit si le dernier l'est aussi.
 */
const COUNTER = 'XFD1'
const PROBE = 'XFD2'
const FAR = 1_000_000

/** Prépare une copie de sauvegarde à témoigner des décalages de sa feuille. */
export const setProbe = (backup: Excel.Worksheet, sheet: string): void => {
  backup.getRange(PROBE).formulas = [[`=${quoted(sheet)}!$A$${FAR}`]]
}

/** La hauteur de la ligne que chaque insertion prend pour modèle ; absente, elle est automatique. */
export type Heights = ReadonlyMap<InsertRows, number>

const isShift = (operation: Content): operation is RowShift =>
  operation.kind === 'insertRows' || operation.kind === 'deleteRows'

/** Lit, avant un envoi, les hauteurs que ses insertions vont reprendre. */
export async function loadHeights(sheet: Excel.Worksheet, operations: readonly Content[]): Promise<Heights> {
  const shifts = operations.filter(isShift)
  const reading = shifts.flatMap((shift, k) => {
    if (shift.kind !== 'insertRows' || shift.like === undefined) return []
    const [origin] = beforeShifts({ row: shift.like, column: 0, rows: 1, columns: 1 }, shifts.slice(0, k))
    if (!origin) return []
    const format = sheet.getRange(`${origin.row + 1}:${origin.row + 1}`).format.load('rowHeight,useStandardHeight')
    return [[shift, format] as const]
  })
  if (reading.length === 0) return new Map()
  await sheet.context.sync()
  return new Map(reading.filter(([, f]) => !f.useStandardHeight).map(([shift, { rowHeight }]) => [shift, rowHeight]))
}

/** Insère ou supprime des lignes entières, et compte ce qui est fait dans la copie de sauvegarde de la feuille. */
export function shiftRows(sheet: Excel.Worksheet, shift: RowShift, ledger: Ledger, heights: Heights): void {
  const rows = sheet.getRange(rowsOf(shift.row, shift.count))
  if (shift.kind === 'deleteRows') rows.delete('Up')
  else {
    rows.insert('Down')
    dress(sheet, shift, heights)
  }
  for (const [sheetId, sent] of ledger.shifts) {
    const backup = ledger.backups.get(sheetId)
    const rank = sent.indexOf(shift)
    if (rank >= 0 && backup) sheet.context.workbook.worksheets.getItem(backup).getRange(COUNTER).values = [[rank + 1]]
  }
}

function dress(sheet: Excel.Worksheet, shift: InsertRows, heights: Heights): void {
  const { row, count, like } = shift
  if (like === undefined) return
  const source = like >= row ? like + count : like
  const rows = sheet.getRange(rowsOf(row, count))
  rows.copyFrom(sheet.getRange(rowsOf(source, 1)), 'Formats')
  const height = heights.get(shift)
  if (height === undefined) rows.format.useStandardHeight = true
  else rows.format.rowHeight = height
}

const rowsOf = (row: number, count: number) => `${row + 1}:${row + count}`

/** Défait les décalages réellement faits, du dernier au premier : chaque ligne retrouve son rang d'avant le plan. */
export async function undoShifts(context: Excel.RequestContext, { shifts, backups }: Ledger): Promise<void> {
  const { worksheets } = context.workbook
  const witnesses = [...shifts].flatMap(([sheetId, sent]) => {
    const backup = backups.get(sheetId)
    if (!backup) return []
    const at = (cell: string) => worksheets.getItem(backup).getRange(cell)
    const tables = worksheets.getItem(sheetId).tables.load('items/name')
    return [{ sheetId, sent, tables, count: at(COUNTER).load('values'), probe: at(PROBE).load('formulas') }]
  })
  if (witnesses.length === 0) return
  await context.sync()
  const ranges = witnesses.map(({ tables }) =>
    tables.items.map((table) => ({
      table,
      range: table.getRange().load('rowIndex,columnIndex,rowCount,columnCount'),
    })),
  )
  await context.sync()
  for (const [k, { sheetId, sent, count, probe }] of witnesses.entries()) {
    const sheet = worksheets.getItem(sheetId)
    const tables = (ranges[k] ?? []).map(({ table, range }) => ({ table, area: areaOf(range) }))
    const row = Number(/\d+$/.exec(String(probe.formulas[0]?.[0]))?.[0] ?? FAR)
    for (const shift of sent.slice(0, doneOf(sent, Number(count.values[0]?.[0] ?? 0), row - FAR)).reverse()) {
      const rows = sheet.getRange(rowsOf(shift.row, shift.count))
      if (shift.kind === 'insertRows') rows.delete('Up')
      else rows.insert('Down')
      for (const each of tables) each.area = followed(each, shift)
    }
  }
  await context.sync()
}

interface PlacedTable {
  readonly table: Excel.Table
  readonly area: Area
}

const areaOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area => ({
  row: rowIndex,
  column: columnIndex,
  rows: rowCount,
  columns: columnCount,
})

/**
 * Où est un tableau une fois ce décalage défait. Des lignes rendues juste sous lui étaient peut-être à lui : il les reprend,
 * sans quoi Excel refuserait d'ôter ensuite ses dernières lignes ; son étendue d'avant le plan lui est rendue à la fin.
 */
function followed({ table, area }: PlacedTable, { kind, row, count }: RowShift): Area {
  const end = area.row + area.rows
  if (kind === 'deleteRows') {
    if (row <= area.row) return { ...area, row: area.row + count }
    if (row > end) return area
    const grown = { ...area, rows: area.rows + count }
    if (row === end && supported('1.13')) table.resize(adresse(grown))
    return row === end && !supported('1.13') ? area : grown
  }
  const above = Math.max(0, Math.min(row + count, area.row) - row)
  const within = Math.max(0, Math.min(row + count, end) - Math.max(row, area.row))
  return { ...area, row: area.row - above, rows: area.rows - within }
}

/** Le décalage qui suit le dernier compté a été fait si la ligne lointaine a bougé d'autant. */
function doneOf(sent: readonly RowShift[], counted: number, moved: number): number {
  const sum = sent.slice(0, counted).reduce((total, shift) => total + sizeOf(shift), 0)
  const next = sent[counted]
  return next && moved === sum + sizeOf(next) ? counted + 1 : counted
}

const sizeOf = ({ kind, count }: RowShift) => (kind === 'insertRows' ? count : -count)
