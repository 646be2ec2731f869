import { cellXml, movedRow, parseCells, withCells } from '../../../src/hosts/xlsx/sheet-cells'
import { placeSection, placeSections, section, sectionsNamed } from '../../../src/hosts/xlsx/sheet-sections'
import { rowIndex } from '../../../src/hosts/xlsx/sheet-rows'
import { parseSheet, serializeSheet } from '../../../src/hosts/xlsx/sheet-xml'

const FEUILLE =
  '<?xml version="1.0" encoding="UTF-8"?>\n<!-- > --><worksheet xmlns="m" xmlns:x="a>b">' +
  '<sheetPr/><sheetViews><sheetView tabSelected="1"/></sheetViews><cols><col min="1" max="2"/></cols><sheetData>' +
  `<row r="1" spans="1:2" ht='20'><c r="A1" s='3' t="s"><v>0</v></c><c r="B1"/></row><row r="3"/>` +
  '<row r="5"><c><v>1</v></c><c t="inlineStr"><is><t><![CDATA[</c></row>]]></t></is></c></row></sheetData>' +
  '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><conditionalFormatting sqref="A1"/>' +
  '<conditionalFormatting sqref="B1"/><pageMargins left="1"/><extLst><ext><y:a xmlns:y="b"/></ext></extLst></worksheet>'

const sansBlancs = (xml: string) => xml.replaceAll(/>\s+</g, '><')

describe('Une feuille taillée en tranches', () => {
  it('se remet telle quelle', () => {
    expect(serializeSheet(parseSheet(FEUILLE))).toBe(FEUILLE)
  })

  it('lit lignes, cellules et sections, guillemets simples, CDATA, lignes vides et cellules sans adresse', () => {
    const feuille = parseSheet(FEUILLE)

    expect(feuille.rows.map(({ row, attributes }) => [row, attributes])).toEqual([
      [0, ` spans="1:2" ht='20'`],
      [2, ''],
      [4, ''],
    ])
    expect(parseCells(feuille.rows[0]!)).toEqual([
      { column: 0, attributes: ` s='3' t="s"`, inner: '<v>0</v>' },
      { column: 1, attributes: '', inner: '' },
    ])
    expect(parseCells(feuille.rows[2]!).map(({ column, inner }) => [column, inner])).toEqual([
      [0, '<v>1</v>'],
      [1, '<is><t><![CDATA[</c></row>]]></t></is>'],
    ])
    expect(sectionsNamed(feuille, 'conditionalFormatting')).toHaveLength(2)
    expect(section(feuille, 'pageMargins')).toBe('<pageMargins left="1"/>')
  })

  it('garde un préfixe d’espace de noms', () => {
    const xml =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="2"><x:c r="B2"><x:v>7</x:v></x:c></x:row></x:sheetData>' +
      '<x:pageMargins/></x:worksheet>'
    const feuille = parseSheet(xml)

    expect(serializeSheet(feuille)).toBe(xml)
    expect(parseCells(feuille.rows[0]!)).toEqual([{ column: 1, attributes: '', inner: '<x:v>7</x:v>' }])
    expect(section(feuille, 'pageMargins')).toBe('<x:pageMargins/>')
    expect(withCells(feuille.rows[0]!, parseCells(feuille.rows[0]!), feuille.prefix)).toEqual(feuille.rows[0])
  })

  it('ne perd que les blancs entre les lignes d’un fichier mis en page', () => {
    const xml = '<worksheet xmlns="m">\n  <sheetData>\n    <row r="1">\n      <c r="A1"/>\n    </row>\n  </sheetData>\n  <pageMargins/>\n</worksheet>\n' // prettier-ignore
    expect(sansBlancs(serializeSheet(parseSheet(xml)))).toBe(sansBlancs(xml))
    expect(parseCells(parseSheet(xml).rows[0]!)).toHaveLength(1)
  })

  it('range des lignes en désordre et réunit deux lignes du même numéro', () => {
    const { rows } = parseSheet(
      '<worksheet><sheetData><row r="3"><c r="A3"/></row><row r="1"/><row r="3"><c r="B3"/></row></sheetData></worksheet>',
    )
    expect(rows.map(({ row, cells }) => [row, cells])).toEqual([
      [0, ''],
      [2, '<c r="A3"/><c r="B3"/>'],
    ])
  })

  it.each(['<worksheet><sheetData/></worksheet>', '<worksheet/>', '<worksheet></worksheet>'])(
    'ouvre la feuille vide %s',
    (xml) => {
      const feuille = parseSheet(xml)
      expect(feuille.rows).toEqual([])
      expect(serializeSheet(feuille)).toBe('<worksheet><sheetData/></worksheet>')
    },
  )

  it.each([
    ['coupée', '<worksheet><sheetData><row r="1"><c r="A1">'],
    ['coupée dans une balise', '<worksheet><sheetData><row r="1'],
    ['d’une autre sorte', '<chartsheet/>'],
    ['de 2^31 lignes', '<worksheet><sheetData><row r="2147483648"/></sheetData></worksheet>'],
  ])('refuse une feuille %s', (_, xml) => {
    expect(() => parseSheet(xml)).toThrow(/coupé|forme attendue|1048576/)
  })

  it('refuse une colonne au-delà de XFD', () => {
    expect(() => parseCells({ row: 0, attributes: '', cells: '<c r="XFE1"/>' })).toThrow('XFE1')
  })

  it('place une section à son rang, à la place de celles du même nom', () => {
    const noms = (xml: string) => [...xml.matchAll(/<(\w+)[ />]/g)].map(([, nom]) => nom)
    const feuille = parseSheet('<worksheet><sheetData/><pageMargins/><extLst/></worksheet>')
    const plus = [
      ['tableParts', '<tableParts/>'],
      ['mergeCells', '<mergeCells/>'],
      ['cols', '<cols/>'],
      ['sheetPr', '<sheetPr/>'],
      ['pageSetup', '<pageSetup/>'],
    ].reduce((s, [nom, xml]) => placeSection(s, nom!, xml!), feuille)

    expect(noms(serializeSheet(plus))).toEqual(
      'worksheet sheetPr cols sheetData mergeCells pageMargins pageSetup tableParts extLst'.split(' '),
    )
    expect(serializeSheet(placeSection(plus, 'mergeCells', ''))).not.toContain('mergeCells')
    const deux = placeSections(parseSheet(FEUILLE), 'conditionalFormatting', ['<conditionalFormatting a="1"/>'])
    expect(sectionsNamed(deux, 'conditionalFormatting')).toEqual(['<conditionalFormatting a="1"/>'])
    expect(serializeSheet(deux)).toContain('</mergeCells><conditionalFormatting a="1"/><pageMargins')
  })

  it('déplace une ligne avec ses cellules', () => {
    const [ligne] = parseSheet(FEUILLE).rows
    expect(movedRow(ligne!, 9)).toEqual({
      row: 9,
      attributes: ligne!.attributes,
      cells: `<c r="A10" s='3' t="s"><v>0</v></c><c r="B10"/>`,
    })
    expect(cellXml(0, { column: 27, attributes: ' s="1"', inner: '' })).toBe('<c r="AB1" s="1"/>')
  })

  it('trouve une ligne par son numéro, ou la place où la mettre', () => {
    const { rows } = parseSheet(FEUILLE)
    expect([0, 1, 2, 3, 4, 5].map((row) => rowIndex(rows, row))).toEqual([0, -2, 1, -3, 2, -4])
  })
})
