import type { Workbook as ExcelBook, Worksheet } from '@cj-tech-master/excelts'
import { valeurInvalide } from '../../domain/commun/erreur'
import type { AddTable } from '../../ports/operations'
import type { Area } from '../../ports/workbook'
import { cellName } from './address'
import { sheetNamed, type Inverse } from './apply-sheet'

export function addTable(book: ExcelBook, { sheet: name, area, name: table }: AddTable): Inverse {
  const sheet = sheetNamed(book, name)
  const taken = [
    ...book.worksheets.flatMap((each) => each.getTables().map((known) => known.name)),
    ...book.definedNames.model.map((known) => known.name),
  ]
  if (taken.some((known) => known.toLowerCase() === table.toLowerCase())) {
    throw valeurInvalide(`Le nom de tableau « ${table} » est déjà pris dans ce classeur.`)
  }
  tableOver(sheet, table, area)
  return () => sheet.removeTable(table)
}

/** Fait un tableau des cellules de la zone, sans en changer le contenu. */
export function tableOver(sheet: Worksheet, name: string, area: Area): void {
  const line = (rank: number) =>
    Array.from({ length: area.columns }, (_, k) => sheet.getCell(area.row + rank + 1, area.column + k + 1).value)
  sheet.addTable({
    name,
    ref: cellName(area.row, area.column),
    headerRow: true,
    style: { theme: 'TableStyleMedium2', showRowStripes: true },
    columns: line(0).map((header) => ({ name: String(header ?? '') })),
    rows: Array.from({ length: area.rows - 1 }, (_, k) => line(k + 1)),
  })
}
