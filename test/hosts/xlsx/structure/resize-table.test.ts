import type { XlsxPackage } from '../../../../src/hosts/xlsx/package'
import { resizeTable } from '../../../../src/hosts/xlsx/structure/resize-table'
import type { Area } from '../../../../src/ports/workbook'
import { attributs, feuille, ligne, paquet, relation, relations, textes } from './paquet'

const texte = (ou: string, valeur: string) => `<c r="${ou}" t="inlineStr"><is><t>${valeur}</t></is></c>`

/** T_A couvre A1:B3 : un en-tête et deux lignes. */
const classeur = (apres = '', total = '') =>
  paquet(
    feuille(
      ligne(1, {
        A: texte('A1', 'Action'),
        B: texte('B1', 'Budget'),
        C: texte('C1', 'Budget'),
        F: '<f>SUM(B2:B3)+SUM(E2:E3)+B3</f>',
      }) +
        ligne(2, { A: '<c r="A2" s="1"/>', B: '<c r="B2" s="2"><v>1</v></c>' }) +
        ligne(3, { A: '<c r="A3" s="1"/>', B: '<c r="B3" s="2"><v>2</v></c>' }) +
        ligne(4, { A: '<c r="A4" s="8"/>' }),
      `${apres}<tableParts count="1"><tablePart r:id="rId1"/></tableParts>`,
    ),
    {
      noms: '<definedNames><definedName name="Budgets">Données!$B$2:$B$3</definedName></definedNames>',
      autres: {
        'xl/worksheets/_rels/sheet1.xml.rels': relations(relation('rId1', 'table', '../tables/table1.xml')),
        'xl/tables/table1.xml':
          `<table id="1" name="T_A" displayName="T_A" ref="A1:B${total ? 4 : 3}"${total}><autoFilter ref="A1:B3"/>` +
          '<tableColumns count="2"><tableColumn id="1" name="Action"/><tableColumn id="4" name="Budget"/></tableColumns></table>',
        'xl/charts/chart1.xml': '<c:c><c:f>Données!$B$2:$B$3</c:f></c:c>',
      },
    },
  )
const donner = (p: XlsxPackage, area: Partial<Area>) =>
  resizeTable(p, {
    kind: 'resizeTable',
    sheet: 'Données',
    name: 't_a',
    area: { row: 0, column: 0, rows: 3, columns: 2, ...area },
  })
const table = (p: XlsxPackage) => p.text('xl/tables/table1.xml') ?? ''
const xml = (p: XlsxPackage) => p.text('xl/worksheets/sheet1.xml') ?? ''

describe('Un tableau qui change d’étendue', () => {
  it('emmène ce qui portait sur toutes ses lignes', () => {
    const p = classeur(
      '<conditionalFormatting sqref="B2:B3"><cfRule/></conditionalFormatting><dataValidations count="2">' +
        '<dataValidation sqref="A2:A3"/><dataValidation sqref="B2"/></dataValidations>',
    )
    donner(p, { rows: 5 })
    expect(table(p)).toContain('ref="A1:B5"><autoFilter ref="A1:B5"/>')
    expect(textes(xml(p), 'f')).toEqual(['SUM(B2:B5)+SUM(E2:E3)+B3'])
    expect(attributs(xml(p), '\\w+', 'sqref')).toEqual(['B2:B5', 'A2:A5', 'B2'])
    expect(p.text('xl/workbook.xml')).toContain('Données!$B$2:$B$5')
    expect(textes(p.text('xl/charts/chart1.xml') ?? '', 'f')).toEqual(['Données!$B$2:$B$5'])
    expect(xml(p)).toContain(
      '<row r="4"><c r="A4" s="8"/><c r="B4" s="2"/></row><row r="5"><c r="A5" s="1"/><c r="B5" s="2"/></row>',
    )
    donner(p, { rows: 3 })
    expect(table(p)).toContain('ref="A1:B3"')
    expect(textes(xml(p), 'f')).toEqual(['SUM(B2:B3)+SUM(E2:E3)+B3'])
  })

  it('nomme ses colonnes neuves d’après leur en-tête, ou leur en donne un', () => {
    const p = classeur()
    donner(p, { columns: 4 })
    expect(attributs(table(p), 'tableColumn', 'name')).toEqual(['Action', 'Budget', 'Budget2', 'Colonne1'])
    expect(attributs(table(p), 'tableColumn', 'id')).toEqual(['1', '4', '5', '6'])
    expect(textes(xml(p), 't')).toEqual(['Action', 'Budget', 'Budget2', 'Colonne1'])
    expect(table(p)).toContain('ref="A1:D3"')
  })

  it('refuse de bouger, de maigrir, de passer sous son total ou sur une fusion', () => {
    expect(() => donner(classeur(), { row: 1 })).toThrow('il commence en A1')
    expect(() => donner(classeur(), { columns: 1 })).toThrow('il perdrait des colonnes')
    expect(() => donner(classeur(), { rows: 1 })).toThrow('au moins une ligne')
    expect(() => donner(classeur('', ' totalsRowCount="1"'), { rows: 5 })).toThrow('sa ligne de total')
    expect(() => donner(classeur('<mergeCells><mergeCell ref="A5:B5"/></mergeCells>'), { rows: 6 })).toThrow(
      'fusionnées',
    )
    expect(() =>
      resizeTable(classeur(), {
        kind: 'resizeTable',
        sheet: 'Données',
        name: 'T_B',
        area: { row: 0, column: 0, rows: 3, columns: 2 },
      }),
    ).toThrow('n’est pas dans la feuille')
  })
})
