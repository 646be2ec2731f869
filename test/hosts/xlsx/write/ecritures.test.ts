import { newPackage, type XlsxPackage } from '../../../../src/hosts/xlsx/package'
import { createXlsx, openXlsx, saveXlsx } from '../../../../src/hosts/xlsx/xlsx-file'
import { xlsxWorkbook } from '../../../../src/hosts/xlsx/xlsx-workbook'
import type { Operation } from '../../../../src/ports/operations'

const FEUILLE = 'xl/worksheets/sheet1.xml'

/** Un classeur d'une feuille « F », dont on donne les lignes et ce qui les suit. */
async function classeur(lignes: string, apres = '', avant = ''): Promise<XlsxPackage> {
  const paquet = createXlsx('f.xlsx')
  await xlsxWorkbook(paquet, 'f.xlsx').apply([{ kind: 'addSheet', sheet: 'F' }])
  const vide = paquet.text(FEUILLE)!
  paquet.set(FEUILLE, vide.replace('<sheetData/>', `${avant}<sheetData>${lignes}</sheetData>${apres}`))
  return openXlsx(saveXlsx(paquet), 'f.xlsx')
}
const appliquer = async (paquet: XlsxPackage, ...operations: Operation[]) =>
  xlsxWorkbook(paquet, 'f.xlsx').apply(operations)
const ecrire = (row: number, column: number, ...values: (string | number | boolean | null)[]) =>
  ({ kind: 'write', sheet: 'F', row, column, values: [values] }) as const
const formule = (row: number, column: number, formula: string) =>
  ({ kind: 'write', sheet: 'F', row, column, values: [[{ formula, value: 1 }]] }) as const
const lignes = (paquet: XlsxPackage) => /<sheetData>(.*)<\/sheetData>/s.exec(paquet.text(FEUILLE)!)?.[1]
const zone = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns })

