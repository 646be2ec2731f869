import { strToU8, unzipSync, zipSync } from 'fflate'
import { ErreurMetier } from '../../../src/domain/commun/erreur'
import { deflate } from '../../../src/hosts/xlsx/deflate'
import { createXlsx, openXlsx, saveXlsx, saveXlsxAside } from '../../../src/hosts/xlsx/xlsx-file'
import { xlsxWorkbook } from '../../../src/hosts/xlsx/xlsx-workbook'
import type { Operation } from '../../../src/ports/operations'

async function classeur(...operations: Operation[]) {
  const paquet = createXlsx('f.xlsx')
  await xlsxWorkbook(paquet, 'f.xlsx').apply([
    { kind: 'addSheet', sheet: 'Feuille' },
    { kind: 'write', sheet: 'Feuille', row: 0, column: 0, values: [['bonjour']] },
    ...operations,
  ])
  return paquet
}
const octets = async (...operations: Operation[]) => saveXlsx(await classeur(...operations))
const parties = (fichier: Uint8Array) =>
  new Map(Object.entries(unzipSync(fichier)).map(([nom, contenu]) => [nom, Buffer.from(contenu).toString('utf8')]))

const ole = (...textes: string[]) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(512),
    ...textes.map((texte) => Buffer.from(texte, 'utf16le')),
  ])

async function refus(fichier: Uint8Array) {
  const erreur: unknown = await Promise.resolve()
    .then(() => openXlsx(fichier, 'suivi.xlsx'))
    .catch((e: unknown) => e)
  expect(erreur).toBeInstanceOf(ErreurMetier)
  const { message } = erreur as ErreurMetier
  expect(message).toContain('« suivi.xlsx »')
  return message
}

describe('Ouvrir un fichier qui n’est pas un bon .xlsx', () => {
  it.each<[string, Uint8Array, string]>([
    ['vide', new Uint8Array(0), 'fichier vide'],
    ['de texte', strToU8('Code;Population\n43001;170'), 'n’est pas un classeur Excel'],
    ['de quatre octets', strToU8('PK\x03\x04'), 'abîmé ou incomplet'],
    ['.xls ancien', ole('Root Entry', 'Workbook'), 'enregistrez-le au format .xlsx'],
    ['protégé par un mot de passe', ole('Root Entry', 'EncryptionInfo', 'EncryptedPackage'), 'Retirez le mot de passe'],
    ['zip sans classeur', zipSync({ 'photo.jpg': strToU8('x') }), 'archive zip sans classeur'],
    [
      '.ods',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': strToU8('<x/>') }),
      'OpenDocument (.ods)',
    ],
    ['.docx', zipSync({ 'word/document.xml': strToU8('<x/>') }), 'Word ou PowerPoint'],
    ['.xlsb', zipSync({ 'xl/workbook.bin': strToU8('x') }), '.xlsb'],
    [
      'dont le XML est coupé',
      zipSync({ 'xl/workbook.xml': strToU8('<workbook><sheets><sheet') }),
      'abîmé ou incomplet',
    ],
    ['sans feuille', zipSync({ 'xl/workbook.xml': strToU8('<workbook></workbook>') }), ''],
  ])('refuse un fichier %s', async (_, fichier, phrase) => {
    expect(await refus(fichier)).toContain(phrase)
  })

  it('refuse un fichier coupé, où qu’il soit coupé', async () => {
    const entier = await octets()
    for (const part of [0.05, 0.3, 0.6, 0.9, 0.999]) {
      expect(await refus(entier.slice(0, Math.floor(entier.length * part)))).toContain('abîmé ou incomplet')
    }
  })

  it('refuse un fichier dont un octet de données est faux', async () => {
    const entier = Buffer.from(await octets())
    let morceau = entier.indexOf('PK\x03\x04')
    while (morceau >= 0) {
      const faux = Buffer.from(entier)
      const place = morceau + 30 + entier.readUInt16LE(morceau + 26) + 5
      faux[place] = (faux[place] as number) ^ 0xff
      expect(await refus(faux)).toContain('abîmé')
      morceau = entier.indexOf('PK\x03\x04', morceau + 4)
    }
  })

  it('refuse une archive qui annonce un contenu énorme, sans le déplier', async () => {
    const entier = Buffer.from(await octets())
    const annuaire = entier.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    entier.writeUInt32LE(0xf0000000, annuaire + 24)

    expect(await refus(entier)).toContain('trop gros')
  })

  it('ne déplie pas plus que l’annuaire n’annonce', async () => {
    const bombe = Buffer.from(zipSync({ 'xl/workbook.xml': new Uint8Array(5_000_000) }))
    const annuaire = bombe.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    bombe.writeUInt32LE(100, annuaire + 24)

    expect(await refus(bombe)).toContain('abîmé')
  })
})

