/** De vrais fichiers .xlsx : ceux d'une bibliothèque, ceux de LibreOffice, les nôtres, et ceux qui n'en sont pas. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, beforeEach, describe, test } from 'node:test'
import { Workbook } from '@cj-tech-master/excelts'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { lancerNavigateur, ouvrirAtelier } from './atelier.mjs'

const soffice = spawnSync('soffice', ['--version']).status === 0
let navigateur
let dossier
before(async () => {
  navigateur = await lancerNavigateur()
  dossier = mkdtempSync(join(tmpdir(), 'atelier-'))
})
after(async () => {
  await navigateur.close()
  rmSync(dossier, { recursive: true, force: true })
})

async function ecrireClasseur(nom) {
  const classeur = new Workbook()
  const feuille = classeur.addWorksheet('Données', { views: [{ state: 'frozen', ySplit: 1 }] })
  feuille.columns = [{ width: 20 }, { width: 12 }, { width: 14 }]
  feuille.addTable({
    name: 'T_Villes',
    ref: 'A1',
    headerRow: true,
    columns: [{ name: 'Ville' }, { name: 'Habitants' }],
    rows: [
      ['Le Puy-en-Velay', 19061],
      ['Yssingeaux', 7206],
    ],
  })
  feuille.getCell('D1').value = '=1+1 est un texte'
  feuille.getCell('D2').value = '01004'
  feuille.getCell('D3').value = new Date(Date.UTC(2019, 9, 1))
  feuille.getCell('D3').numFmt = 'dd/mm/yyyy'
  feuille.getCell('D4').value = { formula: 'SUM(T_Villes[Habitants])', result: 26267 }
  feuille.getCell('D5').value = { formula: '_xlfn.IFNA(1,2)', result: 1 }
  feuille.getCell('D6').value = true
  feuille.getCell('D7').value = { error: '#N/A' }
  feuille.getCell('D8').value = { richText: [{ text: 'gras', font: { bold: true } }, { text: ' et maigre' }] }
  feuille.getCell('A6').value = 'Fusion'
  feuille.mergeCells('A6:B6')
  feuille.getCell('A6').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFE699' } }
  feuille.addConditionalFormatting({
    ref: 'B2:B3',
    rules: [{ type: 'cellIs', operator: 'greaterThan', formulae: [10000], style: { font: { bold: true } } }],
  })
  feuille.headerFooter.oddFooter = '&CPage &P'
  feuille.pageSetup.orientation = 'landscape'
  const cachee = classeur.addWorksheet('Cachée')
  cachee.state = 'veryHidden'
  cachee.getCell('A1').value = 'mémoire'
  const chemin = join(dossier, nom)
  await classeur.xlsx.writeFile(chemin)
  return chemin
}

async function relire(chemin) {
  const classeur = new Workbook()
  await classeur.xlsx.readFile(chemin)
  return classeur
}

const ATTENDU = [['=1+1 est un texte'], ['01004'], [43739], [26267], [1], [true], ['#N/A'], ['gras et maigre']]

describe('Fichiers', () => {
  let atelier
  beforeEach(async () => (atelier = await ouvrirAtelier(navigateur)))
  afterEach(() => atelier.fermer())

  const attendreFichier = (nom) => atelier.page.locator('#nom-fichier', { hasText: nom }).waitFor()

  test('ouvre un classeur, garde ce qu’on n’a pas touché, enregistre ce qu’on a changé', async () => {
    await atelier.ouvrirFichier(await ecrireClasseur('villes.xlsx'))
    await attendreFichier('villes.xlsx')
    assert.deepEqual(await atelier.lire('Données', 'D1:D8'), ATTENDU)
    assert.deepEqual(await atelier.formules('Données', 'D4:D5'), [['=SUM(T_Villes[Habitants])'], ['=IFNA(1,2)']])

    await atelier.taper('B2', '20000')
    await atelier.taper('F1', '=SANTE.DENSITE(T_Villes[Habitants];1000)')
    await atelier.taper('F5', '3,5')
    const { nom, chemin } = await atelier.telecharger()
    assert.equal(nom, 'villes.xlsx')

    const classeur = await relire(chemin)
    const feuille = classeur.getWorksheet('Données')
    assert.deepEqual(
      classeur.worksheets.map((f) => [f.name, f.state]),
      [
        ['Données', 'visible'],
        ['Cachée', 'veryHidden'],
      ],
    )
    assert.equal(feuille.getCell('B2').value, 20000)
    assert.equal(feuille.getCell('D1').value, '=1+1 est un texte')
    assert.equal(feuille.getCell('D2').value, '01004')
    assert.equal(feuille.getCell('D3').value.toISOString().slice(0, 10), '2019-10-01')
    assert.equal(feuille.getCell('D4').formula, 'SUM(T_Villes[Habitants])')
    assert.equal(feuille.getCell('D4').result, 27206)
    assert.equal(feuille.getCell('D5').formula, '_xlfn.IFNA(1,2)')
    assert.equal(feuille.getCell('D8').value.richText.length, 2)
    assert.equal(feuille.getCell('F1').value.ref, 'F1:F2')
    assert.equal(feuille.getCell('F1').result, 200000)
    assert.equal(feuille.getCell('F2').value, 72060)
    assert.equal(feuille.getCell('F5').value, 3.5)
    assert.equal(feuille.getCell('B6').isMerged, true)
    assert.equal(feuille.getCell('A6').fill.fgColor.argb, 'FFFFE699')
    assert.equal(feuille.conditionalFormattings.length, 1)
    assert.equal(feuille.headerFooter.oddFooter, '&CPage &P')
    assert.equal(feuille.pageSetup.orientation, 'landscape')
    assert.equal(feuille.views[0].ySplit, 1)
    assert.equal(feuille.getTable('T_Villes').name, 'T_Villes')
  })

  test('un classeur à macros reste un .xlsm, macros à l’octet', async () => {
    const source = join(dossier, 'macros.xlsm')
    const morceaux = unzipSync(new Uint8Array(readFileSync(await ecrireClasseur('sans.xlsx'))))
    const macros = Uint8Array.from({ length: 2048 }, (_, i) => (i * 37) % 256)
    const changer = (nom, avant, apres) => {
      const texte = strFromU8(morceaux[nom])
      assert.ok(texte.includes(avant), nom)
      morceaux[nom] = strToU8(texte.replace(avant, apres))
    }
    const declarer = '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>'
    changer(
      '[Content_Types].xml',
      'openxmlformats-officedocument.spreadsheetml.sheet.main',
      'ms-excel.sheet.macroEnabled.main',
    )
    changer('[Content_Types].xml', '<Default', `${declarer}<Default`)
    const relation = '<Relationship Id="rId99" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>' // prettier-ignore
    changer('xl/_rels/workbook.xml.rels', '</Relationships>', `${relation}</Relationships>`)
    writeFileSync(source, zipSync({ ...morceaux, 'xl/vbaProject.bin': macros }))

    await atelier.ouvrirFichier(source)
    await attendreFichier('macros.xlsm')
    await atelier.taper('B2', '20000')
    const { nom, chemin } = await atelier.telecharger()
    assert.equal(nom, 'macros.xlsm')
    const enregistres = unzipSync(new Uint8Array(readFileSync(chemin)))
    assert.deepEqual(Buffer.from(enregistres['xl/vbaProject.bin']), Buffer.from(macros))
    assert.match(strFromU8(enregistres['[Content_Types].xml']), /vnd\.ms-excel\.sheet\.macroEnabled\.main\+xml/)
  })

  test('ce qui est enregistré se rouvre pareil', async () => {
    const avant = await atelier.lire('Communes', 'A1:I261')
    const octets = await atelier.page.evaluate(async () => Array.from(await window.atelier.enregistrer()))
    const chemin = join(dossier, 'aller-retour.xlsx')
    writeFileSync(chemin, Buffer.from(octets))
    await atelier.ouvrirFichier(chemin)
    await attendreFichier('aller-retour.xlsx')
    assert.deepEqual(await atelier.lire('Communes', 'A1:I261'), avant)
  })

  test('ouvre un CSV, codes en texte, et l’exporte pour un Excel français', async () => {
    const source = join(dossier, 'communes.csv')
    writeFileSync(source, 'code,nom,apl,jour\n01004,Ambérieu,2.5,2022-09-30\n43157,"=danger",1.25,\n')
    await atelier.ouvrirFichier(source)
    await attendreFichier('communes.xlsx')
    assert.deepEqual(await atelier.lire('communes', 'A2:C3'), [
      ['01004', 'Ambérieu', 2.5],
      ['43157', '=danger', 1.25],
    ])
    await atelier.page.getByRole('button', { name: 'CSV…' }).click()
    await atelier.page.getByLabel('Tableau ou feuille').selectOption('communes')
    const [fichier] = await Promise.all([
      atelier.page.waitForEvent('download'),
      atelier.page.getByRole('button', { name: 'Exporter', exact: true }).click(),
    ])
    assert.equal(fichier.suggestedFilename(), 'communes.csv')
    assert.equal(
      readFileSync(await fichier.path(), 'utf8'),
      "\ufeffcode;nom;apl;jour\r\n01004;Ambérieu;2,5;30/09/2022\r\n43157;'=danger;1,25;\r\n",
    )
  })

  test('ouvre un classeur venu de LibreOffice', { skip: !soffice && 'LibreOffice n’est pas là' }, async () => {
    const source = await ecrireClasseur('source.xlsx')
    const sorti = spawnSync('soffice', ['--headless', '--convert-to', 'ods', '--outdir', dossier, source])
    assert.equal(sorti.status, 0)
    rmSync(source)
    spawnSync('soffice', ['--headless', '--convert-to', 'xlsx', '--outdir', dossier, join(dossier, 'source.ods')])
    await atelier.ouvrirFichier(source)
    await attendreFichier('source.xlsx')
    const lu = await atelier.lire('Données', 'D1:D8')
    assert.deepEqual(lu.slice(0, 4), ATTENDU.slice(0, 4))
  })

  test('LibreOffice montre les valeurs de nos formules', { skip: !soffice && 'LibreOffice n’est pas là' }, async () => {
    const feuille = await atelier.ajouterFeuille()
    await atelier.ecrire(feuille, 'A1', [['=SANTE.ZONAGE(2.5)'], ['=SANTE.DENSITE(C1:C3,1000)'], [null]])
    await atelier.ecrire(feuille, 'C1', [[1], [2], [3]])
    await atelier.page.evaluate((f) => window.atelier.lire(f, 'A1'), feuille)
    const { chemin } = await atelier.telecharger()
    const copie = join(dossier, 'formules.xlsx')
    writeFileSync(copie, readFileSync(chemin))
    const classeur = await relire(copie)
    assert.deepEqual(
      ['A1', 'A2'].map((a) => classeur.getWorksheet(feuille).getCell(a).result),
      ['ZIP', 10],
    )
    assert.deepEqual(
      ['A3', 'A4'].map((a) => classeur.getWorksheet(feuille).getCell(a).value),
      [20, 30],
    )
    const sorti = spawnSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', dossier, copie])
    assert.equal(sorti.status, 0)
  })

  test('un fichier abîmé est refusé en français, et le classeur ouvert reste', async () => {
    const chemin = join(dossier, 'abime.xlsx')
    writeFileSync(chemin, readFileSync(await ecrireClasseur('entier.xlsx')).subarray(0, 3000))
    const feuilles = await atelier.feuilles()
    await atelier.ouvrirFichier(chemin)
    const message = atelier.page.locator('#message')
    await message.waitFor()
    assert.match(await message.innerText(), /« abime\.xlsx » est abîmé/)
    assert.deepEqual(await atelier.feuilles(), feuilles)
    await atelier.ecrire('Lisez-moi', 'D1', [[7]])
    assert.deepEqual(await atelier.lire('Lisez-moi', 'D1'), [[7]])
    await assert.rejects(
      atelier.page.evaluate(() => window.atelier.ouvrir(new Uint8Array([1, 2, 3]))),
      /n’est pas un classeur Excel/,
    )
  })

  test('prévient avant de remplacer un classeur modifié', async () => {
    const chemin = await ecrireClasseur('autre.xlsx')
    await atelier.taper('D1', '42')
    await atelier.page.locator('#modifie').waitFor()
    await atelier.ouvrirFichier(chemin)
    await atelier.page.getByRole('button', { name: 'Garder le classeur' }).click()
    assert.deepEqual(await atelier.lire('Lisez-moi', 'D1'), [[42]])
    await atelier.ouvrirFichier(chemin)
    await atelier.page.getByRole('button', { name: 'Ouvrir l’autre' }).click()
    await attendreFichier('autre.xlsx')
    assert.deepEqual(await atelier.feuilles(), ['Données', 'Cachée'])
  })
})
