import type { InsertRows } from '../../ports/operations'
import type { Content } from './batches'
import type { Ledger } from './ledger'
import { beforeShifts, type RowShift } from './row-shifts'

/** Cellule de la copie de sauvegarde où compter les décalages faits : un refus peut tomber au milieu d'un envoi. */
const COUNTER = 'XFD1'

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
  const counters = [...shifts].flatMap(([sheetId, sent]) => {
    const backup = backups.get(sheetId)
    return backup ? [{ sheetId, sent, done: worksheets.getItem(backup).getRange(COUNTER).load('values') }] : []
  })
  if (counters.length === 0) return
  await context.sync()
  for (const { sheetId, sent, done } of counters) {
    const sheet = worksheets.getItem(sheetId)
    for (const { kind, row, count } of sent.slice(0, Number(done.values[0]?.[0] ?? 0)).reverse()) {
      const rows = sheet.getRange(rowsOf(row, count))
      if (kind === 'insertRows') rows.delete('Up')
      else rows.insert('Down')
    }
  }
  await context.sync()
}