describe('Écrire des valeurs', () => {
  it('ne touche que les cellules dites, garde leur style et ôte les marques de l’ancien contenu', async () => {
    const intacte = '<row r="1" spans="1:2" ht="9"><c r="A1" s="1"><v>1</v></c></row>'
    const paquet = await classeur(
      `${intacte}<row r="2" spans="1:3"><c r="A2" s="1" t="s" vm="4" cm="2"><v>0</v></c><c r="C2" ph="1"><v>7</v></c></row>`,
    )
    await appliquer(paquet, ecrire(1, 0, 5, true), ecrire(1, 3, 'é & <'))

    expect(lignes(paquet)).toBe(
      `${intacte}<row r="2"><c r="A2" s="1"><v>5</v></c><c r="B2" t="b"><v>1</v></c><c r="C2" ph="1"><v>7</v></c>` +
        '<c r="D2" t="inlineStr"><is><t>é &amp; &lt;</t></is></c></row>',
    )
  })

  it('donne à une cellule neuve le style de sa ligne, sinon celui de sa colonne', async () => {
    const paquet = await classeur(
      '<row r="1" s="3" customFormat="1"/>',
      '',
      '<cols><col min="1" max="2" width="9" style="2"/></cols>',
    )
    await appliquer(paquet, ecrire(0, 0, 1), ecrire(1, 0, 1, 2, 3))
    expect(lignes(paquet)).toBe(
      '<row r="1" s="3" customFormat="1"><c r="A1" s="3"><v>1</v></c></row>' +
        '<row r="2"><c r="A2" s="2"><v>1</v></c><c r="B2" s="2"><v>2</v></c><c r="C2"><v>3</v></c></row>',
    )
  })

  it('ne donne pas un style neuf aux cellules dont le style s’est perdu', async () => {
    const paquet = await classeur('<row r="1"><c r="A1" s="1"><v>1</v></c></row>')
    const styles = 'xl/styles.xml'
    paquet.set(styles, paquet.text(styles)!.replace(/<cellXfs count="\d+">/, '<cellXfs count="2">'))
    await appliquer(paquet, { kind: 'style', sheet: 'F', area: zone(4, 0), style: { numberFormat: '0.0' } })
    const [formats = []] = await xlsxWorkbook(openXlsx(saveXlsx(paquet), 'f.xlsx'), 'f.xlsx').numberFormats([
      { sheet: 'F', area: zone(0, 0, 5) },
    ])
    expect(formats.flat()).toEqual(['General', 'General', 'General', 'General', '0.0'])
  })

  it('élargit l’étendue annoncée', async () => {
    const paquet = await classeur('<row r="3"><c r="B3"><v>1</v></c></row>')
    paquet.set(FEUILLE, paquet.text(FEUILLE)!.replace('<sheetViews>', '<dimension ref="B3"/><sheetViews>'))
    await appliquer(paquet, ecrire(4, 3, 1))
    expect(paquet.text(FEUILLE)).toContain('<dimension ref="B3:D5"/>')
  })

  it('demande un recalcul, et n’ôte la chaîne de calcul que si une formule vient ou part', async () => {
    const paquet = await classeur('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1</f><v>1</v></c></row>')
    const chaine = 'xl/calcChain.xml'
    const rels = 'xl/_rels/workbook.xml.rels'
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain'
    paquet.set(chaine, '<calcChain/>')
    paquet.set(
      rels,
      paquet.text(rels)!.replace('</Rel', `<Relationship Id="rId9" Type="${type}" Target="calcChain.xml"/></Rel`),
    )
    paquet.set(
      'xl/workbook.xml',
      paquet.text('xl/workbook.xml')!.replace(/<calcPr[^>]*>/, '<calcPr calcId="5" iterate="1"/>'),
    )

    await appliquer(paquet, ecrire(0, 0, 2))
    expect(paquet.text('xl/workbook.xml')).toContain('<calcPr calcId="5" iterate="1" fullCalcOnLoad="1"/>')
    expect(paquet.has(chaine)).toBe(true)
    await appliquer(paquet, ecrire(0, 1, 2))
    expect([paquet.has(chaine), paquet.text(rels)!.includes('calcChain')]).toEqual([false, false])
  })

  it('écrit les formules avec leurs préfixes de fichier et leur valeur, une erreur comme une erreur', async () => {
    const paquet = await classeur('')
    await appliquer(paquet, formule(0, 0, '=XLOOKUP(1,A:A,B:B)&"<"'), {
      kind: 'write',
      sheet: 'F',
      row: 1,
      column: 0,
      values: [[{ formula: 'NA()', value: '#N/A' }, { formula: 'A1' }, '#N/A']],
    })
    expect(lignes(paquet)).toBe(
      '<row r="1"><c r="A1"><f>_xlfn.XLOOKUP(1,A:A,B:B)&amp;&quot;&lt;&quot;</f><v>1</v></c></row>' +
        '<row r="2"><c r="A2" t="e"><f>NA()</f><v>#N/A</v></c><c r="B2"><f>A1</f></c>' +
        '<c r="C2" t="inlineStr"><is><t>#N/A</t></is></c></row>',
    )
    await expect(appliquer(paquet, formule(0, 0, '='))).rejects.toThrow('F!A1')
  })

  it('rend sa formule à chaque cellule quand la source d’une formule partagée s’en va', async () => {
    const paquet = await classeur(
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$D$1</f><v>1</v></c></row>' +
        '<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>3</v></c></row>',
    )
    await appliquer(paquet, ecrire(0, 1, 9))
    expect(lignes(paquet)).toBe(
      '<row r="1"><c r="B1"><v>9</v></c></row><row r="2"><c r="B2"><f>A2*$D$1</f><v>2</v></c></row>' +
        '<row r="3"><c r="B3"><f>A3*$D$1</f><v>3</v></c></row>',
    )
  })

  it('retire les valeurs d’un tableau dynamique dont l’origine s’en va, et refuse une part d’une formule matricielle', async () => {
    const dynamique = '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1:A3">SORT(B1:B3)</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="3"><c r="A3" s="1"><v>3</v></c></row>' // prettier-ignore
    const paquet = await classeur(dynamique)
    await appliquer(paquet, ecrire(0, 0, 9))
    expect(lignes(paquet)).toBe('<row r="1"><c r="A1"><v>9</v></c></row><row r="2"/><row r="3"><c r="A3" s="1"/></row>')

    const matrice = await classeur(dynamique.replace(' cm="1"', ''))
    await expect(appliquer(matrice, ecrire(1, 0, 9))).rejects.toThrow(
      'F!A2 fait partie de la formule matricielle de A1:A3',
    )
  })

  it('n’écrit rien sous une fusion', async () => {
    const paquet = await classeur('', '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>')
    await appliquer(paquet, ecrire(0, 0, 1, 2, 3))
    expect(lignes(paquet)).toBe('<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>3</v></c></row>')
  })

  it('renomme la colonne d’un tableau dont on écrit l’en-tête, sans doublon, et l’écrit comme un texte', async () => {
    const paquet = await classeur('')
    await appliquer(paquet, ecrire(0, 0, 'a', 'b', null), {
      ...{ kind: 'addTable', sheet: 'F', name: 'T_A' },
      area: zone(0, 0, 3, 3),
    })
    const noms = () =>
      [...paquet.text('xl/tables/table1.xml')!.matchAll(/<tableColumn [^>]*name="([^"]*)"/g)].map(([, n]) => n)
    expect(noms()).toEqual(['a', 'b', 'Colonne1'])
    await appliquer(paquet, ecrire(0, 1, 2026, 'A'))
    expect(noms()).toEqual(['a', '2026', 'A2'])
    const [[lu]] = (await xlsxWorkbook(paquet, 'f.xlsx').read([{ sheet: 'F', area: zone(0, 0, 1, 3) }])) as [
      [unknown[]],
    ]
    expect(lu).toEqual(['a', '2026', 'A2'])
  })
})

