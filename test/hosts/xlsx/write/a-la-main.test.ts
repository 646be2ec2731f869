import { colorReader } from '../../../../src/hosts/xlsx/read/colors'
import { readConditions, type ConditionRule } from '../../../../src/hosts/xlsx/read/conditions'
import { readFilter } from '../../../../src/hosts/xlsx/read/filter'
import { readLook } from '../../../../src/hosts/xlsx/read/layout'
import { readStyles, type Look } from '../../../../src/hosts/xlsx/read/styles'
import { readValidations } from '../../../../src/hosts/xlsx/read/validations'
import { parseTree } from '../../../../src/hosts/xlsx/read/xml-tree'
import { parseSheet, serializeSheet } from '../../../../src/hosts/xlsx/sheet-xml'
import { changeColumns } from '../../../../src/hosts/xlsx/write/columns'
import { ruleXml } from '../../../../src/hosts/xlsx/write/condition-xml'
import { withFilter } from '../../../../src/hosts/xlsx/write/filter'
import { lookStyle } from '../../../../src/hosts/xlsx/write/look-style'
import { placeConditions } from '../../../../src/hosts/xlsx/write/place-conditions'
import { placeValidations } from '../../../../src/hosts/xlsx/write/place-validations'
import { withGridlines, withMerges, withTabColor } from '../../../../src/hosts/xlsx/write/sheet-look'
import { parseStyles, serializeStyles } from '../../../../src/hosts/xlsx/write/styles-xml'
import { withAttribute } from '../../../../src/hosts/xlsx/xml-text'

const color = colorReader(undefined, undefined)
const AREA = { row: 1, column: 1, rows: 8, columns: 1 }
const feuille = (apres = '', avant = '') => parseSheet(`<worksheet xmlns="s">${avant}<sheetData/>${apres}</worksheet>`)
const relue = (sheet: ReturnType<typeof feuille>) => parseSheet(serializeSheet(sheet))
const STYLES = { cells: [], differential: [{ fill: '#ffc7ce' }] }
const look: Look = { fill: '#ffc7ce' }

const seuil = (type: string, value = '') => ({ type, value, inclusive: true })
const REGLES: readonly ConditionRule[] = [
  { kind: 'highlight', look, test: 'formula', formula: '$B2>8000' },
  { kind: 'highlight', look, test: 'cell', operator: 'between', formulas: ['1', '5'] },
  { kind: 'highlight', look, test: 'text', operator: 'beginsWith', text: 'ZI "P"' },
  { kind: 'highlight', look, test: 'content', content: 'blanks' },
  { kind: 'highlight', look, test: 'rank', rank: 3, bottom: true, percent: false },
  { kind: 'highlight', look, test: 'average', above: false, equal: true },
  { kind: 'highlight', look, test: 'occurrence', unique: false },
  { kind: 'highlight', look, test: 'period', period: 'lastWeek' },
  {
    kind: 'scale',
    points: [
      { threshold: seuil('min'), color: '#f8696b' },
      { threshold: seuil('max'), color: '#63be7b' },
    ],
  },
  {
    ...{ kind: 'bar', min: seuil('min'), max: seuil('num', '9'), color: '#638ec6', negativeColor: '#ff0000' },
    ...{ gradient: true, showValue: false },
  },
  {
    kind: 'icons',
    set: '3Arrows',
    thresholds: [seuil('percent', '0'), seuil('num', '2'), seuil('num', '5')],
    reverse: true,
    showValue: true,
  },
]

describe('Règles écrites à la main', () => {
  it('une mise en forme conditionnelle se relit telle qu’elle a été écrite, dans l’ordre', () => {
    const ecrites = placeConditions(
      feuille(),
      REGLES.map((rule) => ({
        areas: [AREA],
        rule: {
          xml: (priority) =>
            ruleXml(rule, { priority, stop: false, area: AREA, dxf: rule.kind === 'highlight' ? 0 : undefined }),
        },
      })),
      new Set(),
    )
    const lues = readConditions(relue(ecrites), STYLES, color)
    expect(lues.map(({ rule }) => rule)).toEqual(REGLES)
    expect(lues.every(({ areas }) => JSON.stringify(areas) === JSON.stringify([AREA]))).toBe(true)
  })

  it('une règle gardée reste écrite comme elle l’était ; une règle que l’on ne sait pas lire n’est pas touchée', () => {
    const avant =
      '<conditionalFormatting sqref="A1:A9"><cfRule type="inconnue" priority="1"><formula>1</formula></cfRule>' +
      '<cfRule type="expression" dxfId="0" priority="2" xr:uid="{à moi}"><formula>A1=1</formula></cfRule></conditionalFormatting>'
    const apres = serializeSheet(
      placeConditions(feuille(avant), [{ areas: [AREA], rule: { kept: '0.1', moved: true } }], new Set(['0.1'])),
    )
    expect(apres).toContain('<conditionalFormatting sqref="A1:A9"><cfRule type="inconnue" priority="1">')
    expect(apres).toContain(
      '<conditionalFormatting sqref="B2:B9"><cfRule type="expression" dxfId="0" priority="2" xr:uid="{à moi}">',
    )
  })

  it('une validation ôtée s’en va, une neuve se relit, une gardée garde ses attributs', () => {
    const avant =
      '<dataValidations count="2"><dataValidation type="whole" imeMode="off" sqref="A1"><formula1>1</formula1></dataValidation>' +
      '<dataValidation type="list" sqref="A2"><formula1>"a,b"</formula1></dataValidation></dataValidations>'
    const liste = { type: 'list', operator: undefined, formulas: ['"ZIP,ZAC"'], allowBlank: true, arrow: true }
    const apres = relue(
      placeValidations(
        feuille(avant),
        [
          { areas: [AREA], rule: { kept: '0.0' } },
          {
            areas: [AREA],
            rule: { xml: { ...liste, error: { style: undefined, title: 'Zone', text: 'Choisir' }, prompt: undefined } },
          },
        ],
        new Set(['0.0', '0.1']),
      ),
    )
    expect(readValidations(apres)).toMatchObject([
      { type: 'whole', areas: [AREA] },
      { type: 'list', formulas: ['"ZIP,ZAC"'], allowBlank: true, error: { style: 'stop', text: 'Choisir' } },
    ])
    expect(serializeSheet(apres)).toContain('imeMode="off"')
  })
})

