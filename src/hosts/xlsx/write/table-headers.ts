import type { Formula } from '../../../ports/operations'
import type { CellValue } from '../../../ports/workbook'
import { areaOf } from '../address'
import type { XlsxPackage } from '../package'
import { sheetTables } from '../sheet-tables'
import { elementsNamed } from '../xml'
import { withAttribute } from '../xml-text'

type Content = NonNullable<CellValue> | Formula

/**
 * L'en-tête d'un tableau est aussi le nom de sa colonne : Excel répare un fichier où les deux diffèrent. Rend, pour les cellules
 * écrites qui sont des en-têtes, le texte à y écrire, et renomme les colonnes.
 */
export function followHeaders(
  pkg: XlsxPackage,
  sheetPath: string,
  rows: ReadonlyMap<number, ReadonlyMap<number, Content>>,
): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const headers = new Map<number, Map<number, string>>()
  for (const { path, ref, header, columns } of sheetTables(pkg, sheetPath)) {
    const area = areaOf(ref)
    const written = area && rows.get(area.row)
    if (!header || !area || !written) continue
    const names = [...columns]
    const line = headers.get(area.row) ?? new Map<number, string>()
    for (const [column, content] of written) {
      const rank = column - area.column
      if (rank < 0 || rank >= columns.length) continue
      const name = uniqueName(
        textOf(content),
        names.filter((_, other) => other !== rank),
      )
      names[rank] = name
      line.set(column, name)
    }
    headers.set(area.row, line)
    if (names.some((name, rank) => name !== columns[rank])) renameColumns(pkg, path, names)
  }
  return headers
}

const textOf = (content: Content) => String(typeof content === 'object' ? (content.value ?? content.formula) : content)

/** Un nom de colonne : ni vide, ni déjà pris. */
export function uniqueName(wanted: string, taken: readonly string[]): string {
  const base = wanted === '' ? 'Colonne' : wanted
  const lower = new Set(taken.map((name) => name.toLowerCase()))
  for (let n = wanted === '' ? 1 : 0; ; n++) {
    const name = n === 0 ? base : `${base}${wanted === '' ? n : n + 1}`
    if (!lower.has(name.toLowerCase())) return name
  }
}

/** Un retour à la ligne d'un nom de colonne s'écrit « _x000a_ ». */
export const columnAttribute = (name: string): string => name.replaceAll('\r', '_x000d_').replaceAll('\n', '_x000a_')

function renameColumns(pkg: XlsxPackage, path: string, names: readonly string[]) {
  const xml = pkg.text(path) ?? ''
  let text = ''
  let at = 0
  let rank = 0
  for (const column of elementsNamed(xml, 'tableColumn')) {
    const name = names[rank++]
    if (name === undefined) break
    const from = column.start + 1 + column.name.length
    text += xml.slice(at, from) + withAttribute(column.attributes, 'name', columnAttribute(name))
    at = from + column.attributes.length
  }
  pkg.set(path, text + xml.slice(at))
}
