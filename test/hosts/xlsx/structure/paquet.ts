import { newPackage, type XlsxPackage } from '../../../../src/hosts/xlsx/package'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

export const relation = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`
export const relations = (...list: string[]) => `<Relationships xmlns="p">${list.join('')}</Relationships>`

/** Une feuille : ses lignes, et ce qui les suit. */
export const feuille = (lignes: string, apres = '', avant = '') =>
  `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${avant}<sheetData>${lignes}</sheetData>${apres}</worksheet>`

export const ligne = (numero: number, cellules: Record<string, string>, attributs = '') =>
  `<row r="${numero}"${attributs}>` +
  Object.entries(cellules)
    .map(([colonne, contenu]) => (contenu.startsWith('<c') ? contenu : `<c r="${colonne}${numero}">${contenu}</c>`))
    .join('') +
  '</row>'

/** Un classeur de deux feuilles, « Données » et « L'axe 1 », et ses autres morceaux. */
export function paquet(
  donnees: string,
  { axe = feuille(''), noms = '', autres = {} }: { axe?: string; noms?: string; autres?: Record<string, string> } = {},
): XlsxPackage {
  return newPackage(
    {
      '[Content_Types].xml':
        '<Types xmlns="t"><Default Extension="xml" ContentType="application/xml"/>' +
        '<Override PartName="/xl/calcChain.xml" ContentType="c/chaine"/></Types>',
      '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
      'xl/workbook.xml':
        `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Données" sheetId="1" r:id="rId1"/>` +
        `<sheet name="L'axe 1" sheetId="2" r:id="rId2"/></sheets>${noms}</workbook>`,
      'xl/_rels/workbook.xml.rels': relations(
        relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
        relation('rId2', 'worksheet', 'worksheets/sheet2.xml'),
        relation('rId3', 'calcChain', 'calcChain.xml'),
      ),
      'xl/calcChain.xml': '<calcChain/>',
      'xl/worksheets/sheet1.xml': donnees,
      'xl/worksheets/sheet2.xml': axe,
      ...autres,
    },
    'suivi.xlsx',
  )
}

/** Les valeurs de cet attribut, ou les textes de cet élément, dans l'ordre. */
export const attributs = (xml: string, element: string, nom: string) =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${element}\\b[^>]*?\\s${nom}="([^"]*)"`, 'g'))].map(([, valeur]) => valeur)
export const textes = (xml: string, element: string) =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${element}\\b[^>/]*>([^<]*)<`, 'g'))].map(([, texte]) => texte)
