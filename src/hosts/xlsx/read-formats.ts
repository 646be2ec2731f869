import type { Area } from '../../ports/workbook'
import { scanCells } from './cell-scan'
import type { XlsxPackage } from './package'
import { bookLooks } from './book-looks'
import { readRow } from './read/layout'
import { checkSize, rowsIn } from './read-cells'
import type { SheetXml } from './sheet-xml'
import { columnStyles } from './write/change-cells'

/** Les formats de nombre d'une zone, en lignes ; une cellule qui n'est pas écrite a celui de sa ligne ou de sa colonne. */
export function readFormats(pkg: XlsxPackage, sheet: SheetXml, area: Area): string[][] {
  checkSize(area)
  const styles = bookLooks(pkg)
  const code = (style: number) => styles.cells[style]?.numberFormat ?? 'General'
  const styleOfColumn = columnStyles(sheet)
  const usual = Array.from({ length: area.columns }, (_, i) => code(Number(styleOfColumn(area.column + i) ?? 0)))
  const formats = Array.from({ length: area.rows }, () => [...usual])
  for (const [rank, row] of rowsIn(sheet, area)) {
    const style = readRow(row)?.style
    const line = formats[rank] as string[]
    if (style !== undefined) line.fill(code(style))
    scanCells(row.cells, (column, _type, own) => {
      const place = column - area.column
      if (place >= 0 && place < area.columns) line[place] = code(own)
    })
  }
  return formats
}