describe('Fusionner', () => {
  it('ne garde que la première valeur, et les styles', async () => {
    const paquet = await classeur('<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="2"><v>2</v></c></row>')
    await appliquer(paquet, { kind: 'merge', sheet: 'F', area: zone(0, 0, 1, 2) })
    expect(lignes(paquet)).toBe('<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="2"/></row>')
    expect(paquet.text(FEUILLE)).toContain('</sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>')
  })

  it('refuse une zone déjà fusionnée, ou prise dans un tableau', async () => {
    const paquet = await classeur('', '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>')
    await expect(appliquer(paquet, { kind: 'merge', sheet: 'F', area: zone(1, 1, 2, 2) })).rejects.toThrow(
      'déjà fusionnée',
    )
    await appliquer(paquet, { kind: 'addTable', sheet: 'F', name: 'T', area: zone(4, 0, 2, 2) })
    await expect(appliquer(paquet, { kind: 'merge', sheet: 'F', area: zone(5, 0, 1, 2) })).rejects.toThrow('tableau')
  })
})

describe('Donner un style', () => {
  it('change la couleur et la taille d’une police, dans quelque ordre que ses traits soient écrits', async () => {
    const paquet = await classeur('')
    const rangee = '<name val="Calibri"/><family val="2"/><color theme="1"/><sz val="11"/><scheme val="minor"/>'
    const styles = paquet.text('xl/styles.xml')!
    paquet.set('xl/styles.xml', styles.replace(/<font>.*?<\/font>/s, `<font>${rangee}</font>`))
    await appliquer(paquet, {
      ...{ kind: 'style', sheet: 'F', area: zone(0, 0), style: { bold: true, size: 16, color: '#ffffff' } },
    })
    expect(paquet.text('xl/styles.xml')).toContain(
      '<font><b/><name val="Calibri"/><family val="2"/><color rgb="FFFFFFFF"/><sz val="16"/><scheme val="minor"/></font>',
    )
  })

  it('ajoute des styles sans changer ceux d’origine, et reprend les mêmes la fois d’après', async () => {
    const paquet = await classeur('<row r="1"><c r="A1"><v>1</v></c></row>')
    const avant = paquet.text('xl/styles.xml')!
    const style = {
      bold: true,
      fill: '#ff0000',
      numberFormat: '0.00',
      border: { color: '#000000', sides: ['top'] },
    } as const
    await appliquer(paquet, {
      kind: 'style',
      sheet: 'F',
      area: zone(0, 0, 1, 2),
      style: { ...style, wrap: true, vertical: 'middle' },
    })
    const xml = paquet.text('xl/styles.xml')!
    const [, police] = /<font>(.*?)<\/font>/s.exec(avant)!
    expect(xml).toContain(`<fonts count="2"><font>${police}</font><font><b/>${police}</font></fonts>`)
    expect(xml).toContain('<patternFill patternType="solid"><fgColor rgb="FFFF0000"/>')
    expect(xml).toContain(
      '<border><left/><right/><top style="thin"><color rgb="FF000000"/></top><bottom/><diagonal/></border>',
    )
    expect(xml).toContain(
      '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="2" ',
    )
    expect(xml).toContain('<alignment vertical="center" wrapText="1"/></xf></cellXfs>')
    expect(lignes(paquet)).toBe('<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="1"/></row>')

    await appliquer(paquet, {
      kind: 'style',
      sheet: 'F',
      area: zone(5, 5),
      style: { ...style, wrap: true, vertical: 'middle' },
    })
    expect(paquet.text('xl/styles.xml')).toBe(xml)
    await appliquer(paquet, { kind: 'style', sheet: 'F', area: zone(5, 6), style: { numberFormat: 'dd/mm/yyyy "le"' } })
    expect(paquet.text('xl/styles.xml')).toContain('<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy &quot;le&quot;"/></numFmts><fonts') // prettier-ignore
  })

  it('donne des styles à un classeur qui n’en avait aucun', async () => {
    const nu = newPackage(
      {
        '[Content_Types].xml': '<Types xmlns="t"></Types>',
        'xl/workbook.xml': '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="F" sheetId="1" r:id="rId1"/></sheets></workbook>', // prettier-ignore
        'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>', // prettier-ignore
        [FEUILLE]: '<worksheet><sheetData/></worksheet>',
      },
      'f.xlsx',
    )
    await appliquer(nu, { kind: 'style', sheet: 'F', area: zone(0, 0), style: { italic: true } })
    expect(lignes(nu)).toBe('<row r="1"><c r="A1" s="1"/></row>')
    expect(await xlsxWorkbook(nu, 'f.xlsx').marks(['F'])).toEqual([[]])
    expect(nu.text('xl/styles.xml')).toContain('<i/>')
  })
})

