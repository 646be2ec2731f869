import { workbookPath } from './book'
import type { XlsxPackage } from './package'
import { addPart } from './package-parts'
import { relationTo } from './relations'
import { childElements, elementsNamed, firstNamed } from './xml'
import { attribute } from './xml-text'

const METADATA = 'xl/metadata.xml'
const METADATA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml'
/** Le nom que donne Excel à ce qu'il dit d'un tableau dynamique. */
const DYNAMIC = 'XLDAPR'

const METADATA_XML =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
  'xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray">' +
  `<metadataTypes count="1"><metadataType name="${DYNAMIC}" minSupportedVersion="120000" copy="1" pasteAll="1" ` +
  'pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" ' +
  `cellMeta="1"/></metadataTypes><futureMetadata name="${DYNAMIC}" count="1"><bk><extLst>` +
  '<ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext>' +
  '</extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>'

const metadataPath = (pkg: XlsxPackage) => relationTo(pkg, workbookPath(pkg), 'sheetMetadata')?.path

/** Les marques (`cm`) qui disent, dans ce classeur, qu'une formule est un tableau dynamique. */
export function dynamicMarks(pkg: XlsxPackage): ReadonlySet<string> {
  const path = metadataPath(pkg)
  const xml = path === undefined ? undefined : pkg.text(path)
  if (xml === undefined) return new Set()
  const types = [...elementsNamed(xml, 'metadataType')].map(({ attributes }) => attribute(attributes, 'name'))
  const type = String(types.indexOf(DYNAMIC) + 1)
  const cells = [...childElements(firstNamed(xml, 'cellMetadata')?.inner ?? '')]
  return new Set(
    cells.flatMap(({ inner }, rank) =>
      attribute(firstNamed(inner, 'rc')?.attributes ?? '', 't') === type ? [String(rank + 1)] : [],
    ),
  )
}

/** La marque d'un tableau dynamique, ajoutée au classeur s'il le faut ; rien si ses métadonnées sont d'une autre sorte. */
export function dynamicMark(pkg: XlsxPackage): string | undefined {
  const [known] = dynamicMarks(pkg)
  if (known !== undefined || metadataPath(pkg) !== undefined) return known
  addPart(pkg, { path: METADATA, type: METADATA_TYPE, content: METADATA_XML }, workbookPath(pkg), 'sheetMetadata')
  return '1'
}
