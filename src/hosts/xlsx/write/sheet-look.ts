import type { Area } from '../../../ports/workbook'
import { rangeName } from '../address'
import { placeSection, section } from '../sheet-sections'
import type { SheetXml } from '../sheet-xml'
import { elementAt } from '../xml'
import { withAttribute } from '../xml-text'
import { changeView } from './sheet-view'
import { argb } from './style-items'
import { elementXml, withChild } from './xml-children'

/** La feuille avec ces fusions, et elles seules. */
export const withMerges = (sheet: SheetXml, areas: readonly Area[]): SheetXml =>
  placeSection(
    sheet,
    'mergeCells',
    areas.length === 0
      ? ''
      : elementXml(
          `${sheet.prefix}mergeCells`,
          ` count="${areas.length}"`,
          areas.map((area) => `<${sheet.prefix}mergeCell ref="${rangeName(area)}"/>`).join(''),
        ),
  )

/** La feuille avec ou sans quadrillage. */
export const withGridlines = (sheet: SheetXml, shown: boolean): SheetXml =>
  changeView(sheet, (attributes, inner) => ({
    attributes: withAttribute(attributes, 'showGridLines', shown ? undefined : 0),
    inner,
  }))

const PROPERTIES = 'tabColor outlinePr pageSetUpPr'.split(' ')

/** La feuille, son onglet de cette couleur (« #RRGGBB ») ou sans couleur. */
export function withTabColor(sheet: SheetXml, color: string | undefined): SheetXml {
  const { prefix } = sheet
  const { name, attributes, inner } = elementAt(section(sheet, 'sheetPr') ?? `<${prefix}sheetPr/>`, 0)
  const written = color === undefined ? '' : `<${prefix}tabColor rgb="${argb(color)}"/>`
  const text = elementXml(name, attributes, withChild(inner, 'tabColor', written, PROPERTIES))
  return placeSection(sheet, 'sheetPr', text === `<${prefix}sheetPr/>` ? '' : text)
}