describe('Les notes', () => {
  const notes = async (paquet: XlsxPackage) => (await xlsxWorkbook(paquet, 'f.xlsx').marks(['F']))[0]
  const noter = (row: number, column: number, text: string) =>
    ({ kind: 'note', sheet: 'F', row, column, text }) as const

  it('se posent, se changent et s’ôtent, avec leur cadre', async () => {
    const paquet = await classeur('')
    await appliquer(paquet, noter(4, 1, 'deux\nlignes'), noter(0, 0, 'une'))
    expect(await notes(paquet)).toEqual([
      { row: 0, column: 0, kind: 'note', text: 'une' },
      { row: 4, column: 1, kind: 'note', text: 'deux\nlignes' },
    ])
    const vml = () => paquet.text('xl/drawings/vmlDrawing1.vml')!
    expect(vml().match(/<x:Row>4<\/x:Row><x:Column>1<\/x:Column>/g)).toHaveLength(1)
    expect(paquet.text(FEUILLE)).toMatch(/<legacyDrawing r:id="rId\d"\/><\/worksheet>/)
    expect(paquet.text('[Content_Types].xml')).toContain('<Default Extension="vml"')

    await appliquer(paquet, noter(4, 1, 'changée'), noter(0, 0, ''), noter(9, 9, ''))
    expect(await notes(paquet)).toEqual([{ row: 4, column: 1, kind: 'note', text: 'changée' }])
    expect(vml().match(/<v:shape /g)).toHaveLength(1)
  })

  it('se posent dans une feuille où le préfixe « r » désigne autre chose', async () => {
    const paquet = await classeur('')
    paquet.set(FEUILLE, (paquet.text(FEUILLE) ?? '').replace(/<worksheet[^>]*>/, '<worksheet xmlns:r="urn:autre">'))
    await appliquer(paquet, noter(0, 0, 'une'))
    expect(paquet.text(FEUILLE)).toMatch(/^.*<worksheet xmlns:r="urn:autre" xmlns:rr="[^"]*relationships">.*<legacyDrawing rr:id="rId\d"\/>/s) // prettier-ignore
  })

  it('ne prennent pas la place d’un fil de commentaires', async () => {
    const paquet = await classeur('')
    const rels = '<Relationships><Relationship Id="rId1" Type="x/threadedComment" Target="../threadedComments/t.xml"/></Relationships>' // prettier-ignore
    paquet.set('xl/worksheets/_rels/sheet1.xml.rels', rels)
    paquet.set('xl/threadedComments/t.xml', '<ThreadedComments><threadedComment ref="A1"><text>fil</text></threadedComment></ThreadedComments>') // prettier-ignore
    await expect(appliquer(paquet, noter(0, 0, 'x'))).rejects.toThrow('F!A1 porte un fil de commentaires')
  })
})

