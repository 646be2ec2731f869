import { openXlsx, saveXlsx } from '../../../src/hosts/xlsx/file'
import { xlsxWorkbook } from '../../../src/hosts/xlsx/xlsx-workbook'
import { contratWorkbook } from '../contrat-workbook'
import { construire, photographier } from './photographier'

contratWorkbook('fichier .xlsx ouvert', async (depart) => {
  const book = await openXlsx(await saveXlsx(construire(depart)), depart.fichier)
  return { classeur: xlsxWorkbook(book, depart.fichier), photographier: async () => photographier(book) }
})

contratWorkbook('fichier .xlsx enregistré puis rouvert à chaque regard', async (depart) => {
  const book = construire(depart)
  return {
    classeur: xlsxWorkbook(book, depart.fichier),
    photographier: async () => photographier(await openXlsx(await saveXlsx(book), depart.fichier)),
  }
})

describe('Lecture d’un .xlsx', () => {
  it('lit résultats, erreurs, dates, textes enrichis et liens comme de simples valeurs', async () => {
    const book = construire({ fichier: 'f.xlsx', feuilles: [{ nom: 'F', valeurs: [[1]] }] })
    const [sheet] = book.worksheets
    sheet!.getCell('A1').value = { formula: 'SANTE.DENSITE(194,227489)', result: 8.5279 }
    sheet!.getCell('B1').value = { formula: 'SANTE.APL(A1:B2,A1:B2,A1:C3)', result: { error: '#VALUE!' } }
    sheet!.getCell('C1').value = { error: '#N/A' }
    sheet!.getCell('D1').value = new Date(Date.UTC(2024, 8, 1, 12))
    sheet!.getCell('E1').value = { richText: [{ text: 'deux ' }, { text: 'morceaux', font: { bold: true } }] }
    sheet!.getCell('F1').value = { text: 'Insee', hyperlink: 'https://www.insee.fr' }
    const relu = await openXlsx(await saveXlsx(book), 'f.xlsx')

    const [ligne] = await xlsxWorkbook(relu, 'f.xlsx').read([
      { sheet: 'F', area: { row: 0, column: 0, rows: 1, columns: 7 } },
    ])
    expect(ligne).toEqual([[8.5279, '#VALUE!', '#N/A', 45536.5, 'deux morceaux', 'Insee', null]])
  })

  it('refuse un nombre infini et un texte trop long en nommant la cellule, sans rien écrire', async () => {
    const book = construire({ fichier: 'f.xlsx', feuilles: [{ nom: 'F', valeurs: [['a', 'b']] }] })
    const classeur = xlsxWorkbook(book, 'f.xlsx')

    await expect(
      classeur.apply([{ kind: 'write', sheet: 'F', row: 0, column: 0, values: [['x', Number.NaN]] }]),
    ).rejects.toThrow('F!B1')
    await expect(
      classeur.apply([{ kind: 'write', sheet: 'F', row: 0, column: 0, values: [['x', 'y'.repeat(32_768)]] }]),
    ).rejects.toThrow('32767')
    expect(book.worksheets[0]!.getCell('A1').value).toBe('a')
  })

  it('ne change pas le style des cellules qui partageaient celui que l’on modifie', async () => {
    const book = construire({ fichier: 'f.xlsx', feuilles: [{ nom: 'F', valeurs: [['a', 'b']] }] })
    for (const adresse of ['A1', 'B1']) book.worksheets[0]!.getCell(adresse).font = { italic: true }
    const relu = await openXlsx(await saveXlsx(book), 'f.xlsx')
    await xlsxWorkbook(relu, 'f.xlsx').apply([
      { kind: 'style', sheet: 'F', area: { row: 0, column: 0, rows: 1, columns: 1 }, style: { bold: true } },
    ])

    expect(relu.worksheets[0]!.getCell('A1').font).toMatchObject({ bold: true, italic: true })
    expect(relu.worksheets[0]!.getCell('B1').font?.bold ?? false).toBe(false)
  })
})
