import type { Area } from '../../../ports/workbook'
import { rangeName } from '../address'
import { sheetEntries, workbookPath } from '../book'
import type { XlsxPackage } from '../package'
import { addPart } from '../package-parts'
import { readSheet } from '../part-cache'
import { formulaElement, sheetFormulas } from '../read-formulas'
import { relationTo } from '../relations'
import type { CellXml } from '../sheet-cells'
import { elementXml } from './xml-children'

/** La cellule dont la formule remplit cette plage : un tableau dynamique, que l'analyste corrige à son origine seule. */
export function spillingCell(pkg: XlsxPackage, cell: CellXml, area: Area): CellXml {
  const formula = formulaElement(cell.inner)
  if (!formula) return cell
  const written = elementXml(formula.name, ` t="array" ref="${rangeName(area)}"`, formula.inner)
  return {
    ...cell,
    attributes: cell.attributes + dynamicMark(pkg),
    inner: cell.inner.slice(0, formula.start) + written + cell.inner.slice(formula.end),
  }
}

/** L'attribut qui marque un tableau dynamique dans ce classeur, ou rien si ses métadonnées ne sont pas les nôtres. */
function dynamicMark(pkg: XlsxPackage): string {
  const workbook = workbookPath(pkg)
  if (!relationTo(pkg, workbook, 'sheetMetadata')) {
    addPart(pkg, { path: 'xl/metadata.xml', type: METADATA_TYPE, content: METADATA }, workbook, 'sheetMetadata')
    return ' cm="1"'
  }
  for (const { path, kind } of sheetEntries(pkg)) {
    if (kind !== 'worksheet') continue
    for (const { mark } of sheetFormulas(readSheet(pkg, path))) if (mark !== undefined) return ` cm="${mark}"`
  }
  return pkg.text(relationTo(pkg, workbook, 'sheetMetadata')?.path ?? '') === METADATA ? ' cm="1"' : ''
}

const METADATA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml'
const METADATA =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
  'xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray">' +
  '<metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" ' +
  'pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" ' +
  'cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst>' +
  '<ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext>' +
  '</extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>'