describe('Les règles', () => {
  const choix = (area: ReturnType<typeof zone>, plus = {}) =>
    ({ kind: 'validation', sheet: 'F', area, list: ['oui', 'non "x"'], blocking: false, ...plus }) as const

  it('posent une mise en forme après celles de la feuille', async () => {
    const paquet = await classeur(
      '',
      '<conditionalFormatting sqref="A1"><cfRule type="cellIs" priority="7"/></conditionalFormatting>',
    )
    await appliquer(paquet, {
      ...{ kind: 'conditionalFormat', sheet: 'F', area: zone(1, 0, 2, 2), formula: '=$A2<1' },
      style: { fill: '#00FF00', bold: true, numberFormat: '0' },
    })
    expect(paquet.text(FEUILLE)).toContain(
      '</conditionalFormatting><conditionalFormatting sqref="A2:B3"><cfRule type="expression" dxfId="0" priority="8">' +
        '<formula>$A2&lt;1</formula></cfRule></conditionalFormatting>',
    )
    expect(paquet.text('xl/styles.xml')).toContain(
      '<dxfs count="1"><dxf><font><b/></font><numFmt numFmtId="1" formatCode="0"/>' +
        '<fill><patternFill patternType="solid"><bgColor rgb="FF00FF00"/></patternFill></fill></dxf></dxfs>',
    )
  })

  it('remplacent, sur leurs seules cellules, ce qui y était demandé', async () => {
    const paquet = await classeur('', '<dataValidations count="1"><dataValidation type="whole" sqref="A1:C3 E5"><formula1>1</formula1></dataValidation></dataValidations>') // prettier-ignore
    await appliquer(paquet, choix(zone(1, 1)))
    expect(paquet.text(FEUILLE)).toContain(
      '<dataValidations count="2"><dataValidation type="whole" sqref="A1:C1 A3:C3 A2 C2 E5"><formula1>1</formula1></dataValidation>' +
        '<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="B2">' +
        '<formula1>&quot;oui,non &quot;&quot;x&quot;&quot;&quot;</formula1></dataValidation></dataValidations>',
    )
    await appliquer(paquet, choix(zone(0, 0, 5, 5), { list: { sheet: "L'axe", area: zone(0, 0, 3) }, blocking: true }))
    expect(paquet.text(FEUILLE)).toContain(
      `<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="A1:E5"><formula1>'L''axe'!$A$1:$A$3</formula1>`,
    )
  })

  it('montrent un message sans rien demander, et refusent une liste qu’Excel ne sait pas garder', async () => {
    const paquet = await classeur('')
    await appliquer(paquet, {
      ...{ kind: 'validation', sheet: 'F', area: zone(0, 0), blocking: false },
      prompt: { title: 'Aide', text: 'Un\ndeux' },
    })
    expect(paquet.text(FEUILLE)).toContain('<dataValidation allowBlank="1" showInputMessage="1" promptTitle="Aide" prompt="Un_x000a_deux" sqref="A1"/>') // prettier-ignore
    await expect(appliquer(paquet, choix(zone(0, 0), { list: ['a,b'] }))).rejects.toThrow('virgule')
    await expect(appliquer(paquet, choix(zone(0, 0), { list: ['x'.repeat(256)] }))).rejects.toThrow('255')
  })
})

