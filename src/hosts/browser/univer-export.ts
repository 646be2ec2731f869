import type { Worksheet as FileSheet } from '@cj-tech-master/excelts'
import type { IStyleData, Worksheet } from '@univerjs/core'
import { tableOver } from '../xlsx/add-table'
import { createXlsx, openXlsx, saveXlsx, type ExcelWorkbook } from '../xlsx/file'
import { exportCells } from './export-sheet'
import { exportLayout } from './export-layout'
import type { Grid } from './grid'
import { sheetId } from './import-units'
import { importWorkbook } from './univer-import'

/** Le fichier dont vient le classeur ouvert ; `bytes` manque quand il est né ici. */
export interface Origin {
  readonly fileName: string
  readonly bytes?: Uint8Array
}

/**
 * Les octets du classeur ouvert. On repart du fichier d'origine et l'on n'y réécrit que ce qui a changé : les images, les
 * graphiques ou les mises en forme que la grille ne montre pas y restent.
 */
export async function exportWorkbook(grid: Grid, unitId: string, { bytes, fileName }: Origin): Promise<Uint8Array> {
  const book = bytes ? await openXlsx(bytes, fileName) : createXlsx()
  const before = bytes ? importWorkbook(book, unitId, fileName) : undefined
  const workbook = grid.api.getWorkbook(unitId)?.getWorkbook()
  if (!workbook) throw new Error('Aucun classeur n’est ouvert.')
  const sheets = workbook.getSheetOrders().flatMap((id) => workbook.getSheetBySheetId(id) ?? [])

  removeMissing(book, new Set(sheets.map((sheet) => sheet.getSheetId())))
  const byId = new Map(book.worksheets.map((sheet) => [sheetId(sheet), sheet]))
  book.worksheets.forEach((sheet, rank) => (sheet.name = `~${rank}~`)) // libère les noms, que l'on échange peut-être
  const styleBefore = (id: unknown): IStyleData | undefined =>
    (typeof id === 'string' ? before?.styles?.[id] : (id as IStyleData | undefined)) ?? undefined

  sheets.forEach((sheet, rank) => {
    const target = byId.get(sheet.getSheetId()) ?? book.addWorksheet(`~neuve${rank}~`)
    target.orderNo = rank
    target.name = sheet.getName()
    const data = before?.sheets?.[sheet.getSheetId()]
    exportLayout(sheet, target, data)
    exportCells(grid, sheet, target, data && { data, style: styleBefore })
    if (data === undefined) exportTables(grid, sheet, target)
  })
  const active = workbook.getActiveSheet().getSheetId()
  activate(
    book,
    sheets.findIndex((sheet) => sheet.getSheetId() === active),
  )
  return saveXlsx(book)
}

/** Les tableaux d'une feuille née dans la grille ; ceux du fichier y sont restés. */
function exportTables({ api }: Grid, sheet: Worksheet, target: FileSheet) {
  const tables = api.getWorkbook(sheet.getUnitId())?.getTableList() ?? []
  for (const { name, subUnitId, range } of tables) {
    if (subUnitId !== sheet.getSheetId()) continue
    const { startRow: row, startColumn: column, endRow, endColumn } = range
    tableOver(target, name, { row, column, rows: endRow - row + 1, columns: endColumn - column + 1 })
  }
}

function removeMissing(book: ExcelWorkbook, kept: ReadonlySet<string>) {
  for (const sheet of book.worksheets) if (!kept.has(sheetId(sheet))) book.removeWorksheet(sheet.id)
}

function activate(book: ExcelWorkbook, rank: number) {
  const [view, ...others] = book.views
  const first = { x: 0, y: 0, width: 20_000, height: 12_000, firstSheet: 0, visibility: 'visible', ...view }
  book.views = [{ ...first, activeTab: Math.max(0, rank) }, ...others]
}
