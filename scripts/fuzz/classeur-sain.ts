import { createXlsx, saveXlsx } from '../../src/hosts/xlsx/xlsx-file'
import { xlsxWorkbook } from '../../src/hosts/xlsx/xlsx-workbook'
import type { Operation } from '../../src/ports/operations'

const zone = (row: number, column: number, rows: number, columns: number) => ({ row, column, rows, columns })
const OFFRE = "L'offre"
const TEXTES_PARTAGES = 'xl/sharedStrings.xml'
const FEUILLE = 'xl/worksheets/sheet1.xml'
const DE_TABLEUR = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const OPERATIONS: readonly Operation[] = [
  { kind: 'addSheet', sheet: OFFRE, tabColor: '#1F4E5F' },
  { kind: 'addSheet', sheet: 'Suivi', visibility: 'veryHidden' },
  {
    kind: 'write',
    sheet: OFFRE,
    row: 0,
    column: 0,
    values: [
      ['Code', 'Offre'],
      ['01001', 5400],
      ['é & <', true],
    ],
  },
  { kind: 'write', sheet: OFFRE, row: 0, column: 3, values: [[{ formula: 'SANTE.DENSITE(B2,1000)', value: 54_000 }]] },
  { kind: 'write', sheet: 'Suivi', row: 0, column: 0, values: [[{ formula: "SUM('L''offre'!B2:B3)", value: 5400 }]] },
  { kind: 'addTable', sheet: OFFRE, area: zone(0, 0, 3, 2), name: 'T_Offre' },
  {
    kind: 'style',
    sheet: OFFRE,
    area: zone(0, 0, 3, 5),
    style: { bold: true, fill: '#FFF2CC', numberFormat: '0.0 %' },
  },
  { kind: 'merge', sheet: OFFRE, area: zone(0, 5, 2, 2) },
  { kind: 'link', sheet: OFFRE, row: 4, column: 0, target: { sheet: 'Suivi', cell: 'A1' } },
  { kind: 'note', sheet: OFFRE, row: 8, column: 0, text: 'une note' },
  { kind: 'conditionalFormat', sheet: OFFRE, area: zone(1, 1, 2, 1), formula: 'B2>1', style: { color: '#FF0000' } },
  { kind: 'validation', sheet: OFFRE, area: zone(5, 0, 2, 2), list: ['oui', 'non'], blocking: true },
  { kind: 'columnWidths', sheet: OFFRE, column: 0, widths: [12, 30] },
  { kind: 'rowHeights', sheet: OFFRE, row: 1, heights: [30] },
  { kind: 'freeze', sheet: OFFRE, rows: 1, columns: 0 },
  {
    kind: 'page',
    sheet: OFFRE,
    page: { orientation: 'landscape', fitToWidth: true, titleRows: { first: 0, last: 0 } },
  },
  { kind: 'pageBreaks', sheet: OFFRE, rows: [3] },
]

/** Un vrai petit classeur, à abîmer : un peu de tout ce que nous écrivons, et ce qu'Excel écrit autrement que nous. */
export async function classeurSain(): Promise<Uint8Array> {
  const paquet = createXlsx('sain.xlsx')
  await xlsxWorkbook(paquet, 'sain.xlsx').apply(OPERATIONS)
  paquet.set(
    TEXTES_PARTAGES,
    '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t xml:space="preserve"> a </t></si>' +
      '<si><r><t>deux </t></r><r><rPr><b/></rPr><t>morceaux</t></r></si></sst>',
  )
  const ajouter = (nom: string, avant: string, ajout: string) =>
    paquet.set(
      nom,
      (paquet.text(nom) ?? '').replace(avant, () => ajout + avant),
    )
  ajouter(
    '[Content_Types].xml',
    '</Types>',
    `<Override PartName="/${TEXTES_PARTAGES}" ContentType="${DE_TABLEUR}.sharedStrings+xml"/>`,
  )
  ajouter(
    'xl/_rels/workbook.xml.rels',
    '</Relationships>',
    `<Relationship Id="rId90" Type="${RELATION}/sharedStrings" Target="sharedStrings.xml"/>`,
  )
  ajouter(
    FEUILLE,
    '</sheetData>',
    '<row r="20"><c r="A20" t="s"><v>0</v></c><c r="B20" t="s"><v>1</v></c><c r="C20"><f t="shared" ref="C20:C21" si="0">B2*2</f><v>1</v></c></row>' +
      '<row r="21"><c r="A21" t="d"><v>2024-01-01T00:00:00</v></c><c r="C21"><f t="shared" si="0"/><v>2</v></c><c r="D21" t="e"><v>#N/A</v></c></row>',
  )
  return saveXlsx(paquet)
}
