import { zipSync } from 'fflate'

const ESPACES = ['office', 'table', 'text']
  .map((nom) => `xmlns:${nom}="urn:oasis:names:tc:opendocument:xmlns:${nom}:1.0"`)
  .join(' ')
const cellule = (attributs: string, texte = '') =>
  `<table:table-cell ${attributs}>${texte === '' ? '' : `<text:p>${texte}</text:p>`}</table:table-cell>`
const nombre = (genre: string, valeur: number, plus = '') =>
  cellule(`office:value-type="${genre}" office:value="${valeur}" ${plus}`, String(valeur))
const texte = (t: string, plus = '') => cellule(`office:value-type="string" ${plus}`, t)
const ligne = (cellules: readonly string[], plus = '') =>
  `<table:table-row ${plus}>${cellules.join('')}</table:table-row>`

const SUIVI = [
  ligne([texte('Code'), texte('Offre'), texte('Fait le'), texte('Part')]),
  ligne([
    texte('01004'),
    nombre('float', 5400),
    cellule('office:value-type="date" office:date-value="2024-09-01"', '01/09/2024'),
    nombre('percentage', 0.125),
    nombre('currency', 50_000, 'office:currency="EUR"'),
  ]),
  ligne([nombre('float', 1, 'table:number-columns-repeated="3"')], 'table:number-rows-repeated="2"'),
  ligne([
    texte('fusion', 'table:number-columns-spanned="2" table:number-rows-spanned="2"'),
    '<table:covered-table-cell/>',
  ]),
  ligne([
    cellule('table:formula="of:=[.B2]*2" office:value-type="float" office:value="10800"', '10 800'),
    cellule('office:value-type="boolean" office:boolean-value="true"', 'VRAI'),
    cellule('office:value-type="time" office:time-value="PT36H30M00S"'),
    '<table:table-cell office:value-type="string"><office:annotation><text:p>note</text:p></office:annotation>' +
      '<text:p>un<text:s text:c="2"/>deux<text:tab/><text:span>trois</text:span></text:p></table:table-cell>',
  ]),
  ligne([cellule('table:number-columns-repeated="16384"')], 'table:number-rows-repeated="1048570"'),
].join('')

/** Un vrai petit classeur OpenDocument : les types, les répétitions, une fusion, une formule, une note. */
export const odsSain = (): Uint8Array => {
  const octets = (t: string) => new TextEncoder().encode(t)
  return zipSync({
    mimetype: octets('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': octets(
      `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${ESPACES}><office:body><office:spreadsheet>` +
        `<table:table table:name="Suivi">${SUIVI}</table:table><table:table table:name="L'été">${ligne([texte('=1+1')])}</table:table>` +
        '</office:spreadsheet></office:body></office:document-content>',
    ),
    'META-INF/manifest.xml': octets('<manifest/>'),
  })
}
