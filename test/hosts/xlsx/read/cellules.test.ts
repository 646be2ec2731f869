import { cellReader } from '../../../../src/hosts/xlsx/read/cells'
import { parseTree } from '../../../../src/hosts/xlsx/read/xml-tree'
import { parseSheet } from '../../../../src/hosts/xlsx/sheet-xml'

const feuille = (lignes: string) => parseSheet(`<worksheet xmlns="s"><sheetData>${lignes}</sheetData></worksheet>`)

const RICHE = [{ text: 'gras', font: { bold: true } }, { text: ' et maigre' }] as const

function cellules(lignes: string) {
  const lire = cellReader({ texts: ['un', 'gras et maigre'], rich: new Map([[1, RICHE]]), color: () => undefined })
  return feuille(lignes).rows.flatMap((ligne) => lire(ligne).map(({ style: _, ...cellule }) => cellule))
}

describe('Cellules d’un fichier', () => {
  it('lit nombres, textes, booléens, erreurs, dates et textes enrichis', () => {
    expect(
      cellules(
        '<row r="1"><c r="A1"><v>1.5</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c>' +
          '<c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#N/A</v></c><c r="F1" t="inlineStr"><is><t>=1+1</t></is></c>' +
          '<c r="G1" t="d"><v>2019-10-01T12:00:00</v></c><c r="H1" s="3"/></row>',
      ),
    ).toEqual([
      { column: 0, value: 1.5 },
      { column: 1, value: 'un' },
      { column: 2, value: 'gras et maigre', runs: RICHE },
      { column: 3, value: true },
      { column: 4, value: '#N/A', error: true },
      { column: 5, value: '=1+1' },
      { column: 6, value: 43739.5 },
      { column: 7 },
    ])
  })

  it('développe une formule partagée, ses références absolues retenues', () => {
    expect(
      cellules(
        '<row r="2"><c r="B2"><f t="shared" ref="B2:B3" si="0">A2*$A$1</f><v>2</v></c></row>' +
          '<row r="3"><c r="B3"><f t="shared" si="0"/><v>3</v></c></row>',
      ),
    ).toEqual([
      { column: 1, value: 2, formula: 'A2*$A$1' },
      { column: 1, value: 3, formula: 'A3*$A$1' },
    ])
  })

  it('dit où se répand une formule matricielle, et rend le texte d’une formule codée', () => {
    expect(
      cellules(
        '<row r="1"><c r="A1" t="str" cm="1"><f t="array" ref="A1:A3">_xlfn.SORT(B1:B3&amp;"")</f><v>a</v></c></row>',
      ),
    ).toEqual([
      { column: 0, value: 'a', formula: '_xlfn.SORT(B1:B3&"")', spill: { row: 0, column: 0, rows: 3, columns: 1 } },
    ])
  })
})

describe('Arbre XML', () => {
  it('ôte les préfixes, décode, garde le texte des sections CDATA, ignore les commentaires', () => {
    const arbre = parseTree(
      '<x:a xmlns:x="u" r:id="1"><!-- rien --><x:b c=\'&lt;&#233;\'>un &amp; <![CDATA[<deux>]]></x:b></x:a>',
    )
    expect(arbre.name).toBe('a')
    expect(arbre.attributes['id']).toBe('1')
    expect(arbre.children).toEqual([{ name: 'b', attributes: { c: '<é' }, children: [], text: 'un & <deux>' }])
  })
})
