import type { Mark } from '../../ports/workbook'
import { scanCells } from './cell-scan'
import type { XlsxPackage } from './package'
import { readSheet } from './part-cache'
import { bookLooks } from './book-looks'
import { readNotes } from './read/notes'

/** Les traces de l'analyste sur une feuille : notes, fils de commentaires, couleurs de fond. */
export function readMarks(pkg: XlsxPackage, path: string): readonly Mark[] {
  const styles = bookLooks(pkg)
  const marks: Mark[] = [...readNotes(pkg, path)]
  for (const { row, cells } of readSheet(pkg, path).rows) {
    scanCells(cells, (column, _type, style) => {
      const fill = styles.cells[style]?.fill
      if (fill !== undefined) marks.push({ row, column, kind: 'fill', text: fill.toUpperCase() })
    })
  }
  return marks
}
