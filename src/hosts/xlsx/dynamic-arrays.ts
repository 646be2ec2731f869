import { editPart, type Parts } from './parts'

const METADATA = 'xl/metadata.xml'
const METADATA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml'
const METADATA_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata'

const METADATA_XML =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
  'xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray">' +
  '<metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" ' +
  'pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" ' +
  'cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst>' +
  '<ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext>' +
  '</extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>'

/** La cellule d'une formule de l'add-in écrite comme un tableau. */
const SPILLING_CELL = /<c ([^>]*)>(?=<f t="array" [^>]*>[^<]*SANTE[._])/gi

/**
 * Une formule de l'add-in qui se répand est un tableau dynamique, que l'analyste peut corriger cellule d'origine seule, et
 * non un tableau d'avant 2019 (`{=…}`). La bibliothèque ne sait écrire que le second.
 */
export function markDynamicArrays(parts: Parts): void {
  let found = false
  for (const name of [...parts.keys()]) {
    if (!SHEET.test(name)) continue
    editPart(parts, name, (xml) =>
      xml.replace(SPILLING_CELL, (_, attributes: string) => {
        found = true
        return `<c ${attributes} cm="1">`
      }),
    )
  }
  if (found) addMetadata(parts)
}

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/

function addMetadata(parts: Parts): void {
  parts.set(METADATA, new TextEncoder().encode(METADATA_XML))
  editPart(parts, '[Content_Types].xml', (xml) =>
    xml.replace('</Types>', `<Override PartName="/${METADATA}" ContentType="${METADATA_TYPE}"/></Types>`),
  )
  editPart(parts, 'xl/_rels/workbook.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="rIdMetadata" Type="${METADATA_RELATION}" Target="metadata.xml"/></Relationships>`,
    ),
  )
}
