import type { Layout } from '../../ports/workbook'
import { readLook, readRow } from './read/layout'
import { child, parseTree } from './read/xml-tree'
import { sheetExtent } from './read-cells'
import { section } from './sheet-sections'
import type { SheetXml } from './sheet-xml'

/** La largeur d'Excel pour Calibri 11, quand le fichier n'en dit rien. */
const USUAL_WIDTH = 8.43

/** La disposition d'une feuille : fusions, largeurs des colonnes remplies, hauteurs fixées, lignes masquées. */
export function readLayout(sheet: SheetXml, strings: readonly string[]): Layout {
  const { merges, columns, defaultWidth = USUAL_WIDTH } = readLook(sheet, () => undefined)
  const heights = new Map<number, number>()
  const hiddenRows = new Set<number>()
  for (const row of sheet.rows) {
    const look = readRow(row)
    if (look?.custom && look.height !== undefined) heights.set(row.row, look.height)
    if (look?.hidden) hiddenRows.add(row.row)
  }
  const widths = Array.from(
    { length: sheetExtent(sheet, strings).columns },
    (_, column) => columns.find(({ first, last }) => column >= first && column <= last)?.width ?? defaultWidth,
  )
  return { merges, widths, heights, hiddenRows, ...headerFooterOf(sheet) }
}

/** L'en-tête et le pied des pages ordinaires. */
function headerFooterOf(sheet: SheetXml): Pick<Layout, 'header' | 'footer'> {
  const xml = section(sheet, 'headerFooter')
  const element = xml === undefined ? undefined : parseTree(xml)
  const [header, footer] = [child(element, 'oddHeader')?.text, child(element, 'oddFooter')?.text]
  return { ...(header ? { header } : {}), ...(footer ? { footer } : {}) }
}
