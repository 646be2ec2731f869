import { areaOf, cellName } from '../address'
import { namespaced } from '../book'
import type { XlsxPackage } from '../package'
import { readSheet, writeSheet } from '../part-cache'
import { withRelationPrefix } from '../relation-prefix'
import { addExternalRelation, removeRelation } from '../relations'
import { placeSection, section } from '../sheet-sections'
import { childElements, elementAt } from '../xml'
import { attribute, escapeXml, withAttribute } from '../xml-text'
import { elementXml } from './xml-children'

/** Où mène une cellule : une adresse du dehors, un lieu du classeur (« 'Axe 1'!A1 »), ou nulle part. */
export interface LinkChange {
  readonly row: number
  readonly column: number
  readonly target: { readonly address: string } | { readonly location: string } | undefined
}

/** Met, change ou ôte les liens de ces cellules ; leur texte n'est pas touché. */
export function setLinks(pkg: XlsxPackage, path: string, changes: readonly LinkChange[]): void {
  const { sheet, prefix } = withRelationPrefix(readSheet(pkg, path))
  const known = section(sheet, 'hyperlinks')
  const changed = new Map(changes.map((change) => [cellName(change.row, change.column), change]))
  const kept: string[] = []
  for (const { name, attributes, inner } of childElements(known === undefined ? '' : elementAt(known, 0).inner)) {
    const cells = cellsOf(attribute(attributes, 'ref') ?? '')
    const left = cells.filter((cell) => !changed.has(cell))
    if (left.length === cells.length) kept.push(elementXml(name, attributes, inner))
    else kept.push(...left.map((cell) => elementXml(name, withAttribute(attributes, 'ref', cell), inner)))
    const relation = namespaced(attributes, 'id')
    if (left.length === 0 && relation !== undefined) removeRelation(pkg, path, relation)
  }
  for (const [cell, { target }] of changed) {
    if (!target) continue
    const where =
      'location' in target
        ? ` location="${escapeXml(target.location)}"`
        : ` ${prefix}:id="${addExternalRelation(pkg, path, 'hyperlink', target.address)}"`
    kept.push(`<${sheet.prefix}hyperlink ref="${cell}"${where}/>`)
  }
  const xml = kept.length === 0 ? '' : elementXml(`${sheet.prefix}hyperlinks`, '', kept.join(''))
  writeSheet(pkg, path, placeSection(sheet, 'hyperlinks', xml))
}

/** Un lien posé sur une plage trop grande pour être découpé reste comme il est. */
const LARGEST = 10_000

function cellsOf(ref: string): readonly string[] {
  const area = areaOf(ref)
  if (!area || area.rows * area.columns > LARGEST) return [ref]
  return Array.from({ length: area.rows * area.columns }, (_, rank) =>
    cellName(area.row + Math.floor(rank / area.columns), area.column + (rank % area.columns)),
  )
}
