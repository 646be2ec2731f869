import type { XlsxPackage } from '../../../../src/hosts/xlsx/package'
import type { AddChart } from '../../../../src/ports/operations'
import { addChart } from '../../../../src/hosts/xlsx/structure/chart/add-chart'
import { applyStyle } from '../../../../src/hosts/xlsx/write/apply-style'
import { attributs, feuille, ligne, paquet, textes } from './paquet'

const DONNEES = feuille(
  ligne(1, { A: '<c r="A1" t="inlineStr"><is><t>ZIP &amp; ZAC</t></is></c>', B: '<v>12</v>' }) +
    ligne(2, {
      A: '<c r="A2" t="inlineStr"><is><t>HZ</t></is></c>',
      B: '<c r="B2" t="inlineStr"><is><t>NS</t></is></c>',
    }),
)
const plage = (column: number, rows = 2, columns = 1) => ({ sheet: 'Données', area: { row: 0, column, rows, columns } })
const tracer = (p: XlsxPackage, plus: Partial<AddChart> = {}) =>
  addChart(p, {
    kind: 'addChart',
    sheet: "L'axe 1",
    area: { row: 1, column: 2, rows: 10, columns: 4 },
    type: 'bars',
    title: 'Médecins',
    categories: plage(0),
    series: [{ name: '2024', values: plage(1), color: '#aa0000' }],
    alt: 'Deux barres',
    ...plus,
  })

describe('Un graphique', () => {
  it('est un morceau à lui, avec ses plages, leurs valeurs et un texte de remplacement', () => {
    const p = paquet(DONNEES)
    tracer(p)
    const graphe = p.text('xl/charts/chart1.xml') ?? ''
    expect(textes(graphe, 'f')).toEqual(['Données!$A$1:$A$2', 'Données!$B$1:$B$2'])
    expect(textes(graphe, 'v')).toEqual(['2024', 'ZIP &amp; ZAC', 'HZ', '12'])
    expect(graphe).toContain('<c:plotVisOnly val="0"/>')
    expect(attributs(graphe, 'srgbClr', 'val')).toContain('AA0000')
    const dessin = p.text('xl/drawings/drawing1.xml') ?? ''
    expect(attributs(dessin, 'cNvPr', 'descr')).toEqual(['Deux barres'])
    expect([textes(dessin, 'row'), textes(dessin, 'col')]).toEqual([
      ['1', '11'],
      ['2', '6'],
    ])
    expect(p.text('xl/worksheets/sheet2.xml')).toContain('<drawing r:id="rId1"/>')
    expect(p.text('[Content_Types].xml')).toContain('/xl/charts/chart1.xml')
  })

  it('prend le format de nombre de ses valeurs, et huit couleurs avant d’en reprendre une', () => {
    const p = paquet(DONNEES)
    const area = { row: 0, column: 1, rows: 2, columns: 1 }
    applyStyle(p, { kind: 'style', sheet: 'Données', area, style: { numberFormat: '0.0%' } })
    tracer(p, { series: Array.from({ length: 8 }, (_, k) => ({ name: `s${k}`, values: plage(1) })) })
    const graphe = p.text('xl/charts/chart1.xml') ?? ''
    expect(new Set(textes(graphe, 'formatCode'))).toEqual(new Set(['0.0%']))
    const series = [...graphe.matchAll(/<\/c:tx><c:spPr>.*?srgbClr val="(\w+)"/g)].map((m) => m[1])
    expect(new Set(series).size).toBe(8)
    // L'axe des valeurs le dit lui-même : LibreOffice ne le prend pas aux cellules.
    expect(graphe.slice(graphe.indexOf('<c:valAx>'))).toContain('<c:numFmt formatCode="0.0%" sourceLinked="0"/>')
  })

  it('n’a pas de barre énorme, et dit la valeur de quelques barres', () => {
    const faire = (rows: number, nombre: number) => {
      const p = paquet(DONNEES)
      const series = Array.from({ length: nombre }, (_, k) => ({ name: `s${k}`, values: plage(1, rows) }))
      tracer(p, { series, categories: plage(0, rows) })
      const graphe = p.text('xl/charts/chart1.xml') ?? ''
      return [attributs(graphe, 'gapWidth', 'val')[0], attributs(graphe, 'showVal', 'val')[0]]
    }
    expect(faire(2, 1)).toEqual(['400', '1'])
    expect(faire(12, 1)).toEqual(['60', '1'])
    expect(faire(2, 3)).toEqual(['200', '1'])
    expect(faire(8, 3)).toEqual(['60', undefined])
  })

  it('rejoint les dessins qui sont déjà là', () => {
    const p = paquet(DONNEES)
    tracer(p)
    tracer(p, { type: 'pie' })
    const dessin = p.text('xl/drawings/drawing1.xml') ?? ''
    expect(attributs(dessin, 'cNvPr', 'id')).toEqual(['2', '3'])
    expect(attributs(dessin, 'chart', 'r:id')).toEqual(['rId1', 'rId2'])
    expect(p.has('xl/drawings/drawing2.xml')).toBe(false)
  })

  it.each([
    ['bars', 'barChart', 'clustered'],
    ['columns', 'barChart', 'clustered'],
    ['stackedBars', 'barChart', 'stacked'],
    ['line', 'lineChart', 'standard'],
    ['pie', 'pieChart', undefined],
  ] as const)('%s donne un %s', (type, element, groupe) => {
    const p = paquet(DONNEES)
    tracer(p, { type })
    const graphe = p.text('xl/charts/chart1.xml') ?? ''
    expect(graphe).toContain(`<c:${element}>`)
    expect(attributs(graphe, 'grouping', 'val')[0]).toBe(groupe)
    expect(attributs(graphe, 'barDir', 'val')[0]).toBe(
      type === 'columns' ? 'col' : element === 'barChart' ? 'bar' : undefined,
    )
  })

  it('refuse une plage qui n’est ni une ligne ni une colonne, et un graphique sans série', () => {
    expect(() => tracer(paquet(DONNEES), { categories: plage(0, 2, 2) })).toThrow('une ligne ou une colonne par plage')
    expect(() => tracer(paquet(DONNEES), { series: [] })).toThrow('au moins une série')
  })
})
