import { sheetEntry } from '../../../../src/hosts/xlsx/book'
import type { XlsxPackage } from '../../../../src/hosts/xlsx/package'
import { composeSheet } from '../../../../src/hosts/xlsx/structure/compose/compose-sheet'
import { attributs, feuille, ligne, paquet, relation, relations, textes } from './paquet'

/** Le modèle a une colonne de pilotage, une ligne de titre, une d'en-tête (2), une répétée (3) et un total (4). */
const MODELE = (apres = '', avant = '') =>
  feuille(
    ligne(
      1,
      { A: '<c r="A1" s="9"><v>1</v></c>', B: '<c r="B1" s="1" t="s"><v>0</v></c>' },
      ' ht="30" customHeight="1"',
    ) +
      ligne(2, { B: '<c r="B2" s="2"/>', C: '<c r="C2" s="2"/>' }) +
      ligne(3, { B: '<c r="B3" s="3"><v>5</v></c>', C: '<c r="C3" s="4"><f>B3*2</f></c>' }, ' ht="40"') +
      ligne(4, { B: '<c r="B4" s="5"/>' }),
    apres,
    avant,
  )

/** Titre, puis deux groupes : en-tête, deux lignes répétées (puis une), total. */
const LIGNES = [0, 1, 2, 2, 3, 1, 2, 3]
const composer = (p: XlsxPackage, plus: Partial<Parameters<typeof composeSheet>[1]> = {}) => {
  composeSheet(p, { kind: 'composeSheet', sheet: 'Axe 1', model: 'données', rows: LIGNES, columns: [1, 2], ...plus })
  const { path } = sheetEntry(p, plus.sheet ?? 'Axe 1')
  return { path, xml: p.text(path) ?? '' }
}

