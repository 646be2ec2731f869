import { strToU8, unzipSync, zipSync } from 'fflate'
import { ErreurMetier } from '../../../src/domain/commun/erreur'
import { createXlsx, openXlsx, saveXlsx } from '../../../src/hosts/xlsx/file'
import { xlsxWorkbook } from '../../../src/hosts/xlsx/xlsx-workbook'

async function classeur() {
  const book = createXlsx()
  book.addWorksheet('Feuille').getCell('A1').value = 'bonjour'
  return book
}
const octets = async () => saveXlsx(await classeur())
const parties = (fichier: Uint8Array) =>
  new Map(Object.entries(unzipSync(fichier)).map(([nom, contenu]) => [nom, Buffer.from(contenu).toString('utf8')]))

const ole = (...textes: string[]) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(512),
    ...textes.map((texte) => Buffer.from(texte, 'utf16le')),
  ])

async function refus(fichier: Uint8Array) {
  const erreur: unknown = await openXlsx(fichier, 'suivi.xlsx').catch((e: unknown) => e)
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
    const book = await classeur()
    book.worksheets[0]!.getCell('B1').value = { formula: 'SANTE.DENSITE(194,227489)', result: 8.527885567741736 }
    const xml = parties(await saveXlsx(book))

    expect(xml.get('xl/worksheets/sheet1.xml')).toContain('<f>SANTE.DENSITE(194,227489)</f><v>8.527885567741736</v>')
    expect(xml.get('xl/workbook.xml')).toContain('fullCalcOnLoad="1"')
  })

  it('écrit une formule qui se répand comme un tableau dynamique, avec toutes ses valeurs', async () => {
    const book = await classeur()
    const feuille = book.worksheets[0]!
    feuille.getCell('B1').value = {
      formula: 'SANTE.APL(A1:B3,A1:B3,A1:C3)',
      shareType: 'array',
      ref: 'B1:B2',
      result: 'APL',
    }
    feuille.getCell('B2').value = 2.5
    const fichier = await saveXlsx(book)
    const xml = parties(fichier)

    expect(xml.get('xl/worksheets/sheet1.xml')).toMatch(
      /<c r="B1" t="str" cm="1"><f t="array" ref="B1:B2">|<c r="B1" cm="1" t="str"><f t="array" ref="B1:B2">/,
    )
    expect(xml.get('xl/metadata.xml')).toContain('XLDAPR')
    expect(xml.get('[Content_Types].xml')).toContain('/xl/metadata.xml')
    expect(xml.get('xl/_rels/workbook.xml.rels')).toContain('metadata.xml')
    const relu = (await openXlsx(fichier, 'f.xlsx')).worksheets[0]!
    expect(relu.getCell('B1').value).toMatchObject({ shareType: 'array', ref: 'B1:B2', result: 'APL' })
    expect(relu.getCell('B2').value).toBe(2.5)
  })

  it('écrit la zone et les titres d’impression avec tous leurs $, et les apostrophes doublées', async () => {
    const book = createXlsx()
    for (const nom of ['L’axe', "L'axe 2"]) {
      const feuille = book.addWorksheet(nom)
      feuille.getCell('H20').value = 1
      feuille.pageSetup.printArea = 'A1:H20'
      feuille.pageSetup.printTitlesRow = '1:3'
    }
    const fichier = await saveXlsx(await openXlsx(await saveXlsx(book), 'f.xlsx'))
    const xml = parties(fichier).get('xl/workbook.xml')

    expect(xml).toContain('localSheetId="0">\'L’axe\'!$A$1:$H$20<')
    expect(xml).toContain("localSheetId=\"1\">'L''axe 2'!$A$1:$H$20<")
    expect(xml).toContain("localSheetId=\"1\">'L''axe 2'!$1:$3<")
  })

  it('garde les noms du fichier : formules, constantes, noms attachés à une feuille, sauf ceux d’une feuille ôtée', async () => {
    const source = createXlsx()
    for (const nom of ['Un', 'Deux & trois', 'Trop']) source.addWorksheet(nom)
    const morceaux = unzipSync(await saveXlsx(source))
    const noms =
      '<definedName name="TAUX">0.25</definedName>' +
      '<definedName name="COLONNE">\'Deux &amp; trois\'!$A:$A</definedName>' +
      '<definedName name="LOCAL" localSheetId="1">SUM(Un!$A$1:$A$3)</definedName>' +
      '<definedName name="PERDU">Trop!$A$1</definedName>'
    const xml = Buffer.from(morceaux['xl/workbook.xml']!).toString('utf8')
    morceaux['xl/workbook.xml'] = strToU8(xml.replace('</sheets>', `</sheets><definedNames>${noms}</definedNames>`))

    const book = await openXlsx(zipSync(morceaux), 'f.xlsx')
    await xlsxWorkbook(book, 'f.xlsx').apply([
      { kind: 'deleteSheet', sheet: 'Trop' },
      { kind: 'addSheet', sheet: 'Avant', position: 0 },
    ])
    const ecrit = parties(await saveXlsx(book)).get('xl/workbook.xml')

    expect(ecrit).toContain('<definedName name="TAUX">0.25</definedName>')
    expect(ecrit).toContain("'Deux &amp; trois'!$A:$A")
    expect(ecrit).toContain('<definedName localSheetId="2" name="LOCAL">SUM(Un!$A$1:$A$3)</definedName>')
    expect(ecrit).not.toContain('PERDU')
  })

  it('garde les liens internes comme emplacements et les liens externes comme relations', async () => {
    const book = await classeur()
    const feuille = book.worksheets[0]!
    feuille.getCell('A2').value = { text: 'voir', hyperlink: "#'Feuille'!A1" }
    feuille.getCell('A3').value = { text: 'Insee', hyperlink: 'https://www.insee.fr' }
    const relu = await openXlsx(await saveXlsx(book), 'f.xlsx')
    const xml = parties(await saveXlsx(relu))

    expect(xml.get('xl/worksheets/sheet1.xml')).toContain('location="&apos;Feuille&apos;!A1"')
    expect(xml.get('xl/worksheets/_rels/sheet1.xml.rels')).not.toContain('Feuille')
    expect(xml.get('xl/worksheets/_rels/sheet1.xml.rels')).toContain('https://www.insee.fr')
    expect(relu.worksheets[0]!.getCell('A2').hyperlink).toBe("#'Feuille'!A1")
  })

  it('garde un texte qui ressemble à une formule', async () => {
    const book = await classeur()
    book.worksheets[0]!.getCell('A1').value = '=1+1'
    const fichier = await saveXlsx(book)

    expect(parties(fichier).get('xl/worksheets/sheet1.xml')).not.toContain('<f')
    expect((await openXlsx(fichier, 'f.xlsx')).worksheets[0]!.getCell('A1').value).toBe('=1+1')
  })

  it('ne dit de personne qu’il a fait le fichier', async () => {
    expect(parties(await octets()).get('docProps/core.xml')).toContain('<dc:creator>Santé Territoires</dc:creator>')
  })

  it('montre à l’ouverture un onglet qui existe et qui est visible', async () => {
    const book = createXlsx()
    book.addWorksheet('Cachée', { state: 'hidden' })
    book.addWorksheet('Visible')
    book.views = [{ activeTab: 12 } as (typeof book.views)[number]]

    expect(parties(await saveXlsx(book)).get('xl/workbook.xml')).toContain('activeTab="1"')
  })
})
