import type { Area } from '../../../ports/workbook'
import type { XlsxPackage } from '../package'
import { readSheet, writeSheet } from '../part-cache'
import { readArea } from '../read-cells'
import { sharedStrings } from '../shared-strings'
import { sheetTables } from '../sheet-tables'
import { textCell } from '../write/cell-content'
import { changeCells } from '../write/change-cells'
import { columnAttribute, uniqueName } from '../write/table-headers'
import { childElements } from '../xml'
import { attribute, escapeXml, withAttribute } from '../xml-text'
import { matchQueryFields } from './query-fields'
import { editPart, rewriteElements } from './rewrite'
import { elementXml } from '../write/xml-children'
import { resizedTable } from './table-edit'

/** Ajoute au tableau les colonnes qui lui manquent ; leurs noms sont les textes de sa ligne d'en-tête, ou en donnent un. */
export function addColumns(pkg: XlsxPackage, sheetPath: string, name: string, area: Area): void {
  const table = sheetTables(pkg, sheetPath).find((each) => each.name.toLowerCase() === name.toLowerCase())
  if (!table) return
  const known = table.columns
  const header = { ...area, rows: 1 }
  const sheet = readSheet(pkg, sheetPath)
  const [texts = []] = table.header ? readArea(sheet, sharedStrings(pkg), header) : []
  const names = Array.from({ length: area.columns - known.length }, (_, i) =>
    String(texts[known.length + i] ?? ''),
  ).reduce((all: readonly string[], text) => [...all, uniqueName(text, all)], known)
  if (table.header) {
    const titled = changeCells(
      sheet,
      { ...header, column: area.column + known.length, columns: names.length - known.length },
      (cell) => {
        const rank = cell.column - area.column
        return texts[rank] === names[rank] ? cell : textCell(cell, names[rank] ?? '')
      },
    )
    writeSheet(pkg, sheetPath, titled)
  }
  const whole = { ...area, rows: area.rows + (table.totals ? 1 : 0) }
  editPart(pkg, table.path, (xml) =>
    rewriteElements(
      resizedTable(xml, whole, table.totals, (ref) => ref),
      'tableColumns',
      (list) => {
        const columns = [...childElements(list.inner)]
        const last = Math.max(0, ...columns.map(({ attributes }) => Number(attribute(attributes, 'id') ?? 0)))
        const tag = list.name.slice(0, -1)
        const added = names
          .slice(known.length)
          .map((each, i) => `<${tag} id="${last + 1 + i}" name="${escapeXml(columnAttribute(each))}"/>`)
        return elementXml(list.name, withAttribute(list.attributes, 'count', names.length), list.inner + added.join(''))
      },
    ),
  )
  matchQueryFields(pkg, table.path)
}
