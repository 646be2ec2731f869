/** On tape en français au vrai clavier ; le classeur ne garde que des formules canoniques. */
import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { lancerNavigateur, ouvrirAtelier, souffler } from './atelier.mjs'

let navigateur
before(async () => (navigateur = await lancerNavigateur()))
after(() => navigateur.close())

describe('Saisie au clavier', () => {
  let atelier
  let feuille
  before(async () => (atelier = await ouvrirAtelier(navigateur)))
  beforeEach(async () => (feuille = await atelier.ajouterFeuille()))
  after(() => atelier.fermer())

  test('les nombres, les dates, les pourcentages et les booléens se tapent à la française', async () => {
    const frappes = [
      ['A1', '3,5', 3.5],
      ['A2', '1 234,5', 1234.5],
      ['A3', '01/10/2019', 43739],
      ['A4', '12,5 %', 0.125],
      ['A5', 'vrai', true],
      ['A6', '-0,25', -0.25],
      ['A7', 'Haute-Loire', 'Haute-Loire'],
    ]
    for (const [cellule, texte] of frappes) await atelier.taper(cellule, texte)
    assert.deepEqual(
      await atelier.lire(feuille, 'A1:A7'),
      frappes.map(([, , valeur]) => [valeur]),
    )
  })

  test('les formules gardent leur sens : la virgule décime, le point-virgule sépare', async () => {
    await atelier.ecrire(feuille, 'A1:A2', [[3.5], [1234.5]])
    const frappes = [
      ['C1', '=SANTE.DENSITE(194;227489)', '=SANTE.DENSITE(194,227489)', (194 / 227489) * 1e4],
      ['C2', '=SANTE.ZONAGE(2,5)', '=SANTE.ZONAGE(2.5)', 'ZIP'],
      ['C3', '=SANTE.AIDE.ASSISTANT("mi-temps";1)', '=SANTE.AIDE.ASSISTANT("mi-temps",1)', 19000],
      ['C4', '=SOMME(A1;A2)', '=SUM(A1,A2)', 1238],
      ['C5', '=SI(A1>1,5;"a;b";0)', '=IF(A1>1.5,"a;b",0)', 'a;b'],
      ['C6', '=SOMME(A1;2,5', '=SUM(A1,2.5)', 6],
      ['C7', '=NB(T_Communes[Population])', '=COUNT(T_Communes[Population])', 257],
      ['C8', '=NBVAL(T_Communes[[#Tout];[Code]])', '=COUNTA(T_Communes[[#All],[Code]])', 258],
      ['C9', '=SIERREUR(1/0;"rien")', '=IFERROR(1/0,"rien")', 'rien'],
    ]
    for (const [cellule, texte] of frappes) await atelier.taper(cellule, texte)
    assert.deepEqual(
      await atelier.formules(feuille, 'C1:C9'),
      frappes.map(([, , canonique]) => [canonique]),
    )
    assert.deepEqual(
      await atelier.lire(feuille, 'C1:C9'),
      frappes.map(([, , , valeur]) => [valeur]),
    )
  })

  test('F2 montre la formule en français : la compléter garde ses arguments', async () => {
    await atelier.ecrire(feuille, 'A1:A2', [['=SANTE.DENSITE(194,227489)'], ['=SUM(1.5,2)']])
    for (const cellule of ['A1', 'A2']) {
      await atelier.aller(cellule)
      await atelier.page.keyboard.press('F2')
      await souffler(atelier.page, 200)
      await atelier.page.keyboard.type('+1', { delay: 8 })
      await atelier.page.keyboard.press('Enter')
      await souffler(atelier.page, 200)
    }
    assert.deepEqual(await atelier.formules(feuille, 'A1:A2'), [['=SANTE.DENSITE(194,227489)+1'], ['=SUM(1.5,2)+1']])
  })

  test('F2, double-clic ou barre de formule, puis Entrée : rien ne change', async () => {
    const canoniques = [
      '=SANTE.ZONAGE(2.5)',
      '=SUM({1.5,2;3,4})',
      '=IF(TRUE,"a;b,1.5",#N/A)',
      "=SUM('Lisez-moi'!A1:B2,1.5)",
      '=COUNTA(T_Communes[[#All],[Code]:[Nom]],T_Axes[#Headers])',
      '=SUM(,.5,1)',
    ]
    await atelier.ecrire(
      feuille,
      'A1',
      canoniques.map((f) => [f]),
    )
    await atelier.ecrire(feuille, 'B1', [[1234.5678901234], ['texte'], [true]])
    const valeurs = await atelier.lire(feuille, 'A1:B6')
    for (const cellule of ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'B1', 'B2', 'B3']) {
      await atelier.aller(cellule)
      await atelier.page.keyboard.press('F2')
      await souffler(atelier.page, 150)
      await atelier.page.keyboard.press('Enter')
      await souffler(atelier.page, 100)
    }
    const { x, y } = await atelier.place(feuille, 'A1')
    await atelier.page.mouse.dblclick(x, y)
    await souffler(atelier.page, 200)
    await atelier.page.keyboard.press('Enter')
    await atelier.aller('A2')
    await atelier.page.locator('#grille [data-u-comp="formula-bar"]').click({ delay: 100 })
    await souffler(atelier.page, 200)
    await atelier.page.keyboard.press('Enter')
    await souffler(atelier.page, 200)
    assert.deepEqual(
      await atelier.formules(feuille, 'A1:A6'),
      canoniques.map((f) => [f]),
    )
    assert.deepEqual(await atelier.lire(feuille, 'A1:B6'), valeurs)
  })

  test('la barre de formule reçoit la frappe, même touchée très vite', async () => {
    for (const [cellule, delay] of [
      ['A1', 0],
      ['A2', 100],
    ]) {
      // prettier-ignore
      await atelier.aller(cellule)
      await atelier.page.locator('#grille [data-u-comp="formula-bar"]').click({ delay })
      await souffler(atelier.page, 300)
      await atelier.page.keyboard.type('=SANTE.ZONAGE(2,5)', { delay: 8 })
      await atelier.page.keyboard.press('Enter')
      await souffler(atelier.page, 200)
    }
    assert.deepEqual(await atelier.formules(feuille, 'A1:A2'), [['=SANTE.ZONAGE(2.5)'], ['=SANTE.ZONAGE(2.5)']])
  })

  test('un texte qui commence par = reste un texte après F2 et Entrée', async () => {
    await atelier.page.evaluate(() => window.atelier.feuilles())
    assert.deepEqual(await atelier.formules('Lisez-moi', 'A5'), [['']])
    const [[texte]] = await atelier.lire('Lisez-moi', 'A5')
    assert.match(texte, /^=SANTE/)
    await atelier.page.locator('#grille').getByText('Lisez-moi', { exact: true }).first().click()
    await souffler(atelier.page, 300)
    await atelier.aller('A5')
    await atelier.page.keyboard.press('F2')
    await souffler(atelier.page, 200)
    await atelier.page.keyboard.press('Enter')
    assert.deepEqual(await atelier.formules('Lisez-moi', 'A5'), [['']])
    assert.deepEqual(await atelier.lire('Lisez-moi', 'A5'), [[texte]])
  })

  test('la liste des fonctions et l’aide du paramètre courant suivent la frappe', async () => {
    const { page } = atelier
    await atelier.aller('A1')
    await page.keyboard.type('=SANTE.DEN', { delay: 30 })
    await page.locator('[data-u-comp="sheets-formula-editor"]').getByText('SANTE.DENSITE').waitFor()
    await page.keyboard.press('Tab')
    await souffler(page, 300)
    await page.keyboard.type('194;', { delay: 30 })
    const courant = page.getByText('population', { exact: true }).first()
    await courant.waitFor()
    const couleur = (texte) =>
      page
        .getByText(texte, { exact: true })
        .first()
        .evaluate((e) => getComputedStyle(e).color)
    assert.notEqual(await couleur('population'), await couleur('effectif'))
    await page.keyboard.type('227489)', { delay: 30 })
    await page.keyboard.press('Enter')
    assert.deepEqual(await atelier.formules(feuille, 'A1'), [['=SANTE.DENSITE(194,227489)']])
  })

  test('Entrée n’accepte pas une fonction d’une liste que la frappe a dépassée', async () => {
    const { page } = atelier
    await atelier.aller('A1')
    await page.keyboard.type('=SANTE.', { delay: 30 })
    await page.getByText('SANTE.AIDE.ASSISTANT', { exact: false }).first().waitFor()
    await page.keyboard.type('ZONAGE(2,5)')
    await page.keyboard.press('Enter')
    await souffler(page, 200)
    assert.deepEqual(await atelier.formules(feuille, 'A1'), [['=SANTE.ZONAGE(2.5)']])
  })

  test('Tab accepte la fonction montrée en tête, même si la frappe vient de la préciser', async () => {
    const { page } = atelier
    await atelier.aller('A1')
    await page.keyboard.type('=SANTE.D', { delay: 30 })
    await page.locator('[data-u-comp="sheets-formula-editor"]').getByText('SANTE.DENSITE').waitFor()
    await page.keyboard.type('EN')
    await page.keyboard.press('Tab')
    await souffler(page, 200)
    await page.keyboard.type('194;227489)')
    await page.keyboard.press('Enter')
    await souffler(page, 200)
    assert.deepEqual(await atelier.formules(feuille, 'A1'), [['=SANTE.DENSITE(194,227489)']])
  })

  test('une liste neuve met en valeur sa première fonction, quel que fût le choix dans la précédente', async () => {
    const { page } = atelier
    const liste = page.locator('[data-u-comp="sheets-formula-editor"]')
    await atelier.aller('A1')
    await page.keyboard.type('=SANTE.', { delay: 30 })
    await liste.getByText('SANTE.AIDES').waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await souffler(page, 100)
    await page.keyboard.press('Enter')
    await souffler(page, 200)
    await page.keyboard.press('Enter')
    await atelier.aller('A2')
    await page.keyboard.type('=SOMME(ent', { delay: 30 })
    await liste.getByText('ENT', { exact: true }).first().waitFor()
    await page.keyboard.press('Tab')
    await souffler(page, 200)
    await page.keyboard.type('2,5);1)')
    await page.keyboard.press('Enter')
    await souffler(page, 200)
    assert.deepEqual(await atelier.formules(feuille, 'A1:A2'), [['=SANTE.AIDES()'], ['=SUM(INT(2.5),1)']])
  })

  test('on montre une plage à la souris après un point-virgule', async () => {
    const { page } = atelier
    await atelier.ecrire(feuille, 'A1:A3', [[1], [2], [3]])
    await atelier.aller('D5')
    await page.keyboard.type('=SOMME(10;', { delay: 30 })
    await souffler(page, 300)
    const [haut, bas] = await Promise.all([atelier.place(feuille, 'A1'), atelier.place(feuille, 'A3')])
    await page.mouse.move(haut.x, haut.y)
    await page.mouse.down()
    await page.mouse.move(bas.x, bas.y, { steps: 8 })
    await page.mouse.up()
    await souffler(page, 300)
    await page.keyboard.type(')')
    await page.keyboard.press('Enter')
    assert.deepEqual(await atelier.formules(feuille, 'D5'), [['=SUM(10,A1:A3)']])
    assert.deepEqual(await atelier.lire(feuille, 'D5'), [[16]])
  })

  test('une seule formule remplit toute la colonne de l’APL', async () => {
    await atelier.taper('A1', '=SANTE.APL(T_Communes[#Tout];T_Offre[#Tout];T_Trajets[#Tout])')
    assert.deepEqual(await atelier.formules(feuille, 'A1'), [
      ['=SANTE.APL(T_Communes[#All],T_Offre[#All],T_Trajets[#All])'],
    ])
    const colonne = (await atelier.lire(feuille, 'A1:A259')).flat()
    assert.equal(colonne[0], 'APL')
    assert.equal(colonne.slice(1, 258).filter((v) => typeof v === 'number').length, 257)
    assert.equal(colonne[258], null)
  })

  test('une erreur se lit comme son texte, et le volet en dit la raison', async () => {
    await atelier.taper('A1', '=SANTE.DENSITE("dix";227489)')
    await atelier.taper('A2', '=SANTE.DENSITE(1;0)')
    assert.deepEqual(await atelier.lire(feuille, 'A1:A2'), [['#VALUE!'], ['#DIV/0!']])
    const raison = await atelier.raison('A1')
    assert.match(raison, /A1/)
    assert.match(raison, /dix/)
    assert.equal(await atelier.raison('B9'), '')
  })
})
