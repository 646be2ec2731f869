import { excelWorkbook } from '../../../src/hosts/excel/excel-workbook'
import type { Operation } from '../../../src/ports/operations'
import { installFakeExcel } from './fake-excel'
import { newModel, type FakeModel } from './fake-model'

const feuille = (model: FakeModel, nom: string) => model.sheets.find((s) => s.name === nom)!
const area = (row: number, column: number, rows: number, columns: number) => ({ row, column, rows, columns })

describe('Lire plus que des valeurs dans Excel', () => {
  it('rend les formules canoniques, et null pour un texte qui y ressemble', async () => {
    installFakeExcel(newModel({ A: [['=SUM(1,2)', "'=SUM(1,2)", 3]] }))
    expect(await excelWorkbook.formulas([{ sheet: 'A', area: area(0, 0, 1, 4) }])).toEqual([
      [['SUM(1,2)', null, null, null]],
    ])
  })

  it('rend les formats de nombre', async () => {
    const model = newModel({ A: [[0.5, 1]] })
    feuille(model, 'A').numberFormats.set('0,0', '0.0%')
    installFakeExcel(model)
    expect(await excelWorkbook.numberFormats([{ sheet: 'A', area: area(0, 0, 1, 2) }])).toEqual([[['0.0%', 'General']]])
  })

  it('rend fusions, largeurs, hauteurs fixées et lignes masquées', async () => {
    const model = newModel({ A: [['a', 'b'], ['c'], ['d']], Vide: [] })
    const a = feuille(model, 'A')
    a.merges.add('A2:B2')
    a.heights.set(1, 30)
    a.hiddenRows.add(2)
    a.widths.set(0, 56.25)
    installFakeExcel(model)
    expect(await excelWorkbook.layouts(['A', 'Vide'])).toEqual([
      { merges: [area(1, 0, 1, 2)], widths: [10, 8.43], heights: new Map([[1, 30]]), hiddenRows: new Set([2]) },
      { merges: [], widths: [], heights: new Map(), hiddenRows: new Set() },
    ])
  })

  it('rend notes, commentaires avec leurs réponses, et couleurs de fond', async () => {
    const model = newModel({ A: [['a', 'b', 'c']] })
    const a = feuille(model, 'A')
    a.notes.set('0,0', 'à revoir')
    a.comments.set('0,1', { content: 'Pourquoi ?', replies: ['Parce que.'] })
    a.formats.set('0,2 format.fill.color', '#fff2cc')
    installFakeExcel(model)
    expect(await excelWorkbook.marks(['A'])).toEqual([
      [
        { row: 0, column: 0, kind: 'note', text: 'à revoir' },
        { row: 0, column: 1, kind: 'comment', text: 'Pourquoi ?\nParce que.' },
        { row: 0, column: 2, kind: 'fill', text: '#FFF2CC' },
      ],
    ])
  })
})

describe('Un Excel ancien', () => {
  const composer: Operation = { kind: 'composeSheet', sheet: 'B', model: 'A', rows: [0], columns: [0] }

  it.each<[string, Operation]>([
    ['composer une feuille', composer],
    ['insérer des lignes', { kind: 'insertRows', sheet: 'A', row: 1, count: 1 }],
    ['changer l’étendue d’un tableau', { kind: 'resizeTable', sheet: 'A', name: 'T', area: area(0, 0, 2, 1) }],
  ])('refuse de %s, dit ce qu’il faut et ne touche à rien', async (_, operation) => {
    const model = newModel({ A: [['a']] })
    const avant = structuredClone(model.sheets)
    installFakeExcel(model, 1.08)
    await expect(excelWorkbook.apply([operation])).rejects.toThrow('Excel 2021')
    expect(model.sheets).toEqual(avant)
  })

  it('se passe des notes, des graphiques et des règles qu’il n’a pas', async () => {
    const model = newModel({ A: [['a']] })
    installFakeExcel(model, 1.04)
    await excelWorkbook.apply([
      { kind: 'note', sheet: 'A', row: 0, column: 0, text: 'n' },
      { kind: 'pageBreaks', sheet: 'A', rows: [1] },
      { kind: 'validation', sheet: 'A', area: area(0, 0, 1, 1), list: ['a'], blocking: true },
      { kind: 'conditionalFormat', sheet: 'A', area: area(0, 0, 1, 1), formula: 'A1=1', style: { bold: true } },
    ])
    expect(feuille(model, 'A')).toMatchObject({ notes: new Map(), breaks: new Set(), validations: new Map() })
  })
})

describe('Ce qu’Excel refuserait', () => {
  it('garde l’en-tête d’un tableau, en disant lequel', async () => {
    const model = newModel({ A: [['Nom'], ['x'], ['y']] })
    model.tables.push({ name: 'T_Noms', sheet: 'A', address: 'A1:A3', showHeaders: true, showTotals: false })
    installFakeExcel(model)
    await expect(excelWorkbook.apply([{ kind: 'deleteRows', sheet: 'A', row: 0, count: 1 }])).rejects.toThrow('T_Noms')
    expect(feuille(model, 'A').cells.size).toBe(3)
  })

  it('dit qu’une liste de choix est trop longue, sans rien laisser', async () => {
    const model = newModel({ A: [['a']] })
    installFakeExcel(model)
    const list = Array.from({ length: 40 }, (_, k) => `Organisme ${k}`)
    const choix: Operation = { kind: 'validation', sheet: 'A', area: area(0, 0, 1, 1), list, blocking: true }
    await expect(excelWorkbook.apply([choix])).rejects.toThrow('mettez ses choix dans des cellules')
    expect(model.sheets).toHaveLength(1)
  })
})

describe('Composer par lots', () => {
  const model = () => newModel({ M: [['titre'], ['ligne']] })

  it('le nombre d’échanges ne suit pas le nombre de lignes, et suit à peine celui des feuilles', async () => {
    const compter = async (feuilles: number, lignes: number) => {
      const fake = installFakeExcel(model())
      await excelWorkbook.apply(
        Array.from({ length: feuilles }, (_, k) => ({
          kind: 'composeSheet',
          sheet: `F${k}`,
          model: 'M',
          rows: [0, ...Array<number>(lignes).fill(1)],
          columns: [0],
        })),
      )
      return fake.syncs
    }
    expect(await compter(1, 2_000)).toBe(await compter(1, 1))
    expect(await compter(12, 20)).toBeLessThan((await compter(1, 20)) + 12)
  })

  it('pose un graphique et une image sur la première cellule faite de la leur, ou les ôte', async () => {
    const classeur = model()
    feuille(classeur, 'M').shapes.push({ name: 'logo', top: 16, left: 2 }, { name: 'marge', top: 31, left: 0 })
    installFakeExcel(classeur)
    await excelWorkbook.apply([{ kind: 'composeSheet', sheet: 'F', model: 'M', rows: [0, 0, 0, 1], columns: [0] }])
    expect(feuille(classeur, 'F').shapes).toEqual([{ name: 'logo', top: 46, left: 2 }])
    await excelWorkbook.apply([{ kind: 'composeSheet', sheet: 'G', model: 'M', rows: [0], columns: [0] }])
    expect(feuille(classeur, 'G').shapes).toEqual([])
  })
})