describe('Disposition changée à la main', () => {
  it('coupe un groupe de colonnes autour de celle qui change', () => {
    const avant = '<cols><col min="1" max="5" width="10"/></cols>'
    const apres = changeColumns(feuille('', avant), [2], (attributs) => withAttribute(attributs, 'width', 30))
    expect(readLook(relue(apres), color).columns.map(({ first, last, width }) => [first, last, width])).toEqual([
      [0, 1, 10],
      [2, 2, 30],
      [3, 4, 10],
    ])
  })

  it('fusions, quadrillage et couleur d’onglet se relisent, puis s’en vont', () => {
    const posee = withTabColor(withGridlines(withMerges(feuille(), [AREA]), false), '#00b050')
    expect(readLook(relue(posee), color)).toMatchObject({ merges: [AREA], gridlines: false, tabColor: '#00b050' })
    const otee = withTabColor(withGridlines(withMerges(posee, []), true), undefined)
    expect(readLook(relue(otee), color)).toEqual({
      gridlines: true,
      zoom: 100,
      frozen: { rows: 0, columns: 0 },
      columns: [],
      merges: [],
    })
  })

  it('un filtre se relit ; une colonne filtrée d’une façon inconnue le reste', () => {
    const avant = '<autoFilter ref="A1:C9"><filterColumn colId="1"><top10 val="3"/></filterColumn></autoFilter>'
    const filtre = {
      area: { row: 0, column: 0, rows: 9, columns: 3 },
      columns: [{ column: 2, values: ['CPTS'], blanks: true }],
    }
    const apres = relue(withFilter(feuille(avant), readFilter(feuille(avant)), filtre))
    expect(readFilter(apres)).toEqual(filtre)
    expect(serializeSheet(apres)).toContain('<filterColumn colId="1"><top10 val="3"/></filterColumn>')
  })
})

describe('Style complet d’une cellule', () => {
  const XML =
    '<styleSheet><fonts><font><sz val="11"/><color theme="1"/><name val="Calibri"/><scheme val="minor"/></font></fonts>' +
    '<fills><fill><patternFill patternType="none"/></fill></fills><borders><border><left/></border></borders>' +
    '<cellXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0"><protection locked="0"/></xf></cellXfs></styleSheet>'
  const base: Look = { font: { name: 'Calibri', size: 11 } }
  const vu: Look = {
    font: { name: 'Calibri', size: 14, bold: true, underline: true },
    fill: '#ffe699',
    borders: { top: { style: 'double', color: '#112233' } },
    numberFormat: '0.0%',
    alignment: { horizontal: 'right', wrap: true, indent: 2, rotation: -45 },
  }

  it('se relit tel qu’il a été demandé, garde la protection et la couleur du thème, et s’ôte', () => {
    const { styles, rank } = lookStyle(parseStyles(XML), 0, base, vu)
    const relus = readStyles(parseTree(serializeStyles(styles)), color)
    const { color: theme, ...font } = relus.cells[rank]?.font ?? {}
    expect({ ...relus.cells[rank], font }).toEqual(vu)
    expect(theme).toBe('#000000')
    expect(styles.groups.cellXfs[rank]).toContain('<protection locked="0"/>')
    const retour = lookStyle(styles, rank, vu, base)
    const nu = readStyles(parseTree(serializeStyles(retour.styles)), color).cells[retour.rank]
    expect(nu?.fill).toBeUndefined()
    expect(nu?.borders).toBeUndefined()
    expect(nu?.alignment).toBeUndefined()
    expect(nu?.font).toMatchObject({ name: 'Calibri', size: 11 })
    expect(nu?.font?.bold).toBeUndefined()
  })
})