describe('La mise en page et les feuilles', () => {
  it('gardent ce que l’opération ne dit pas', async () => {
    const paquet = await classeur('', '', '<cols><col min="1" max="5" width="9" style="2" hidden="1"/></cols>')
    const imprimante = '<pageSetup scale="80" orientation="portrait" horizontalDpi="600" r:id="rId7"/>'
    paquet.set(FEUILLE, paquet.text(FEUILLE)!.replace(/(<pageMargins[^>]*>)/, `$1${imprimante}`))
    await appliquer(
      paquet,
      { kind: 'columnWidths', sheet: 'F', column: 2, widths: [20] },
      { kind: 'page', sheet: 'F', page: { orientation: 'landscape', fitToWidth: true, footer: '&P' } },
      { kind: 'pageBreaks', sheet: 'F', rows: [9, 0, 3, 9] },
      { kind: 'freeze', sheet: 'F', rows: 2, columns: 1 },
      { kind: 'activate', sheet: 'F' },
    )
    const xml = paquet.text(FEUILLE)
    expect(xml).toContain(
      '<cols><col min="1" max="2" width="9" style="2" hidden="1"/><col min="3" max="3" width="20" style="2" customWidth="1"/>' +
        '<col min="4" max="5" width="9" style="2" hidden="1"/></cols>',
    )
    expect(xml).toContain(
      '<pageSetup orientation="landscape" horizontalDpi="600" r:id="rId7" paperSize="9" fitToWidth="1" fitToHeight="0"/>' +
        '<headerFooter><oddFooter>&amp;P</oddFooter></headerFooter>' +
        '<rowBreaks count="2" manualBreakCount="2"><brk id="3" max="16383" man="1"/><brk id="9" max="16383" man="1"/></rowBreaks>',
    )
    expect(xml).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    expect(xml).toContain(
      '<sheetView workbookViewId="0" tabSelected="1"><pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/>' +
        '<selection pane="bottomRight" activeCell="A1" sqref="A1"/></sheetView>',
    )
  })

  it('ôtent avec une feuille tout ce qui n’était qu’à elle, et rien d’autre', async () => {
    const paquet = await classeur('')
    const avant = new Map(paquet.names().map((nom) => [nom, paquet.text(nom)]))
    await appliquer(
      paquet,
      { kind: 'addSheet', sheet: 'Deux', position: 0, visibility: 'veryHidden' },
      { kind: 'write', sheet: 'Deux', row: 0, column: 0, values: [['a']] },
      { kind: 'addTable', sheet: 'Deux', area: zone(0, 0, 2), name: 'T_D' },
      { kind: 'note', sheet: 'Deux', row: 0, column: 0, text: 'n' },
      { kind: 'page', sheet: 'Deux', page: { orientation: 'portrait', fitToWidth: false, printArea: zone(0, 0) } },
      { kind: 'deleteSheet', sheet: 'Deux' },
    )
    expect(paquet.names()).toEqual([...avant.keys()])
    for (const nom of ['xl/workbook.xml', FEUILLE, 'xl/_rels/workbook.xml.rels'])
      expect(paquet.text(nom)).toBe(avant.get(nom))
    expect(paquet.text('[Content_Types].xml')!.replace(/<Default Extension="vml"[^>]*>/, '')).toBe(
      avant.get('[Content_Types].xml'),
    )
  })

  it('annulent en reprenant le paquet, octet pour octet', async () => {
    const paquet = await classeur('<row r="1"><c r="A1"><v>1</v></c></row>')
    const avant = saveXlsx(paquet)
    const annuler = await appliquer(paquet, ecrire(0, 0, 2), { kind: 'addSheet', sheet: 'Deux' })
    expect(Buffer.compare(saveXlsx(paquet), avant)).not.toBe(0)
    await annuler()
    expect(Buffer.compare(saveXlsx(paquet), avant)).toBe(0)
  })
})

it('ajoute une feuille à un classeur qui redit le préfixe des relations sur chacune des siennes', async () => {
  const espace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const paquet = await classeur('')
  const xml = paquet.text('xl/workbook.xml')!
  const sansRacine = xml.replace(` xmlns:r="${espace}"`, '').replace('<sheet ', `<sheet xmlns:r="${espace}" `)
  expect(sansRacine).not.toBe(xml)
  paquet.set('xl/workbook.xml', sansRacine)
  await appliquer(paquet, { kind: 'addSheet', sheet: 'G' })
  const neuve = /<sheet [^>]*name="G"[^>]*>/.exec(paquet.text('xl/workbook.xml')!)?.[0]
  expect(neuve).toContain(`xmlns:r="${espace}"`)
})
