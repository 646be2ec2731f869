import { texteDeFeuille } from '../../../domain/formule/reference'
import type { Link } from '../../../ports/operations'
import { cellName } from '../address'
import { namespaced, sheetEntry } from '../book'
import type { XlsxPackage } from '../package'
import { readSheet, writeSheet } from '../part-cache'
import { removeRelation } from '../relations'
import { placeSection, section } from '../sheet-sections'
import { childElements, elementAt } from '../xml'
import { attribute, escapeXml } from '../xml-text'
import { textCell } from './cell-content'
import { changeCells } from './change-cells'
import { elementXml } from './xml-children'

/** Un lien vers une cellule du classeur ; sur une cellule vide, il montre le nom de la feuille visée. */
export function link(pkg: XlsxPackage, { sheet: name, row, column, target }: Link): void {
  const { path } = sheetEntry(pkg, name)
  const ref = cellName(row, column)
  const sheet = changeCells(readSheet(pkg, path), { row, column, rows: 1, columns: 1 }, (cell) =>
    cell.inner === '' ? textCell(cell, target.sheet) : cell,
  )
  const known = section(sheet, 'hyperlinks')
  const others = [...childElements(known === undefined ? '' : elementAt(known, 0).inner)]
  const replaced = others.find(({ attributes }) => attribute(attributes, 'ref') === ref)
  const kept = others.filter((each) => each !== replaced)
  const location = texteDeFeuille(target.sheet) + target.cell
  const added = `<${sheet.prefix}hyperlink ref="${ref}" location="${escapeXml(location)}"/>`
  const text = kept.map((each) => elementXml(each.name, each.attributes, each.inner)).join('') + added
  writeSheet(pkg, path, placeSection(sheet, 'hyperlinks', elementXml(`${sheet.prefix}hyperlinks`, '', text)))
  const relation = replaced && namespaced(replaced.attributes, 'id')
  if (relation !== undefined && !kept.some(({ attributes }) => namespaced(attributes, 'id') === relation)) {
    removeRelation(pkg, path, relation)
  }
}
