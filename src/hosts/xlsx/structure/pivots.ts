import { memeNom } from '../../../domain/formule/feuilles'
import type { Area } from '../../../ports/workbook'
import { areaOf } from '../address'
import type { XlsxPackage } from '../package'
import { isKind, relations } from '../relations'
import { firstNamed } from '../xml'
import { attribute, withAttribute } from '../xml-text'
import { areaText, movedArea } from './areas'
import { editPart, rewriteElements } from './rewrite'
import { elementXml } from '../write/xml-children'
import type { RowEdit } from './row-edit'

/** Un tableau croisé de la feuille, et où il est. */
export interface PivotPlace {
  readonly path: string
  readonly area: Area
}

export const sheetPivots = (pkg: XlsxPackage, sheetPath: string): readonly PivotPlace[] =>
  relations(pkg, sheetPath).flatMap((relation): readonly PivotPlace[] => {
    if (relation.path === undefined || !isKind(relation, 'pivotTable')) return []
    const location = firstNamed(pkg.text(relation.path) ?? '', 'location')
    const area = areaOf(attribute(location?.attributes ?? '', 'ref') ?? '')
    return area ? [{ path: relation.path, area }] : []
  })

/** Les tableaux croisés de la feuille se déplacent ; ceux de tout le classeur retrouvent leurs données. */
export function editPivots(pkg: XlsxPackage, edit: RowEdit): void {
  for (const { path } of sheetPivots(pkg, edit.path)) editPart(pkg, path, (xml) => movedRefs(xml, 'location', edit))
  for (const path of pkg.names()) {
    if (!/pivotCacheDefinition[^/]*\.xml$/i.test(path)) continue
    editPart(pkg, path, (xml) => movedRefs(movedRefs(xml, 'worksheetSource', edit), 'rangeSet', edit))
  }
}

/** Une source d'un autre classeur (elle a une relation), ou d'une autre feuille, ne bouge pas. */
const movedRefs = (xml: string, name: string, edit: RowEdit) =>
  rewriteElements(xml, name, (element) => {
    const { attributes } = element
    const sheet = attribute(attributes, 'sheet')
    const elsewhere =
      name !== 'location' && (sheet === undefined || !memeNom(sheet, edit.sheet) || /\s\w+:id\s*=/.test(attributes))
    const area = areaOf(attribute(attributes, 'ref') ?? '')
    const moved = area && !elsewhere ? movedArea(area, edit.move) : undefined
    return moved && elementXml(element.name, withAttribute(attributes, 'ref', areaText(moved)), element.inner)
  })
