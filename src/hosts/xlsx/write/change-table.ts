import type { Area } from '../../../ports/workbook'
import { sheetEntry } from '../book'
import type { XlsxPackage } from '../package'
import { readSheet, writeSheet } from '../part-cache'
import { sheetTables, type TablePart } from '../sheet-tables'
import { matchQueryFields } from '../structure/query-fields'
import { editPart, rewriteElements } from '../structure/rewrite'
import { resizedTable, withoutTableParts } from '../structure/table-edit'
import { childElements } from '../xml'
import { removeWithOrphans } from './orphans'
import { elementXml } from './xml-children'
import { attribute, escapeXml, withAttribute } from '../xml-text'
import { columnAttribute } from './table-headers'

const tableNamed = (pkg: XlsxPackage, path: string, name: string): TablePart | undefined =>
  sheetTables(pkg, path).find((table) => table.name.toLowerCase() === name.toLowerCase())

/** Un tableau redevient des cellules ordinaires. */
export function removeTable(pkg: XlsxPackage, sheet: string, name: string): void {
  const { path } = sheetEntry(pkg, sheet)
  const table = tableNamed(pkg, path, name)
  if (!table) return
  writeSheet(pkg, path, withoutTableParts(readSheet(pkg, path), [table.relationId]))
  removeWithOrphans(pkg, path, table.relationId)
}

/** Ce que l'on dit d'un tableau : étendue entière, en-tête et total compris. */
export interface TableChange {
  readonly name: string
  readonly area: Area
  readonly totals: boolean
  readonly columns: readonly string[]
}

/** Change le nom, l'étendue ou les colonnes d'un tableau ; ce qu'il dit d'autre (style, formules de colonnes) reste. */
export function changeTable(
  pkg: XlsxPackage,
  sheet: string,
  before: string,
  { name, area, totals, columns }: TableChange,
) {
  const table = tableNamed(pkg, sheetEntry(pkg, sheet).path, before)
  if (!table) return
  editPart(pkg, table.path, (xml) => {
    const resized = resizedTable(xml, area, totals, (ref) => ref)
    const listed = rewriteElements(resized, 'tableColumns', (list) => {
      const known = [...childElements(list.inner)]
      const same = known.length === columns.length && table.columns.every((column, rank) => column === columns[rank])
      if (same) return undefined
      const highest = known.reduce(
        (most, { attributes }) => Math.max(most, Number(attribute(attributes, 'id') ?? 0)),
        0,
      )
      const prefix = list.name.slice(0, -'tableColumns'.length)
      const inner = columns.map((column, rank) => {
        const old = known[table.columns.indexOf(column)]
        return old
          ? elementXml(old.name, old.attributes, old.inner)
          : `<${prefix}tableColumn id="${highest + rank + 1}" name="${escapeXml(columnAttribute(column))}"/>`
      })
      return elementXml(list.name, withAttribute(list.attributes, 'count', columns.length), inner.join(''))
    })
    return rewriteElements(listed, 'table', (element) => {
      const named = withAttribute(withAttribute(element.attributes, 'name', name), 'displayName', name)
      return elementXml(element.name, table.name === name ? element.attributes : named, element.inner)
    })
  })
  matchQueryFields(pkg, table.path)
}
