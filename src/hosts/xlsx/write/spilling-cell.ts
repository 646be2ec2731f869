import type { Area } from '../../../ports/workbook'
import { rangeName } from '../address'
import { dynamicMark } from '../dynamic-marks'
import type { XlsxPackage } from '../package'
import { formulaElement } from '../read-formulas'
import type { CellXml } from '../sheet-cells'
import { withAttribute } from '../xml-text'
import { elementXml } from './xml-children'

/** La cellule dont la formule remplit cette plage : un tableau dynamique, que l'analyste corrige à son origine seule. */
export function spillingCell(pkg: XlsxPackage, cell: CellXml, area: Area): CellXml {
  const formula = formulaElement(cell.inner)
  if (!formula) return cell
  const written = elementXml(formula.name, ` t="array" ref="${rangeName(area)}"`, formula.inner)
  return {
    ...cell,
    attributes: withAttribute(cell.attributes, 'cm', dynamicMark(pkg)),
    inner: cell.inner.slice(0, formula.start) + written + cell.inner.slice(formula.end),
  }
}
