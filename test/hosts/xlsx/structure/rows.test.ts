import type { XlsxPackage } from '../../../../src/hosts/xlsx/package'
import { deleteRows, insertRows } from '../../../../src/hosts/xlsx/structure/rows'
import { attributs, feuille, ligne, paquet, relation, relations, textes } from './paquet'

const UNE = 'xl/worksheets/sheet1.xml'
const DEUX = 'xl/worksheets/sheet2.xml'
const inserer = (p: XlsxPackage, row: number, count = 2, like?: number) =>
  insertRows(p, { kind: 'insertRows', sheet: 'données', row, count, ...(like === undefined ? {} : { like }) })
const supprimer = (p: XlsxPackage, row: number, count = 2) =>
  deleteRows(p, { kind: 'deleteRows', sheet: 'Données', row, count })
const xml = (p: XlsxPackage, chemin = UNE) => p.text(chemin) ?? ''

/** Cinq lignes de A1 à A5, et ce qui les suit. */
const cinq = (apres = '', avant = '') =>
  feuille([1, 2, 3, 4, 5].map((n) => ligne(n, { A: `<v>${n}</v>` })).join(''), apres, avant)

describe('Les lignes et leurs cellules', () => {
  it('descendent ou remontent, avec leurs attributs et leurs styles', () => {
    const p = paquet(
      feuille(
        ligne(
          2,
          { A: '<c r="A2" s="4"><v>2</v></c>', B: '<c r="B2" s="5"/>' },
          ' ht="30" customHeight="1" hidden="1"',
        ) + ligne(4, { A: '<v>4</v>' }),
      ),
    )
    inserer(p, 2, 2, 1)
    expect(xml(p)).toContain(
      '<row r="2" ht="30" customHeight="1" hidden="1"><c r="A2" s="4"><v>2</v></c><c r="B2" s="5"/></row>' +
        '<row r="3" ht="30" customHeight="1"><c r="A3" s="4"/><c r="B3" s="5"/></row>' +
        '<row r="4" ht="30" customHeight="1"><c r="A4" s="4"/><c r="B4" s="5"/></row>' +
        '<row r="6"><c r="A6"><v>4</v></c></row>',
    )
    supprimer(p, 1, 3)
    expect(attributs(xml(p), 'c', 'r')).toEqual(['A3'])
  })

  it('ne laissent ni chaîne de calcul, ni valeur qu’Excel croirait à jour', () => {
    const p = paquet(cinq())
    inserer(p, 2)
    expect(p.has('xl/calcChain.xml')).toBe(false)
    expect(xml(p, '[Content_Types].xml') + xml(p, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain')
    expect(xml(p, 'xl/workbook.xml')).toContain('</sheets><calcPr fullCalcOnLoad="1"/>')
  })
})

describe('Les formules', () => {
  it('suivent dans toutes les feuilles, et seulement là où la feuille est visée', () => {
    const p = paquet(
      feuille(ligne(1, { A: '<f>SUM(B2:B5)</f><v>1</v>' }) + ligne(9, { A: '<f>$A$1+B9&amp;"A9"</f>' })),
      {
        axe: feuille(ligne(1, { A: "<f>Données!B4+B4+'L''axe 1'!B4</f>" })),
        noms: "<definedNames><definedName name='N'>Données!$A$4:$B$9</definedName><definedName name='R'>Données!A4</definedName></definedNames>",
      },
    )
    inserer(p, 2)
    expect(textes(xml(p), 'f')).toEqual(['SUM(B2:B7)', '$A$1+B11&amp;&quot;A9&quot;'])
    expect(textes(xml(p, DEUX), 'f')).toEqual(["Données!B6+B4+'L''axe 1'!B4"])
    expect(textes(xml(p, 'xl/workbook.xml'), 'definedName')).toEqual(['Données!$A$6:$B$11', 'Données!A4'])
  })

  it('partagées, se séparent si l’une change, restent partagées sinon', () => {
    const partagee = (n: number, si: number, texte = '') =>
      `<f t="shared"${texte && ` ref="A${n}:A${n + 1}"`} si="${si}"${texte ? `>${texte}</f>` : '/>'}<v>0</v>`
    const p = paquet(
      feuille(
        ligne(1, { A: partagee(1, 0, 'B1') }) +
          ligne(2, { A: partagee(2, 0) }) +
          ligne(3, { A: partagee(3, 1, 'B3+$C$2') }) +
          ligne(4, { A: partagee(4, 1) }),
      ),
    )
    inserer(p, 3)
    expect(xml(p)).toContain('<c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f><v>0</v></c>')
    expect(xml(p)).toContain('<c r="A3"><f>B3+$C$2</f><v>0</v></c>')
    expect(xml(p)).toContain('<c r="A6"><f>B6+$C$2</f><v>0</v></c>')
  })

  it('matricielles, se déplacent entières ou refusent d’être coupées', () => {
    const matrice = (cm = '') =>
      feuille(
        ligne(2, { A: `<c r="A2"${cm}><f t="array" ref="A2:A3">B2:B3*2</f><v>1</v></c>` }) +
          ligne(3, { A: '<v>2</v>', C: '<v>7</v>' }),
      )
    const p = paquet(matrice())
    const avant = p.snapshot()
    expect(() => inserer(p, 2)).toThrow('la formule matricielle de A2:A3 serait coupée')
    expect(() => supprimer(p, 2, 1)).toThrow('serait coupée')
    expect(p.snapshot()).toEqual(avant)
    inserer(p, 0)
    expect(xml(p)).toContain('<f t="array" ref="A4:A5">B4:B5*2</f>')
  })

  it('d’un tableau dynamique, gardent leurs valeurs répandues où elles sont', () => {
    const p = paquet(
      feuille(
        ligne(2, { A: `<c r="A2" cm="1"><f t="array" ref="A2:A3">B2:B3*2</f><v>1</v></c>` }) +
          ligne(3, { A: '<v>2</v>', C: '<v>7</v>' }),
      ),
    )
    inserer(p, 2, 1)
    expect(xml(p)).toContain(
      '<f t="array" ref="A2:A3">B2:B4*2</f><v>1</v></c></row><row r="3"><c r="A3"><v>2</v></c></row>',
    )
    expect(xml(p)).toContain('<row r="4"><c r="A4"/><c r="C4"><v>7</v></c></row>')
    supprimer(p, 1, 1)
    expect(textes(xml(p), 'v')).toEqual(['7'])
  })
})

describe('Ce qui entoure les cellules', () => {
  it('suit ses lignes : fusions, validations, mises en forme, liens, sauts, erreurs ignorées, étendue, volets', () => {
    const p = paquet(
      cinq(
        '<autoFilter ref="A1:B5"/><mergeCells count="2"><mergeCell ref="A4:B4"/><mergeCell ref="C2:C5"/></mergeCells>' +
          '<conditionalFormatting sqref="A2:A5 D1"><cfRule type="expression"><formula>$B1&gt;$C$5</formula></cfRule></conditionalFormatting>' +
          '<dataValidations count="1"><dataValidation sqref="B4:B5"><formula1>LEN(B4)</formula1></dataValidation></dataValidations>' +
          '<hyperlinks><hyperlink ref="A5" location="Données!A5"/></hyperlinks>' +
          '<rowBreaks count="2" manualBreakCount="2"><brk id="2" man="1"/><brk id="4" man="1"/></rowBreaks>' +
          '<ignoredErrors><ignoredError sqref="A1:A5"/></ignoredErrors>',
        '<dimension ref="A1:C5"/><sheetViews><sheetView><pane ySplit="4" topLeftCell="A5" state="frozen"/>' +
          '<selection activeCell="B4" sqref="B4:B5"/></sheetView></sheetViews>',
      ),
    )
    inserer(p, 3)
    const apres = xml(p)
    expect(attributs(apres, '\\w+', 'ref')).toEqual(['A1:C7', 'A1:B7', 'A6:B6', 'C2:C7', 'A7'])
    expect(attributs(apres, '\\w+', 'sqref')).toEqual(['B6:B7', 'A2:A7 D1', 'B6:B7', 'A1:A7'])
    expect(textes(apres, 'formula1?')).toEqual(['$B1&gt;$C$7', 'LEN(B6)'])
    expect(attributs(apres, 'brk', 'id')).toEqual(['2', '6'])
    expect(apres).toContain('<pane ySplit="6" topLeftCell="A7" state="frozen"/>')
    expect(apres).toContain('activeCell="B6"')
    expect(apres).toContain('location="Données!A5"')
  })

  it('s’en va avec elles, et les règles repartent de la première cellule qui reste', () => {
    const p = paquet(
      cinq(
        '<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="C2:C3"/></mergeCells>' +
          '<conditionalFormatting sqref="A1:A4"><cfRule><formula>$B1&gt;0</formula></cfRule></conditionalFormatting>' +
          '<conditionalFormatting sqref="A2"><cfRule><formula>1</formula></cfRule></conditionalFormatting>' +
          '<hyperlinks><hyperlink ref="A2"/></hyperlinks>',
      ),
    )
    supprimer(p, 0)
    expect(xml(p)).not.toMatch(/mergeCell|hyperlink/)
    expect(attributs(xml(p), 'conditionalFormatting', 'sqref')).toEqual(['A1:A2'])
    expect(textes(xml(p), 'formula')).toEqual(['$B1&gt;0'])
  })

  it('prend les lignes neuves quand il contient celle dont elles ont le style', () => {
    const p = paquet(
      cinq(
        '<conditionalFormatting sqref="A2:A5"><cfRule/></conditionalFormatting>' +
          '<dataValidations count="1"><dataValidation sqref="B3"/></dataValidations>',
      ),
    )
    inserer(p, 5, 2, 4)
    expect(attributs(xml(p), '\\w+', 'sqref')).toEqual(['A2:A7', 'B3'])
  })

  it('vaut aussi pour les règles et les sparklines d’après 2007', () => {
    const x14 = (nom: string, contenu: string, sqref: string) =>
      `<x14:${nom}>${contenu}<xm:sqref>${sqref}</xm:sqref></x14:${nom}>`
    const p = paquet(
      cinq(
        '<extLst><ext><x14:conditionalFormattings>' +
          x14('conditionalFormatting', '<x14:cfRule><xm:f>A4&gt;1</xm:f></x14:cfRule>', 'A4:A5') +
          '</x14:conditionalFormattings></ext><ext><x14:dataValidations count="1">' +
          x14('dataValidation', '<x14:formula1><xm:f>Données!$A$5</xm:f></x14:formula1>', 'B2') +
          '</x14:dataValidations></ext><ext><x14:sparklineGroups><x14:sparklineGroup><x14:sparklines>' +
          x14('sparkline', '<xm:f>Données!A5:C5</xm:f>', 'D5') +
          '</x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>',
      ),
    )
    inserer(p, 3)
    expect(textes(xml(p), 'f')).toEqual(['A6&gt;1', 'Données!$A$7', 'Données!A7:C7'])
    expect(textes(xml(p), 'sqref')).toEqual(['A6:A7', 'B2', 'D7'])
    supprimer(p, 5)
    expect(xml(p)).not.toMatch(/sparkline|conditionalFormatting/)
    expect(textes(xml(p), 'sqref')).toEqual(['B2'])
  })
})

describe('Les autres morceaux', () => {
  const TABLE = (nom: string, ref: string, attributs = '') =>
    `<table name="${nom}" displayName="${nom}" ref="${ref}"${attributs}><autoFilter ref="${ref}"/><tableColumns>` +
    '<tableColumn name="a"><calculatedColumnFormula>Données!$B$5</calculatedColumnFormula></tableColumn></tableColumns></table>'
  const avecTables = (...tables: string[]) =>
    paquet(
      cinq(
        `<tableParts count="${tables.length}">${tables.map((_, i) => `<tablePart r:id="rId${i + 1}"/>`).join('')}</tableParts>`,
      ),
      {
        autres: {
          'xl/worksheets/_rels/sheet1.xml.rels': relations(
            ...tables.map((_, i) => relation(`rId${i + 1}`, 'table', `../tables/table${i + 1}.xml`)),
          ),
          ...Object.fromEntries(tables.map((table, i) => [`xl/tables/table${i + 1}.xml`, table])),
        },
      },
    )
  const table = (p: XlsxPackage, n = 1) => xml(p, `xl/tables/table${n}.xml`)

  it('un tableau s’étire, filtre et total compris', () => {
    const p = avecTables(TABLE('T_A', 'A1:B4', ' totalsRowCount="1"'))
    inserer(p, 3)
    expect(table(p)).toContain('ref="A1:B6" totalsRowCount="1"><autoFilter ref="A1:B5"/>')
    expect(textes(table(p), 'calculatedColumnFormula')).toEqual(['Données!$B$7'])
  })

  it('un tableau refuse de perdre son en-tête ou toutes ses lignes, et s’en va quand tout est supprimé', () => {
    const p = avecTables(TABLE('T_A', 'A2:B4'))
    expect(() => supprimer(p, 1, 1)).toThrow('la ligne d’en-tête du tableau T_A')
    expect(() => supprimer(p, 2, 2)).toThrow('T_A n’aurait plus une seule ligne')
    supprimer(p, 1, 3)
    expect(p.has('xl/tables/table1.xml')).toBe(false)
    expect(xml(p)).not.toContain('tablePart')
  })

  it('deux tableaux côte à côte empêchent l’insertion, l’un sous l’autre non', () => {
    expect(() => inserer(avecTables(TABLE('T_A', 'A1:B4'), TABLE('T_B', 'D1:E4')), 2)).toThrow('(T_A, T_B)')
    const p = avecTables(TABLE('T_A', 'A1:B2'), TABLE('T_B', 'A4:B5'))
    inserer(p, 2)
    expect(table(p, 2)).toContain('ref="A6:B7"')
  })

  it('dessins, graphiques, notes, commentaires enfilés et tableaux croisés suivent', () => {
    const coin = (nom: string, row: number) =>
      `<xdr:${nom}><xdr:row>${row}</xdr:row><xdr:rowOff>9</xdr:rowOff></xdr:${nom}>`
    const ancre = (from: number, to: number, as = '') =>
      `<xdr:twoCellAnchor${as}>${coin('from', from)}${coin('to', to)}</xdr:twoCellAnchor>`
    const note = (row: number) =>
      `<v:shape id="s${row}"><x:ClientData ObjectType="Note"><x:Anchor>1, 15, ${row}, 2, 3, 15, ${row + 3}, 4</x:Anchor><x:Row>${row}</x:Row></x:ClientData></v:shape>`
    const p = paquet(cinq('<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>'), {
      autres: {
        'xl/worksheets/_rels/sheet1.xml.rels': relations(
          relation('rId1', 'drawing', '../drawings/drawing1.xml'),
          relation('rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'),
          relation('rId3', 'comments', '../comments1.xml'),
          relation('rId4', 'threadedComment', '../threadedComments/threadedComment1.xml'),
        ),
        'xl/drawings/drawing1.xml': `<xdr:wsDr><xdr:sp textlink="$B$5"/>${ancre(1, 4)}${ancre(4, 6, ' editAs="oneCell"')}${ancre(4, 6, ' editAs="absolute"')}</xdr:wsDr>`,
        'xl/drawings/vmlDrawing1.vml': `<xml><v:shapetype id="t"></v:shapetype>${note(2)}${note(4)}<br></xml>`,
        'xl/comments1.xml': '<comments><commentList><comment ref="A3"/><comment ref="B5"/></commentList></comments>',
        'xl/threadedComments/threadedComment1.xml': '<t><threadedComment ref="B5"><text>x</text></threadedComment></t>',
        'xl/charts/chart1.xml': '<c:chart><c:f>Données!$A$2:$A$5</c:f><c:f>Autre!$A$5</c:f></c:chart>',
        'xl/pivotCache/pivotCacheDefinition1.xml': '<p><worksheetSource ref="A1:B5" sheet="Données"/></p>',
      },
    })
    inserer(p, 3)
    expect(textes(xml(p, 'xl/drawings/drawing1.xml'), 'row')).toEqual(['1', '6', '6', '8', '4', '6'])
    expect(xml(p, 'xl/drawings/drawing1.xml')).toContain('textlink="$B$7"')
    expect(textes(xml(p, 'xl/drawings/vmlDrawing1.vml'), 'Row')).toEqual(['2', '6'])
    expect(textes(xml(p, 'xl/drawings/vmlDrawing1.vml'), 'Anchor')[1]).toBe('1, 15, 6, 2, 3, 15, 9, 4')
    expect(attributs(xml(p, 'xl/comments1.xml'), 'comment', 'ref')).toEqual(['A3', 'B7'])
    expect(xml(p, 'xl/threadedComments/threadedComment1.xml')).toContain('ref="B7"')
    expect(textes(xml(p, 'xl/charts/chart1.xml'), 'f')).toEqual(['Données!$A$2:$A$7', 'Autre!$A$5'])
    expect(xml(p, 'xl/pivotCache/pivotCacheDefinition1.xml')).toContain('ref="A1:B7"')
    supprimer(p, 6)
    expect(attributs(xml(p, 'xl/comments1.xml'), 'comment', 'ref')).toEqual(['A3'])
    expect(textes(xml(p, 'xl/drawings/vmlDrawing1.vml'), 'Row')).toEqual(['2'])
  })

  it('refuse une ligne qui sortirait de la feuille ou une feuille inconnue', () => {
    expect(() => inserer(paquet(feuille(ligne(1048576, { A: '<v>1</v>' }))), 2)).toThrow('sortirait de la feuille')
    expect(() => inserer(paquet(cinq()), 2, 0)).toThrow('insérer de lignes avant la ligne 3')
    expect(() => insertRows(paquet(cinq()), { kind: 'insertRows', sheet: 'x', row: 1, count: 1 })).toThrow('« x »')
  })
})
