import { colorReader } from '../../../../src/hosts/xlsx/read/colors'
import { readConditions } from '../../../../src/hosts/xlsx/read/conditions'
import { readFilter } from '../../../../src/hosts/xlsx/read/filter'
import { readLook, readRow } from '../../../../src/hosts/xlsx/read/layout'
import { readValidations } from '../../../../src/hosts/xlsx/read/validations'
import { parseSheet } from '../../../../src/hosts/xlsx/sheet-xml'

const color = colorReader(undefined, undefined)
const feuille = (apres: string, avant = '', lignes = '') =>
  parseSheet(`<worksheet xmlns="s">${avant}<sheetData>${lignes}</sheetData>${apres}</worksheet>`)
const STYLES = { cells: [], differential: [{ fill: '#ffc7ce' }] }

describe('Mises en forme conditionnelles', () => {
  const lues = (apres: string) => readConditions(feuille(apres), STYLES, color)

  it('lit les règles par priorité, avec leurs plages et leur style', () => {
    const regles = lues(
      '<conditionalFormatting sqref="A1:A9 C1"><cfRule type="cellIs" dxfId="0" priority="2" operator="between"><formula>1</formula><formula>$B$1</formula></cfRule>' +
        '<cfRule type="expression" dxfId="0" priority="1" stopIfTrue="1"><formula>A1&gt;AVERAGE($A$1:$A$9)</formula></cfRule></conditionalFormatting>',
    )
    expect(regles.map(({ id, priority, stop, rule }) => [id, priority, stop, rule])).toEqual([
      [
        '0.1',
        1,
        true,
        { kind: 'highlight', test: 'formula', look: { fill: '#ffc7ce' }, formula: 'A1>AVERAGE($A$1:$A$9)' },
      ],
      [
        '0.0',
        2,
        false,
        { kind: 'highlight', test: 'cell', look: { fill: '#ffc7ce' }, operator: 'between', formulas: ['1', '$B$1'] },
      ],
    ])
    expect(regles[0]?.areas).toEqual([
      { row: 0, column: 0, rows: 9, columns: 1 },
      { row: 0, column: 2, rows: 1, columns: 1 },
    ])
  })

  it('lit échelles, barres (affinées par Excel 2010) et icônes', () => {
    const regles = lues(
      '<conditionalFormatting sqref="A1:A9"><cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/><cfvo type="percentile" val="50"/><cfvo type="max"/>' +
        '<color rgb="FFF8696B"/><color rgb="FFFFEB84"/><color rgb="FF63BE7B"/></colorScale></cfRule>' +
        '<cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext uri="u"><x14:id>{1}</x14:id></ext></extLst></cfRule>' +
        '<cfRule type="iconSet" priority="3"><iconSet iconSet="3Arrows" reverse="1"><cfvo type="percent" val="0"/><cfvo type="num" val="2" gte="0"/><cfvo type="percent" val="67"/></iconSet></cfRule></conditionalFormatting>' +
        '<extLst><ext uri="v"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="dataBar" id="{1}"><x14:dataBar gradient="0"><x14:negativeFillColor rgb="FF00FF00"/></x14:dataBar></x14:cfRule><xm:sqref>A1:A9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>',
    )
    expect(regles.map(({ rule }) => rule)).toMatchObject([
      {
        kind: 'scale',
        points: [
          { threshold: { type: 'min' }, color: '#f8696b' },
          { threshold: { value: '50' } },
          { color: '#63be7b' },
        ],
      },
      { kind: 'bar', color: '#638ec6', negativeColor: '#00ff00', gradient: false, showValue: true },
      {
        kind: 'icons',
        set: '3Arrows',
        reverse: true,
        thresholds: [{}, { type: 'num', value: '2', inclusive: false }, {}],
      },
    ])
    expect(regles).toHaveLength(3)
  })
})

describe('Validations', () => {
  it('lit listes en clair, plages d’une autre feuille, messages et façon de refuser', () => {
    const lues = readValidations(
      feuille(
        '<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" errorStyle="warning" error="Choisir" sqref="B2:B9"><formula1>"ZIP,ZAC"</formula1></dataValidation></dataValidations>' +
          '<extLst><ext uri="u"><x14:dataValidations><x14:dataValidation type="list"><x14:formula1><xm:f>Listes!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>C2</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
      ),
    )
    expect(lues).toMatchObject([
      { id: '0.0', type: 'list', formulas: ['"ZIP,ZAC"'], arrow: true, error: { style: 'warning', text: 'Choisir' } },
      { id: '1.0', type: 'list', formulas: ['Listes!$A$1:$A$3'], areas: [{ row: 1, column: 2, rows: 1, columns: 1 }] },
    ])
    expect(lues[1]?.error).toBeUndefined()
  })
})

describe('Disposition', () => {
  it('lit volets, quadrillage, onglet, colonnes et fusions', () => {
    const lue = readLook(
      feuille(
        '<mergeCells><mergeCell ref="A1:C1"/></mergeCells>',
        '<sheetPr><tabColor rgb="FF00B050"/></sheetPr><sheetViews><sheetView showGridLines="0" zoomScale="85"><pane xSplit="1" ySplit="2" state="frozen"/></sheetView></sheetViews>' +
          '<sheetFormatPr defaultRowHeight="15"/><cols><col min="2" max="4" width="12.5" hidden="1" style="3"/></cols>',
      ),
      color,
    )
    expect(lue).toEqual({
      tabColor: '#00b050',
      gridlines: false,
      zoom: 85,
      frozen: { rows: 2, columns: 1 },
      defaultHeight: 15,
      columns: [{ first: 1, last: 3, width: 12.5, hidden: true, style: 3 }],
      merges: [{ row: 0, column: 0, rows: 1, columns: 3 }],
    })
  })

  it.each([
    ['', 100],
    [' zoomScale="5"', 100],
    [' zoomScale="60" view="pageBreakPreview"', 100],
    [' zoomScale="150"', 150],
  ])('lit le zoom de la vue « %s » : %d', (attributs, zoom) => {
    const vue = feuille('', `<sheetViews><sheetView${attributs}/></sheetViews>`)
    expect(readLook(vue, color).zoom).toBe(zoom)
  })

  it('lit la hauteur et le masquage d’une ligne', () => {
    const [ligne] = feuille('', '', '<row r="3" ht="24" customHeight="1" hidden="1"/>').rows
    expect(ligne && readRow(ligne)).toEqual({ height: 24, custom: true, hidden: true })
  })

  it('lit un filtre par valeurs et par comparaison', () => {
    const lu = readFilter(
      feuille(
        '<autoFilter ref="B1:D9"><filterColumn colId="0"><filters blank="1"><filter val="CPTS"/></filters></filterColumn>' +
          '<filterColumn colId="2"><customFilters and="1"><customFilter operator="greaterThan" val="2"/></customFilters></filterColumn></autoFilter>',
      ),
    )
    expect(lu?.columns).toEqual([
      { column: 1, values: ['CPTS'], blanks: true },
      { column: 3, tests: [{ operator: 'greaterThan', value: '2' }], all: true },
    ])
  })
})
