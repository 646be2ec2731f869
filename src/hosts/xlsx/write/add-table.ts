import { valeurInvalide } from '../../../domain/commun/erreur'
import type { AddTable } from '../../../ports/operations'
import { areaOf, LAST_COLUMN, LAST_ROW, rangeName } from '../address'
import { sheetEntries, sheetEntry } from '../book'
import { mergedAreas, overlap } from '../merges'
import type { XlsxPackage } from '../package'
import { addPart, freePath } from '../package-parts'
import { readSheet, writeSheet } from '../part-cache'
import { readArea } from '../read-cells'
import { withRelationPrefix } from '../relation-prefix'
import { sharedStrings } from '../shared-strings'
import { placeSection, section } from '../sheet-sections'
import { sheetTables } from '../sheet-tables'
import type { SheetXml } from '../sheet-xml'
import { elementAt, firstNamed } from '../xml'
import { attribute, escapeXml, withAttribute } from '../xml-text'
import { textCell } from './cell-content'
import { changeCells } from './change-cells'
import { storedNames } from './defined-names'
import { columnAttribute, uniqueName } from './table-headers'
import { elementXml } from './xml-children'

export const TABLE_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u

/** Fait un tableau de la zone. Ses en-têtes deviennent des textes, tous différents, comme Excel l'exige. */
export function addTable(pkg: XlsxPackage, { sheet: name, area, name: table }: AddTable): void {
  checkTableName(pkg, table)
  const { path } = sheetEntry(pkg, name)
  const before = readSheet(pkg, path)
  const place = `${name}!${rangeName(area)}`
  if (area.rows < 1 || area.row + area.rows > LAST_ROW || area.column + area.columns > LAST_COLUMN) {
    throw valeurInvalide(`${place} : cette zone sort de la feuille.`)
  }
  const taken = [...sheetTables(pkg, path).map(({ ref }) => areaOf(ref)), ...mergedAreas(before)]
  if (taken.some((other) => other && overlap(other, area))) {
    throw valeurInvalide(`${place} : une partie de ces cellules est déjà dans un tableau ou fusionnée.`)
  }

  const [headers = []] = readArea(before, sharedStrings(pkg), { ...area, rows: 1 })
  const columns = headers.reduce<readonly string[]>(
    (names, header) => [...names, uniqueName(String(header ?? ''), names)],
    [],
  )
  const titled = changeCells(before, { ...area, rows: 1 }, (cell) => {
    const rank = cell.column - area.column
    return headers[rank] === columns[rank] ? cell : textCell(cell, columns[rank] ?? '')
  })
  const part = freePath(pkg, 'xl/tables/table', '.xml')
  const id = addPart(
    pkg,
    { path: part, type: TABLE_TYPE, content: tableXml(nextId(pkg), table, area, columns) },
    path,
    'table',
  )
  writeSheet(pkg, path, withTablePart(titled, id))
}

/** Le nom d'un tableau est unique parmi les tableaux et les noms, et n'a pas l'air d'une cellule. */
export function checkTableName(pkg: XlsxPackage, table: string): void {
  const names = [...allTables(pkg).map(({ name }) => name), ...storedNames(pkg).map(({ name }) => name)]
  if (names.some((known) => known.toLowerCase() === table.toLowerCase())) {
    throw valeurInvalide(`Le nom de tableau « ${table} » est déjà pris dans ce classeur.`)
  }
  if (
    !NAME.test(table) ||
    table.length > 255 ||
    areaOf(table.toUpperCase()) !== undefined ||
    /^[rc]\d*$/i.test(table)
  ) {
    throw valeurInvalide(
      `« ${table} » n’est pas un nom de tableau : attendu des lettres, des chiffres, « _ » ou « . », sans espace, et qui ne soit pas l’adresse d’une cellule.`,
    )
  }
}

const allTables = (pkg: XlsxPackage) => sheetEntries(pkg).flatMap(({ path }) => sheetTables(pkg, path))

/** Un numéro de tableau que le classeur n'a pas. */
export const nextId = (pkg: XlsxPackage): number =>
  1 +
  allTables(pkg).reduce((highest, { path }) => {
    const { attributes = '' } = firstNamed(pkg.text(path) ?? '', 'table') ?? {}
    return Math.max(highest, Number(attribute(attributes, 'id') ?? 0))
  }, 0)

function tableXml(id: number, name: string, area: AddTable['area'], columns: readonly string[]): string {
  const ref = rangeName({ ...area, rows: Math.max(area.rows, 2) })
  const list = columns.map(
    (column, rank) => `<tableColumn id="${rank + 1}" name="${escapeXml(columnAttribute(column))}"/>`,
  )
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<table xmlns="${MAIN}" id="${id}" name="${escapeXml(name)}" displayName="${escapeXml(name)}" ref="${ref}" totalsRowShown="0">` +
    `<autoFilter ref="${ref}"/><tableColumns count="${columns.length}">${list.join('')}</tableColumns>` +
    '<tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>'
  )
}

/** La feuille, qui montre le tableau où mène cette relation. */
export function withTablePart(sheet: SheetXml, relation: string): SheetXml {
  const { sheet: ready, prefix } = withRelationPrefix(sheet)
  const known = elementAt(section(ready, 'tableParts') ?? '<tableParts/>', 0)
  const inner = `${known.inner}<${sheet.prefix}tablePart ${prefix}:id="${relation}"/>`
  const count = inner.split('tablePart ').length - 1
  const attributes = withAttribute(known.attributes, 'count', count)
  return placeSection(ready, 'tableParts', elementXml(`${sheet.prefix}tableParts`, attributes, inner))
}
