import { editColumns } from '../../../../src/hosts/xlsx/structure/columns'
import { attributs, feuille, ligne, paquet, relation, relations, textes } from './paquet'

const UNE = 'xl/worksheets/sheet1.xml'
const DESSIN = 'xl/drawings/drawing1.xml'
const NOTES = 'xl/comments1.xml'

const coin = (nom: string, colonne: number) =>
  `<x:${nom}><x:col>${colonne}</x:col><x:colOff>9</x:colOff><x:row>1</x:row></x:${nom}>`
const riche = () =>
  paquet(
    feuille(
      ligne(1, { A: '<v>1</v>', C: '<c r="C1" s="4"><v>3</v></c>' }) +
        ligne(2, { A: '<f t="shared" ref="A2:A3" si="0">C1</f><v>3</v>' }) +
        ligne(3, { A: '<f t="shared" si="0"/><v>0</v>', D: '<f t="array" ref="D3:E3">A1:B1</f><v>1</v>' }),
      '<conditionalFormatting sqref="C1:C9"><cfRule type="expression"><formula>$C1&gt;2</formula></cfRule></conditionalFormatting>' +
        '<dataValidations count="1"><dataValidation type="list" sqref="D1:E9"><formula1>$C$1:$C$9</formula1></dataValidation></dataValidations>' +
        '<hyperlinks><hyperlink ref="C1" location="a"/></hyperlinks>' +
        '<extLst><ext><x14:sparkline><xm:f>Données!C1:D1</xm:f><xm:sqref>F1</xm:sqref></x14:sparkline></ext></extLst>',
    ),
    {
      axe: feuille(ligne(1, { A: '<f>SUM(Données!B1:D1)+C1</f>' })),
      noms: '<definedNames><definedName name="N">Données!$C$1:$D$9</definedName><definedName name="R">Données!C1</definedName></definedNames>',
      autres: {
        'xl/worksheets/_rels/sheet1.xml.rels': relations(
          relation('r1', 'drawing', '../drawings/drawing1.xml'),
          relation('r2', 'comments', '../comments1.xml'),
          relation('r3', 'vmlDrawing', '../drawings/vmlDrawing1.vml'),
        ),
        [DESSIN]: `<x:twoCellAnchor>${coin('from', 2)}${coin('to', 5)}</x:twoCellAnchor>`,
        [NOTES]: '<comments><commentList><comment ref="C1"/><comment ref="A1"/></commentList></comments>',
        'xl/drawings/vmlDrawing1.vml':
          '<v:shape id="a"><x:Anchor>3, 15, 0, 2, 5, 15, 4, 2</x:Anchor><x:Row>0</x:Row><x:Column>2</x:Column></v:shape>',
        'xl/charts/chart1.xml': '<c:f>Données!$C$2:$C$9</c:f>',
      },
    },
  )
const xml = (p: ReturnType<typeof paquet>, chemin = UNE) => p.text(chemin) ?? ''

describe('Des colonnes insérées ou supprimées', () => {
  it('déplacent cellules, formules, règles, liens, noms, dessins, graphiques et notes', () => {
    const p = riche()
    editColumns(p, { kind: 'insert', sheet: 'données', column: 1, count: 2 })
    const suivi = xml(p)
    expect(attributs(suivi, 'c', 'r')).toEqual(['A1', 'E1', 'A2', 'A3', 'F3'])
    expect(suivi).toContain('<c r="E1" s="4"><v>3</v></c>')
    expect(textes(suivi, 'f')).toEqual(['E1', 'E2', 'A1:D1', 'Données!E1:F1'])
    expect(attributs(suivi, 'f', 'ref')).toEqual(['F3:G3'])
    expect(textes(suivi, 'formula')).toEqual(['$E1&gt;2'])
    expect(attributs(suivi, 'conditionalFormatting', 'sqref')).toEqual(['E1:E9'])
    expect(attributs(suivi, 'dataValidation', 'sqref')).toEqual(['F1:G9'])
    expect(textes(suivi, 'formula1')).toEqual(['$E$1:$E$9'])
    expect(attributs(suivi, 'hyperlink', 'ref')).toEqual(['E1'])
    expect(textes(suivi, 'sqref')).toEqual(['H1'])
    expect(textes(xml(p, 'xl/worksheets/sheet2.xml'), 'f')).toEqual(['SUM(Données!D1:F1)+C1'])
    expect(textes(xml(p, 'xl/workbook.xml'), 'definedName')).toEqual(['Données!$E$1:$F$9', 'Données!C1'])
    expect(textes(xml(p, DESSIN), 'col')).toEqual(['4', '7'])
    expect(textes(xml(p, 'xl/charts/chart1.xml'), 'f')).toEqual(['Données!$E$2:$E$9'])
    expect(attributs(xml(p, NOTES), 'comment', 'ref')).toEqual(['E1', 'A1'])
    expect(xml(p, 'xl/drawings/vmlDrawing1.vml')).toContain('5, 15, 0, 2, 7, 15, 4, 2</x:Anchor>')
    expect(textes(xml(p, 'xl/drawings/vmlDrawing1.vml'), 'Column')).toEqual(['4'])
    expect(p.has('xl/calcChain.xml')).toBe(false)
  })

  it('déplacent sauts de page, cellules de scénarios, contrôles et ce qu’ils remplissent', () => {
    const p = paquet(
      feuille(
        ligne(1, { A: '<v>1</v>' }),
        '<scenarios current="0"><scenario name="s"><inputCells r="C2" val="1"/></scenario></scenarios>' +
          '<colBreaks count="2" manualBreakCount="2"><brk id="1" max="9" man="1"/><brk id="4" max="9" man="1"/></colBreaks>' +
          `<controls><control><controlPr linkedCell="C4"><anchor moveWithCells="1">${coin('from', 2)}${coin('to', 3)}</anchor></controlPr></control></controls>`,
      ),
    )
    editColumns(p, { kind: 'insert', sheet: 'Données', column: 2, count: 1 })
    expect(attributs(xml(p), 'inputCells', 'r')).toEqual(['D2'])
    expect(attributs(xml(p), 'brk', 'id')).toEqual(['1', '5'])
    expect(attributs(xml(p), 'controlPr', 'linkedCell')).toEqual(['D4'])
    expect(textes(xml(p), 'col')).toEqual(['3', '4'])
    editColumns(p, { kind: 'delete', sheet: 'Données', column: 5, count: 1 })
    expect(xml(p)).toContain('<colBreaks count="1" manualBreakCount="1"><brk id="1" max="9" man="1"/></colBreaks>')
  })

  it('supprimées, emportent ce qui n’était que chez elles', () => {
    const p = riche()
    editColumns(p, { kind: 'delete', sheet: 'Données', column: 2, count: 1 })
    const suivi = xml(p)
    expect(attributs(suivi, 'c', 'r')).toEqual(['A1', 'A2', 'A3', 'C3'])
    expect(textes(suivi, 'f').slice(0, 2)).toEqual(['#REF!', '#REF!'])
    expect(suivi).not.toMatch(/conditionalFormatting|hyperlinks/)
    expect(attributs(suivi, 'dataValidation', 'sqref')).toEqual(['C1:D9'])
    expect(textes(xml(p, DESSIN), 'col')).toEqual(['2', '4'])
    expect(textes(xml(p, DESSIN), 'colOff')).toEqual(['0', '9'])
    expect(attributs(xml(p, NOTES), 'comment', 'ref')).toEqual(['A1'])
    expect(xml(p, 'xl/drawings/vmlDrawing1.vml')).toBe('')
  })
})
