import { serieDeDate } from '../../src/domain/commun/date'
import { createXlsx, openXlsx, saveXlsx } from '../../src/hosts/xlsx/xlsx-file'
import { xlsxWorkbook } from '../../src/hosts/xlsx/xlsx-workbook'
import type { Operation } from '../../src/ports/operations'

const FEUILLE = 'xl/worksheets/sheet1.xml'
const JOUR = serieDeDate('2024-09-01')
/** Le même jour, compté depuis le 1er janvier 1904. */
const JOUR_1904 = (Date.UTC(2024, 8, 1) - Date.UTC(1904, 0, 1)) / 86_400_000
const zone = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns })
const dater = (row: number, column: number): Operation => ({
  ...{ kind: 'style', sheet: 'F', area: zone(row, column) },
  style: { numberFormat: 'dd/mm/yyyy' },
})

/** Un classeur de vieux Mac : une date, une durée et un nombre. */
async function classeur1904() {
  const paquet = createXlsx('mac.xlsx')
  await xlsxWorkbook(paquet, 'mac.xlsx').apply([
    { kind: 'addSheet', sheet: 'F' },
    { kind: 'write', sheet: 'F', row: 0, column: 0, values: [[JOUR_1904, 1.5, 43_000]] },
    dater(0, 0),
    { kind: 'style', sheet: 'F', area: zone(0, 1), style: { numberFormat: '[h]:mm' } },
  ])
  const xml = paquet.text('xl/workbook.xml') ?? ''
  paquet.set(
    'xl/workbook.xml',
    xml.replace('<sheets>', '<workbookPr date1904="1"/><sheets>').replace(/<workbookPr\/>/, ''),
  )
  const rouvert = openXlsx(saveXlsx(paquet), 'mac.xlsx')
  return { paquet: rouvert, classeur: xlsxWorkbook(rouvert, 'mac.xlsx') }
}
const lire = async (classeur: ReturnType<typeof xlsxWorkbook>, area = zone(0, 0, 1, 3)) =>
  (await classeur.read([{ sheet: 'F', area }]))[0]
const ecrite = (xml: string | undefined, adresse: string) =>
  new RegExp(`r="${adresse}"[^>]*>.*?<v>([^<]*)`).exec(xml ?? '')?.[1]

describe('Un classeur dont les dates comptent depuis 1904', () => {
  it('se lit comme un autre : la date est le bon jour, la durée et le nombre ne bougent pas', async () => {
    const { classeur } = await classeur1904()
    expect(await lire(classeur)).toEqual([[JOUR, 1.5, 43_000]])
  })

  it('reçoit ses dates dans son calendrier, que leur format vienne avant, après, ou avec une formule', async () => {
    const { paquet, classeur } = await classeur1904()
    const annuler = await classeur.apply([
      { kind: 'write', sheet: 'F', row: 0, column: 0, values: [[JOUR + 1]] },
      { kind: 'write', sheet: 'F', row: 3, column: 0, values: [[JOUR, JOUR, { formula: 'A1+1', value: JOUR + 2 }]] },
      { kind: 'insertRows', sheet: 'F', row: 1, count: 2 },
      dater(5, 0),
      dater(5, 2),
    ])
    const xml = paquet.text(FEUILLE)
    expect(['A1', 'A6', 'B6', 'C6'].map((adresse) => Number(ecrite(xml, adresse)))).toEqual([
      ...[JOUR_1904 + 1, JOUR_1904, JOUR, JOUR_1904 + 2],
    ])
    expect(await lire(classeur, zone(5, 0, 1, 3))).toEqual([[JOUR, JOUR, JOUR + 2]])

    await annuler()
    expect(await lire(classeur)).toEqual([[JOUR, 1.5, 43_000]])
  })

  it('refuse une date d’avant 1904, en nommant la cellule, et reste comme avant', async () => {
    const { paquet, classeur } = await classeur1904()
    const avant = saveXlsx(paquet)
    const ancienne = serieDeDate('1903-12-31')
    await expect(
      classeur.apply([{ kind: 'write', sheet: 'F', row: 0, column: 0, values: [[ancienne]] }]),
    ).rejects.toThrow(/^F!A1 : ce classeur compte les dates depuis 1904/)
    expect(saveXlsx(paquet)).toEqual(avant)
  })
})