describe('Une feuille composée', () => {
  it('prend les styles, les hauteurs et les largeurs, jamais le contenu', () => {
    const p = paquet(
      MODELE('', '<cols><col min="1" max="1" width="9"/><col min="2" max="3" width="40" style="7"/></cols>'),
    )
    const { xml } = composer(p, { position: 0 })
    expect(xml).toContain(
      '<row r="1" ht="30" customHeight="1"><c r="A1" s="1"/></row><row r="2"><c r="A2" s="2"/><c r="B2" s="2"/></row>',
    )
    expect(xml).toContain(
      '<row r="7" ht="40"><c r="A7" s="3"/><c r="B7" s="4"/></row><row r="8"><c r="A8" s="5"/></row>',
    )
    expect(xml).toContain('<cols><col min="1" max="2" width="40" style="7"/></cols>')
    expect(xml).toContain('<dimension ref="A1:B8"/>')
    expect(attributs(p.text('xl/workbook.xml') ?? '', 'sheet', 'name')).toEqual(['Axe 1', 'Données', "L'axe 1"])
  })

  it('répète les fusions là où lignes et colonnes se suivent', () => {
    const p = paquet(
      MODELE(
        '<mergeCells count="3"><mergeCell ref="B3:C3"/><mergeCell ref="B2:B3"/><mergeCell ref="A1:B1"/></mergeCells>',
      ),
    )
    expect(attributs(composer(p).xml, 'mergeCell', 'ref')).toEqual(['A3:B3', 'A4:B4', 'A7:B7', 'A2:A3', 'A6:A7'])
  })

  it('étend les règles à toutes les cellules faites des leurs, formules recalées', () => {
    const p = paquet(
      MODELE(
        '<conditionalFormatting sqref="B3:C3"><cfRule><formula>AND($B3=$B2,C3&gt;$C$4,SUM($C$3:$C$3)&gt;0)</formula></cfRule></conditionalFormatting>' +
          '<conditionalFormatting sqref="A3"><cfRule><formula>A3</formula></cfRule></conditionalFormatting>' +
          '<dataValidations count="1"><dataValidation sqref="C3"><formula1>LEN(B3)</formula1></dataValidation></dataValidations>',
      ),
    )
    const { xml } = composer(p)
    expect(attributs(xml, '\\w+', 'sqref')).toEqual(['A3:B4 A7:B7', 'B3:B4 B7'])
    expect(textes(xml, 'formula1?')).toEqual(['AND($A3=$A2,B3&gt;$B$5,SUM($B$3:$B$7)&gt;0)', 'LEN(A3)'])
  })

  it('écrit en plusieurs fois une règle posée sur des centaines de morceaux', () => {
    const rows = Array.from({ length: 900 }, (_, i) => (i % 2 === 0 ? 1 : 2))
    const p = paquet(
      MODELE('<conditionalFormatting sqref="B3"><cfRule><formula>B3&gt;0</formula></cfRule></conditionalFormatting>'),
    )
    const { xml } = composer(p, { rows })
    const regles = attributs(xml, 'conditionalFormatting', 'sqref')
    expect(regles.map((sqref) => sqref!.split(' ').length)).toEqual([200, 200, 50])
    expect(regles.map((sqref) => sqref!.split(' ')[0]! + '&gt;0')).toEqual(textes(xml, 'formula'))
  })

  it('fige, saute de page, répète en tête et imprime ce qui est fait du modèle', () => {
    const p = paquet(
      MODELE(
        '<pageSetup orientation="landscape" r:id="rId9"/><headerFooter><oddFooter>&amp;P</oddFooter></headerFooter>' +
          '<rowBreaks count="1" manualBreakCount="1"><brk id="1" max="16383" man="1"/></rowBreaks>',
        '<sheetPr codeName="Feuil1"><tabColor rgb="FF00"/></sheetPr><sheetViews><sheetView tabSelected="1" zoomScale="90">' +
          '<pane xSplit="2" ySplit="2" topLeftCell="C9" state="frozen"/><selection activeCell="C9"/></sheetView></sheetViews>',
      ),
      {
        noms:
          '<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">Données!$A:$B,Données!$1:$2</definedName>' +
          '<definedName name="_xlnm.Print_Area" localSheetId="0">Données!$A$1:$C$4</definedName></definedNames>',
      },
    )
    const { xml } = composer(p)
    expect(xml).toContain('<sheetPr><tabColor rgb="FF00"/></sheetPr>')
    expect(xml).toContain(
      '<sheetView zoomScale="90"><pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/></sheetView>',
    )
    expect(xml).toContain(
      '<pageSetup orientation="landscape"/><headerFooter><oddFooter>&amp;P</oddFooter></headerFooter>',
    )
    expect(attributs(xml, 'brk', 'id')).toEqual(['1', '5'])
    expect(p.text('xl/workbook.xml')).toContain(`localSheetId="2">'Axe 1'!$A:$A,'Axe 1'!$1:$2<`)
    expect(p.text('xl/workbook.xml')).toContain(`localSheetId="2">'Axe 1'!$A$1:$B$8<`)
  })

  it('répète les liens, avec leurs relations, et les mène à la feuille composée', () => {
    const p = paquet(
      MODELE('<hyperlinks><hyperlink ref="B3" r:id="rId4"/><hyperlink ref="B4" location="Données!B1"/></hyperlinks>'),
      {
        autres: {
          'xl/worksheets/_rels/sheet1.xml.rels': relations(
            relation('rId4', 'hyperlink', 'https://exemple.fr').replace('/>', ' TargetMode="External"/>'),
          ),
        },
      },
    )
    const { path, xml } = composer(p)
    expect(attributs(xml, 'hyperlink', 'ref')).toEqual(['A3:A4', 'A7', 'A5', 'A8'])
    expect(xml).toContain(`location="'Axe 1'!A1"`)
    expect(p.text(path.replace('worksheets/', 'worksheets/_rels/') + '.rels')).toContain('https://exemple.fr')
  })

  const TABLE =
    '<table id="1" name="T_M" displayName="T_M" ref="A2:C3"><autoFilter ref="A2:C3"/><tableColumns count="3">' +
    '<tableColumn id="1" name="x"/><tableColumn id="2" name="a"/><tableColumn id="3" name="b">' +
    '<calculatedColumnFormula>T_M[[#This Row],[a]]*2</calculatedColumnFormula></tableColumn></tableColumns></table>'
  const avecTable = () =>
    paquet(MODELE('<tableParts count="1"><tablePart r:id="rId1"/></tableParts>'), {
      autres: {
        'xl/tables/table1.xml': TABLE,
        'xl/worksheets/_rels/sheet1.xml.rels': relations(relation('rId1', 'table', '../tables/table1.xml')),
      },
    })

  it('reprend sous un autre nom les tableaux demandés, et eux seuls', () => {
    const p = avecTable()
    const { xml } = composer(p, { rows: [0, 1, 2, 2, 2, 3], tables: { t_m: 'T_Axe' } })
    expect(xml).toMatch(/<tableParts count="1"><tablePart r:id="rId1"\/><\/tableParts>/)
    expect(p.text('xl/tables/table2.xml')).toContain(
      '<table id="2" name="T_Axe" displayName="T_Axe" ref="A2:B5"><autoFilter ref="A2:B5"/><tableColumns count="2">' +
        '<tableColumn id="2" name="a"/><tableColumn id="3" name="b"><calculatedColumnFormula>T_Axe[[#This Row],[a]]*2<',
    )
    expect(composer(p, { sheet: 'Axe 2' }).xml).not.toContain('tablePart')
  })

  it('laisse au modèle la requête et le schéma XML d’un tableau', () => {
    const p = avecTable()
    const lie = (xml: string) =>
      xml
        .replace(' ref="A2:C3">', ' ref="A2:C3" tableType="queryTable" connectionId="3">')
        .replace(
          'id="2" name="a"/>',
          'id="2" name="a" queryTableFieldId="2"><xmlColumnPr mapId="1" xpath="/a"/></tableColumn>',
        )
    p.set('xl/tables/table1.xml', lie(p.text('xl/tables/table1.xml')!))
    composer(p, { rows: [0, 1, 2, 2, 2, 3], tables: { T_M: 'T_Axe' } })
    expect(p.text('xl/tables/table2.xml')).not.toMatch(/tableType|connectionId|queryTableFieldId|xmlColumnPr/)
    expect(p.text('xl/tables/table1.xml')).toMatch(/tableType="queryTable"/)
  })

  it('refuse un tableau que la composition couperait', () => {
    expect(() => composer(avecTable(), { tables: { T_M: 'T_Axe' } })).toThrow(
      '« T_M » de la feuille « Données » serait coupé',
    )
  })

  it('copie images et graphiques, posés sur leur cellule, séries étendues aux lignes produites', () => {
    const ancre = (row: number, col: number, objet: string) =>
      `<xdr:twoCellAnchor><xdr:from><xdr:col>${col}</xdr:col><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>` +
      `<xdr:to><xdr:col>${col + 1}</xdr:col><xdr:row>${row + 1}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${objet}</xdr:twoCellAnchor>`
    const serie = (nom: string, f: string) =>
      `<c:${nom}><c:numRef><c:f>${f}</c:f><c:numCache><c:pt/></c:numCache></c:numRef></c:${nom}>`
    const p = paquet(MODELE('<drawing r:id="rId1"/>'), {
      autres: {
        'xl/worksheets/_rels/sheet1.xml.rels': relations(relation('rId1', 'drawing', '../drawings/drawing1.xml')),
        'xl/drawings/drawing1.xml': `<xdr:wsDr>${ancre(2, 2, '<xdr:pic r:embed="rId1"/>')}${ancre(3, 1, '<c:chart r:id="rId2"/>')}</xdr:wsDr>`,
        'xl/drawings/_rels/drawing1.xml.rels': relations(
          relation('rId1', 'image', '../media/image1.png'),
          relation('rId2', 'chart', '../charts/chart1.xml'),
        ),
        'xl/media/image1.png': 'png',
        'xl/charts/chart1.xml': `<c:c>${serie('tx', 'Données!$B$2')}${serie('val', 'Données!$B$3')}${serie('val', "'L''axe 1'!$A$1:$A$9")}</c:c>`,
        'xl/charts/_rels/chart1.xml.rels': relations(relation('rId1', 'chartStyle', 'style1.xml')),
        'xl/charts/style1.xml': '<style/>',
      },
    })
    const { path, xml } = composer(p)
    expect(xml).toContain('<drawing r:id="rId1"/>')
    expect(p.text(path.replace('worksheets/', 'worksheets/_rels/') + '.rels')).toContain('../drawings/drawing2.xml')
    const dessin = p.text('xl/drawings/drawing2.xml') ?? ''
    expect(textes(dessin, 'row')).toEqual(['2', '3', '4', '5'])
    expect(textes(dessin, 'col')).toEqual(['1', '2', '0', '1'])
    expect(p.text('xl/drawings/_rels/drawing2.xml.rels')).toMatch(/media\/image1\.png.*charts\/chart2\.xml/)
    expect(textes(p.text('xl/charts/chart2.xml') ?? '', 'f')).toEqual([
      "'Axe 1'!$A$2",
      "('Axe 1'!$A$3:$A$4,'Axe 1'!$A$7:$A$7)",
      "'L''axe 1'!$A$1:$A$9",
    ])
    expect(p.text('xl/charts/chart2.xml')!.split('numCache')).toHaveLength(3)
    expect(p.text('xl/charts/_rels/chart2.xml.rels')).toContain('"style2.xml"')
  })

  it('laisse au modèle ce qui ne se pose qu’une fois : segments, contrôles, notes', () => {
    const segments = '<extLst><ext><x14:slicerList><x14:slicer r:id="rId8"/></x14:slicerList></ext></extLst>'
    const { xml } = composer(paquet(MODELE(`<legacyDrawing r:id="rId7"/><controls/>${segments}`)))
    expect(xml).not.toMatch(/legacyDrawing|controls|slicer|extLst/)
  })
})
