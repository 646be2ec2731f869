import { readSheet } from '../../../src/hosts/xlsx/part-cache'
import { sheetEntry } from '../../../src/hosts/xlsx/book'
import { createXlsx, openXlsx, saveXlsx } from '../../../src/hosts/xlsx/xlsx-file'
import { xlsxWorkbook } from '../../../src/hosts/xlsx/xlsx-workbook'
import { serializeSheet } from '../../../src/hosts/xlsx/sheet-xml'
import { contratOperations } from '../contrat-operations'
import { contratWorkbook, type Depart, type HoteOuvert } from '../contrat-workbook'
import { construire, noms, photographier } from './photographier'

const ouvrir = async (depart: Depart): Promise<HoteOuvert> => {
  const paquet = openXlsx(saveXlsx(await construire(depart)), depart.fichier)
  return {
    classeur: xlsxWorkbook(paquet, depart.fichier),
    photographier: async () => photographier(paquet),
    noms: async () => noms(paquet),
  }
}

contratWorkbook('fichier .xlsx ouvert', ouvrir)
contratOperations('fichier .xlsx ouvert', ouvrir)

/** Tout ce que l'on en lit ou photographie est lu dans le fichier enregistré puis rouvert. */
const rouvrirAChaqueRegard = async (depart: Depart): Promise<HoteOuvert> => {
  const paquet = await construire(depart)
  const rouvrir = () => openXlsx(saveXlsx(paquet), depart.fichier)
  const lire = () => xlsxWorkbook(rouvrir(), depart.fichier)
  return {
    classeur: {
      fileName: () => lire().fileName(),
      sheets: () => lire().sheets(),
      tables: () => lire().tables(),
      read: (plages) => lire().read(plages),
      formulas: (plages) => lire().formulas(plages),
      numberFormats: (plages) => lire().numberFormats(plages),
      layouts: (feuilles) => lire().layouts(feuilles),
      marks: (feuilles) => lire().marks(feuilles),
      apply: (operations, progres) => xlsxWorkbook(paquet, depart.fichier).apply(operations, progres),
    },
    photographier: async () => photographier(rouvrir()),
    noms: async () => noms(rouvrir()),
  }
}

contratWorkbook('fichier .xlsx enregistré puis rouvert à chaque regard', rouvrirAChaqueRegard)
contratOperations('fichier .xlsx enregistré puis rouvert à chaque regard', rouvrirAChaqueRegard)

const avec = async (...valeurs: (string | number | boolean | null)[][]) =>
  construire({ fichier: 'f.xlsx', feuilles: [{ nom: 'F', valeurs }] })

describe('Lecture d’un .xlsx', () => {
  it('lit résultats, erreurs, dates, textes enrichis et liens comme de simples valeurs', async () => {
    const paquet = await avec([1])
    const { path } = sheetEntry(paquet, 'F')
    paquet.set(
      path,
      serializeSheet(readSheet(paquet, path)).replace(
        /<sheetData>.*<\/sheetData>/s,
        '<sheetData><row r="1"><c r="A1"><f>SANTE.DENSITE(194,227489)</f><v>8.5279</v></c>' +
          '<c r="B1" t="e"><f>SANTE.APL(A1:B2)</f><v>#VALUE!</v></c><c r="C1" t="e"><v>#N/A</v></c>' +
          '<c r="D1" t="d"><v>2024-09-01T12:00:00</v></c><c r="E1" t="inlineStr"><is><r><t xml:space="preserve">deux </t></r>' +
          '<r><rPr><b/></rPr><t>morceaux</t></r></is></c><c r="F1" t="str"><f>A1</f><v>a &amp; b</v></c><c r="H1" t="b"><v>0</v></c>' +
          '</row></sheetData>',
      ),
    )
    const [ligne] = await xlsxWorkbook(paquet, 'f.xlsx').read([
      { sheet: 'F', area: { row: 0, column: 0, rows: 1, columns: 9 } },
    ])
    expect(ligne).toEqual([[8.5279, '#VALUE!', '#N/A', 45536.5, 'deux morceaux', 'a & b', null, false, null]])
  })

  it('refuse un nombre infini et un texte trop long en nommant la cellule, sans rien écrire', async () => {
    const paquet = await avec(['a', 'b'])
    const classeur = xlsxWorkbook(paquet, 'f.xlsx')
    const avant = photographier(paquet)

    await expect(
      classeur.apply([{ kind: 'write', sheet: 'F', row: 0, column: 0, values: [['x', Number.NaN]] }]),
    ).rejects.toThrow('F!B1')
    await expect(
      classeur.apply([{ kind: 'write', sheet: 'F', row: 0, column: 0, values: [['x', 'y'.repeat(32_768)]] }]),
    ).rejects.toThrow('32767')
    expect(photographier(paquet)).toEqual(avant)
  })

  it('ne change pas le style des cellules qui partageaient celui que l’on modifie', async () => {
    const paquet = await avec(['a', 'b'])
    const classeur = xlsxWorkbook(paquet, 'f.xlsx')
    const zone = { row: 0, column: 0, rows: 1, columns: 2 }
    await classeur.apply([{ kind: 'style', sheet: 'F', area: zone, style: { italic: true } }])
    await classeur.apply([{ kind: 'style', sheet: 'F', area: { ...zone, columns: 1 }, style: { bold: true } }])

    const [feuille] = photographier(paquet)
    expect(feuille!.cellules['A1']!.style).toEqual({ bold: true, italic: true })
    expect(feuille!.cellules['B1']!.style).toEqual({ italic: true })
  })
})

it('compte une formule sans valeur gardée parmi les cellules remplies', async () => {
  const paquet = createXlsx('x.xlsx')
  const livre = xlsxWorkbook(paquet, 'x.xlsx')
  await livre.apply([
    { kind: 'addSheet', sheet: 'F' },
    { kind: 'write', sheet: 'F', row: 1, column: 2, values: [[{ formula: 'SUM(A1)' }]] },
  ])
  expect(await livre.sheets()).toEqual([{ name: 'F', visible: true, rows: 2, columns: 3 }])
})
