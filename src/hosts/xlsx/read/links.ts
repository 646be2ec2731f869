import type { Area } from '../../../ports/workbook'
import { areaOf } from '../address'
import { namespaced } from '../book'
import type { XlsxPackage } from '../package'
import { relations } from '../relations'
import { section } from '../sheet-sections'
import type { SheetXml } from '../sheet-xml'
import { elementsNamed } from '../xml'
import { attribute } from '../xml-text'

/** Un lien posé sur des cellules. */
export interface CellLink {
  readonly area: Area
  /** L'adresse du dehors (« https://… », « notice.pdf »), vide pour un lien interne. */
  readonly address: string
  /** Le lieu dans le classeur (« 'Axe 1'!A1 »), vide pour un lien vers le dehors. */
  readonly location: string
}

/** Les liens d'une feuille. */
export function readLinks(pkg: XlsxPackage, sheetPath: string, sheet: SheetXml): readonly CellLink[] {
  const xml = section(sheet, 'hyperlinks')
  if (xml === undefined) return []
  const targets = new Map(relations(pkg, sheetPath).map(({ id, target }) => [id, target]))
  return [...elementsNamed(xml, 'hyperlink')].flatMap(({ attributes }) => {
    const area = areaOf(attribute(attributes, 'ref') ?? '')
    const address = targets.get(namespaced(attributes, 'id') ?? '') ?? ''
    const location = attribute(attributes, 'location') ?? ''
    if (!area) return []
    return address.startsWith('#') ? [{ area, address: '', location: address.slice(1) }] : [{ area, address, location }]
  })
}