describe('Enregistrer un .xlsx', () => {
  it('écrit la valeur en cache de chaque formule et demande un recalcul à l’ouverture', async () => {
    const formule = { formula: 'SANTE.DENSITE(194,227489)', value: 8.527885567741736 }
    const xml = parties(await octets({ kind: 'write', sheet: 'Feuille', row: 0, column: 1, values: [[formule]] }))

    expect(xml.get('xl/worksheets/sheet1.xml')).toContain('<f>SANTE.DENSITE(194,227489)</f><v>8.527885567741736</v>')
    expect(xml.get('xl/workbook.xml')).toContain('fullCalcOnLoad="1"')
  })

  it('écrit la zone et les titres d’impression avec tous leurs $, et les apostrophes doublées', async () => {
    const page = {
      orientation: 'landscape',
      fitToWidth: true,
      titleRows: { first: 0, last: 2 },
      printArea: { row: 0, column: 0, rows: 20, columns: 8 },
    } as const
    const xml = parties(
      await octets(
        { kind: 'addSheet', sheet: "L'axe 2" },
        { kind: 'page', sheet: 'Feuille', page },
        { kind: 'page', sheet: "L'axe 2", page },
      ),
    ).get('xl/workbook.xml')

    expect(xml).toContain('localSheetId="0">Feuille!$A$1:$H$20<')
    expect(xml).toContain("localSheetId=\"1\">'L''axe 2'!$A$1:$H$20<")
    expect(xml).toContain("localSheetId=\"1\">'L''axe 2'!$1:$3<")
  })

  it('garde les noms du fichier, qui suivent leur feuille ; ce qui visait une feuille ôtée devient #REF!', async () => {
    const source = createXlsx('f.xlsx')
    const noms =
      '<definedName name="TAUX">0.25</definedName>' +
      '<definedName name="COLONNE">\'Deux &amp; trois\'!$A:$A</definedName>' +
      '<definedName name="LOCAL" localSheetId="1">SUM(Un!$A$1:$A$3)</definedName>' +
      '<definedName name="PERDU">Trop!$A$1</definedName>'
    await xlsxWorkbook(source, 'f.xlsx').apply(
      ['Un', 'Deux & trois', 'Trop'].map((sheet) => ({ kind: 'addSheet', sheet }) as const),
    )
    source.set('xl/workbook.xml', source.text('xl/workbook.xml')!.replace('</sheets>', `</sheets><definedNames>${noms}</definedNames>`)) // prettier-ignore

    const paquet = openXlsx(saveXlsx(source), 'f.xlsx')
    await xlsxWorkbook(paquet, 'f.xlsx').apply([
      { kind: 'write', sheet: 'Un', row: 0, column: 0, values: [[{ formula: 'Trop!A1+1', value: 1 }]] },
      { kind: 'deleteSheet', sheet: 'Trop' },
      { kind: 'addSheet', sheet: 'Avant', position: 0 },
    ])
    const xml = parties(saveXlsx(paquet))

    expect(xml.get('xl/workbook.xml')).toContain('<definedName name="TAUX">0.25</definedName>')
    expect(xml.get('xl/workbook.xml')).toContain("'Deux &amp; trois'!$A:$A")
    expect(xml.get('xl/workbook.xml')).toContain(
      '<definedName name="LOCAL" localSheetId="2">SUM(Un!$A$1:$A$3)</definedName>',
    )
    expect(xml.get('xl/workbook.xml')).toContain('<definedName name="PERDU">#REF!$A$1</definedName>')
    expect(xml.get('xl/worksheets/sheet1.xml')).toContain('<f>#REF!A1+1</f>')
  })

  it('laisse les formules d’une feuille remplacée par une autre du même nom', async () => {
    const paquet = await classeur(
      { kind: 'addSheet', sheet: 'Axe 1' },
      { kind: 'write', sheet: 'Feuille', row: 0, column: 0, values: [[{ formula: "'Axe 1'!A1", value: 3 }]] },
    )
    await xlsxWorkbook(paquet, 'f.xlsx').apply([
      { kind: 'deleteSheet', sheet: 'Axe 1' },
      { kind: 'addSheet', sheet: 'Axe 1' },
    ])
    expect(parties(saveXlsx(paquet)).get('xl/worksheets/sheet1.xml')).toContain("<f>'Axe 1'!A1</f><v>3</v>")
  })

  it('écrit un lien interne comme un emplacement, sans relation', async () => {
    const lien = { kind: 'link', sheet: 'Feuille', row: 1, column: 0, target: { sheet: "L'axe", cell: 'A1' } } as const
    const xml = parties(await octets(lien))

    expect(xml.get('xl/worksheets/sheet1.xml')).toContain(`<hyperlink ref="A2" location="'L''axe'!A1"/>`)
    expect(xml.get('xl/worksheets/sheet1.xml')).toContain(`<t>L'axe</t>`)
    expect(xml.has('xl/worksheets/_rels/sheet1.xml.rels')).toBe(false)
  })

  it('garde un texte qui ressemble à une formule, des espaces au bord, un caractère que le XML refuse', async () => {
    const textes = ['=1+1', ' bord ', 'a\u0001b', '_x0041_', 'ligne\nsuivante\r', '<&">']
    const paquet = openXlsx(
      await octets({ kind: 'write', sheet: 'Feuille', row: 0, column: 0, values: [textes] }),
      'f.xlsx',
    )

    expect(paquet.text('xl/worksheets/sheet1.xml')).not.toContain('<f')
    const [lus] = await xlsxWorkbook(paquet, 'f.xlsx').read([
      { sheet: 'Feuille', area: { row: 0, column: 0, rows: 1, columns: textes.length } },
    ])
    expect(lus).toEqual([textes])
  })

  it('ne dit de personne qu’il a fait le fichier', async () => {
    expect(parties(await octets()).get('docProps/core.xml')).toContain('<dc:creator>Santé Territoires</dc:creator>')
  })

  it('montre à l’ouverture un onglet qui existe et qui est visible', async () => {
    const xml = parties(
      await octets(
        { kind: 'addSheet', sheet: 'Visible' },
        { kind: 'visibility', sheet: 'Feuille', visibility: 'hidden' },
      ),
    )
    expect(xml.get('xl/workbook.xml')).toContain('activeTab="1"')
    await expect(classeur({ kind: 'visibility', sheet: 'Feuille', visibility: 'hidden' })).rejects.toThrow(
      'au moins une feuille visible',
    )
  })

  it('refuse d’enregistrer un classeur sans feuille', () => {
    expect(() => saveXlsx(createXlsx())).toThrow('aucune feuille')
  })
})

describe('Enregistrer à côté', () => {
  it('donne les mêmes octets, et recopie les morceaux que rien n’a touchés', async () => {
    const paquet = openXlsx(await octets(), 'f.xlsx')
    await xlsxWorkbook(paquet, 'f.xlsx').apply([
      { kind: 'write', sheet: 'Feuille', row: 1, column: 0, values: [['bonsoir '.repeat(50)]] },
    ])
    const serres: number[] = []
    const aCote = await saveXlsxAside(paquet, async (contenu) => {
      serres.push(contenu.length)
      return deflate(contenu)
    })
    expect(aCote).toEqual(saveXlsx(paquet))
    expect(serres.length).toBeGreaterThan(0)
    expect(serres.length).toBeLessThan(parties(aCote).size)
  })
})
