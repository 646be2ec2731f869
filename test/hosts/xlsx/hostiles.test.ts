import { randomBytes } from 'node:crypto'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { ErreurMetier } from '../../../src/domain/commun/erreur'
import { createXlsx, openXlsx, saveXlsx } from '../../../src/hosts/xlsx/xlsx-file'
import { xlsxWorkbook } from '../../../src/hosts/xlsx/xlsx-workbook'

const FEUILLE = 'xl/worksheets/sheet1.xml'
const CLASSEUR = 'xl/workbook.xml'
const RELATIONS = 'xl/_rels/workbook.xml.rels'

/** Un classeur sain d'une feuille « F », dont on change des morceaux. */
async function classeur(
  change: Record<string, (xml: string) => string | Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array> {
  const paquet = createXlsx('f.xlsx')
  await xlsxWorkbook(paquet, 'f.xlsx').apply([
    { kind: 'addSheet', sheet: 'F' },
    { kind: 'write', sheet: 'F', row: 0, column: 0, values: [['bonjour', 1]] },
  ])
  const morceaux = unzipSync(saveXlsx(paquet))
  for (const [nom, changer] of Object.entries(change)) {
    const neuf = changer(Buffer.from(morceaux[nom] ?? []).toString())
    morceaux[nom] = typeof neuf === 'string' ? strToU8(neuf) : neuf
  }
  return zipSync(morceaux, { level: 1 })
}

/** Ouvre le fichier et lit tout ce que le port sait lire ; rend le refus. */
async function refus(octets: Uint8Array): Promise<string> {
  const erreur: unknown = await (async () => lireTout(octets))().catch((e: unknown) => e)
  expect(erreur).toBeInstanceOf(ErreurMetier)
  return (erreur as ErreurMetier).message
}

async function lireTout(octets: Uint8Array) {
  const lu = xlsxWorkbook(openXlsx(octets, 'f.xlsx'), 'f.xlsx')
  for (const { name: sheet, rows, columns } of await lu.sheets()) {
    const zones = [{ sheet, area: { row: 0, column: 0, rows, columns } }]
    await lu.read(zones)
    await lu.formulas(zones)
    await lu.numberFormats(zones)
    await lu.layouts([sheet])
    await lu.marks([sheet])
  }
}

/** Où l'annuaire de l'archive décrit ce morceau. */
function enTete(octets: Buffer, nom: string): number {
  let annuaire = octets.indexOf('PK\x01\x02')
  while (octets.toString('utf8', annuaire + 46, annuaire + 46 + nom.length) !== nom) {
    annuaire = octets.indexOf('PK\x01\x02', annuaire + 1)
  }
  return annuaire
}

const GRAS = { kind: 'style', sheet: 'F', area: { row: 0, column: 0, rows: 1, columns: 1 }, style: { bold: true } } as const // prettier-ignore

const donnees = (lignes: string) => (xml: string) =>
  xml.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${lignes}</sheetData>`)

it('le classeur sain se lit', async () => expect(await lireTout(await classeur({}))).toBeUndefined())

describe('Un fichier hostile est refusé en français', () => {
  it.each<[string, Parameters<typeof classeur>[0], RegExp]>([
    ['une ligne 2^31', { [FEUILLE]: donnees('<row r="2147483648"/>') }, /numéro 2147483648 : Excel va de 1 à 1048576/],
    ['trop de fois la même ligne', { [FEUILLE]: donnees('<row r="1"/>'.repeat(1_048_577)) }, /plus de 1048576 lignes/],
    ['une colonne après XFD', { [FEUILLE]: donnees('<row r="1"><c r="XFE1"><v>1</v></c></row>') }, /XFE1/],
    [
      'trop de cellules sans adresse',
      { [FEUILLE]: donnees(`<row r="1">${'<c><v>1</v></c>'.repeat(16_385)}</row>`) },
      /XFD/,
    ],
    [
      'une feuille immense et vide',
      {
        [FEUILLE]: donnees(
          '<row r="1"><c r="XFD1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>',
        ),
      },
      /17179869184 cellules/,
    ],
    ['des entités', { [FEUILLE]: (xml) => `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${xml}` }, /DOCTYPE/],
    ['deux feuilles du même nom', { [CLASSEUR]: (xml) => xml.replace(/(<sheet )name="F"([^>]*\/>)/, '$1name="F"$2$1name="f"$2') }, /deux feuilles du nom de « f »/], // prettier-ignore
    ['une relation qui sort de l’archive', { [RELATIONS]: (xml) => xml.replace('worksheets/sheet1.xml', '../../../etc/passwd') }, /sort de l’archive/], // prettier-ignore
    [
      'une relation vers un morceau absent',
      { [RELATIONS]: (xml) => xml.replace('sheet1.xml', 'sheet9.xml') },
      /« F » manque/,
    ],
    [
      'une feuille qui n’en est pas une',
      { [RELATIONS]: (xml) => xml.replace('worksheets/sheet1.xml', 'styles.xml') },
      /<worksheet>/,
    ],
    ['une feuille coupée', { [FEUILLE]: (xml) => xml.slice(0, xml.indexOf('bonjour')) }, /abîmé ou incomplet/],
    ['des styles mal formés', { 'xl/styles.xml': (xml) => xml.replace('</fill>', '<fillr="A0"ill/></fill>') }, /Morceau en cause : xl\/styles\.xml/], // prettier-ignore
    ['une ligne qui n’en est pas une', { [FEUILLE]: donnees('<row r="1"/><texte/>') }, /« texte » parmi ses lignes/],
    ['une cellule coupée', { [FEUILLE]: donnees('<row r="1"><c r="A1</row>') }, /coupé|abîmé/],
    ['du texte qui n’en est pas', { [FEUILLE]: () => new Uint8Array([60, 0xc3, 0x28, 62]) }, /abîmé/],
  ])('%s', async (_, change, phrase) => expect(await refus(await classeur(change))).toMatch(phrase))

  it.each([
    ['un giga-octet de textes partagés', 1_100_000_000, 'trop gros'],
    ['un morceau énorme à lui seul', 500_000_000, 'contient 477 Mo d’un seul tenant'],
    ['plus que le format ne peut serrer', 40_000_000, 'abîmé ou incomplet'],
  ])('%s, sans le déplier', async (_, taille, phrase) => {
    const octets = Buffer.from(await classeur({ 'xl/sharedStrings.xml': () => new Uint8Array(1000) }))
    octets.writeUInt32LE(taille, enTete(octets, 'xl/sharedStrings.xml') + 24)
    expect(await refus(octets)).toContain(phrase)
  })

  it('les mêmes octets donnés à plusieurs morceaux', async () => {
    const octets = Buffer.from(await classeur({ 'a.bin': () => randomBytes(20_000), 'b.bin': () => randomBytes(100) }))
    const [a, b] = [enTete(octets, 'a.bin'), enTete(octets, 'b.bin')]
    octets.copy(octets, b + 16, a + 16, a + 28) // somme et tailles
    octets.copy(octets, b + 42, a + 42, a + 46) // place
    expect(await refus(octets)).toContain('abîmé ou incomplet')
  })
})

it('des mises en forme où rien ne mène ne sont ni perdues, ni remplacées par d’autres', async () => {
  const octets = await classeur({ [RELATIONS]: (xml) => xml.replace('relationships/styles"', 'relationships/stylos"') })
  const paquet = openXlsx(octets, 'f.xlsx')
  await expect(xlsxWorkbook(paquet, 'f.xlsx').apply([GRAS])).rejects.toThrow('ses mises en forme ne se retrouvent pas')
  expect(unzipSync(saveXlsx(paquet))).toEqual(unzipSync(octets))

  paquet.delete('xl/styles.xml')
  const sansStyles = xlsxWorkbook(paquet, 'f.xlsx')
  await (
    await sansStyles.apply([GRAS])
  )() // aucune cellule n'en avait : il reçoit ceux d'Excel
  paquet.set(FEUILLE, (paquet.text(FEUILLE) ?? '').replace('<c r="A1"', '<c r="A1" s="3"'))
  await expect(sansStyles.apply([GRAS])).rejects.toThrow('ses mises en forme ne se retrouvent pas')
})

it('plus de mises en forme qu’Excel n’en ouvre : rien n’y est ajouté', async () => {
  const octets = await classeur({ 'xl/styles.xml': (xml) => xml.replace('</cellXfs>', `${'<xf/>'.repeat(70_000)}</cellXfs>`) }) // prettier-ignore
  await expect(xlsxWorkbook(openXlsx(octets, 'f.xlsx'), 'f.xlsx').apply([GRAS])).rejects.toThrow(
    /70\d{3} mises en forme de cellule : Excel en ouvre 65490/,
  )
})

it('un texte partagé ou un style qui n’existe pas se lit comme une cellule vide ou sans style', async () => {
  const octets = await classeur({
    [FEUILLE]: donnees('<row r="1"><c r="A1" s="99" t="s"><v>99</v></c><c r="B1" t="zz"><v>x</v></c></row>'),
  })
  const lu = xlsxWorkbook(openXlsx(octets, 'f.xlsx'), 'f.xlsx')
  const zone = { sheet: 'F', area: { row: 0, column: 0, rows: 1, columns: 2 } }
  expect(await lu.read([zone])).toEqual([[[null, 'x']]])
  expect(await lu.numberFormats([zone])).toEqual([[['General', 'General']]])
})
