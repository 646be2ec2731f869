/** Un fichier riche, fait par un autre programme (riche.py) : montré, retouché à la main, rempli, enregistré, rien de perdu. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, afterEach, before, beforeEach, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { unzipSync } from 'fflate'
import { lancerNavigateur, ouvrirAtelier, souffler } from './atelier.mjs'

const RICHE = fileURLToPath(new URL('riche.xlsx', import.meta.url))
const FEUILLE = 'xl/worksheets/sheet1.xml'

let navigateur
before(async () => (navigateur = await lancerNavigateur()))
after(() => navigateur.close())

const morceaux = (octets) =>
  Object.fromEntries(
    Object.entries(unzipSync(new Uint8Array(octets))).map(([nom, o]) => [nom, Buffer.from(o).toString()]),
  )
const ORIGINE = morceaux(readFileSync(RICHE))
const differents = (a, b) => [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((nom) => a[nom] !== b[nom])
const plage = (xml, element, attribut) =>
  [...xml.matchAll(new RegExp(`<${element} [^>]*?${attribut}="([^"]*)"`, 'g'))].map(([, valeur]) => valeur)

describe('Fichier riche', () => {
  let atelier
  beforeEach(async () => {
    atelier = await ouvrirAtelier(navigateur, { largeur: 1500, hauteur: 950 })
    await atelier.ouvrirFichier(RICHE)
    await atelier.page.locator('#nom-fichier', { hasText: 'riche.xlsx' }).waitFor()
    await souffler(atelier.page, 800)
  })
  afterEach(() => atelier.fermer())

  const enregistrer = async () => morceaux(readFileSync((await atelier.telecharger()).chemin))
  /** La couleur d'une cellule, dans son coin, hors du texte ; en « r,g,b ». */
  const couleur = async (cellule) => {
    const { right, top } = await atelier.place('Suivi', cellule)
    return atelier.page.evaluate(
      ([px, py]) => {
        const toile = document.querySelector('canvas[id^="univer-sheet-main-canvas"]')
        const { left, top } = toile.getBoundingClientRect()
        const point = toile.getContext('2d').getImageData(px - left, py - top, 1, 1).data
        return [...point.slice(0, 3)].join()
      },
      [right - 9, top + 3],
    )
  }
  const surLaLigne = async (ligne, choix) => {
    const { y } = await atelier.place('Suivi', `A${ligne}`)
    await atelier.page.mouse.click(22, y, { button: 'right' })
    await atelier.page.locator('button', { hasText: choix }).click({ position: { x: 15, y: 15 } })
    await souffler(atelier.page, 800)
  }

  test('montre valeurs, couleurs conditionnelles et listes de choix', async () => {
    assert.deepEqual(await atelier.lire('Suivi', 'A2:B2'), [['Le Puy', 19061]])
    assert.deepEqual(await atelier.lire('Suivi', 'I2:I6'), [[3700], [6600], [7206], [8900], [19061]])
    assert.deepEqual(await atelier.formules("L'été", 'A7'), [['=Suivi!B3*2']])
    assert.equal(await couleur('A2'), '255,199,206', 'la formule colore Le Puy')
    assert.equal(await couleur('C2'), '99,190,123', 'l’échelle met le plus grand en vert')
    await atelier.aller('D4')
    const { right, y } = await atelier.place('Suivi', 'D4')
    await atelier.page.mouse.click(right - 11, y)
    await atelier.page.getByText('HZ', { exact: true }).click()
    assert.deepEqual(await atelier.lire('Suivi', 'D4'), [['HZ']])
  })

  test('ouvrir puis enregistrer ne change que les valeurs périmées', async () => {
    assert.equal(await atelier.page.locator('#modifie').isVisible(), false)
    const apres = await enregistrer()
    assert.deepEqual(differents(ORIGINE, apres), ['xl/worksheets/sheet2.xml'])
    const sansValeurs = (xml) => xml.replace(/<v>[^<]*<\/v>/g, '<v/>').replace(/ spans="[^"]*"/g, '')
    assert.equal(sansValeurs(apres['xl/worksheets/sheet2.xml']), sansValeurs(ORIGINE['xl/worksheets/sheet2.xml']))
  })

  test('une ligne insérée à la main déplace ce que la grille ne montre pas', async () => {
    await surLaLigne(4, 'lignes au-dessus')
    await atelier.ecrire('Suivi', 'A4:B4', [['Vals', 2500]])
    const apres = await enregistrer()
    const feuille = apres[FEUILLE]
    assert.match(feuille, /<c r="A4" t="inlineStr"><is><t>Vals<\/t><\/is><\/c><c r="B4"><v>2500<\/v>/)
    assert.equal(apres['xl/styles.xml'], ORIGINE['xl/styles.xml'], 'aucun style n’est né de l’insertion')
    assert.deepEqual(plage(feuille, 'dataValidation', 'sqref'), ['D2:D7', 'G2:G7'])
    assert.ok(plage(feuille, 'conditionalFormatting', 'sqref').includes('B2:B7'))
    assert.deepEqual(plage(feuille, 'mergeCell', 'ref'), ['A14:C14'])
    assert.match(apres['xl/tables/table1.xml'], /ref="A1:C7"/)
    assert.match(apres['xl/drawings/drawing1.xml'], /<xdr:row>15<\/xdr:row>/)
    assert.match(apres['xl/charts/chart1.xml'], /Suivi!\$B\$2:\$B\$7/)
    assert.match(apres['xl/workbook.xml'], /Suivi!\$A\$1:\$G\$31/)
    assert.match(apres['xl/worksheets/sheet2.xml'], /SUM\(Suivi!B2:B7\)/)
    assert.match(feuille, /x14:sparkline/)
    assert.deepEqual(Object.keys(apres).sort(), Object.keys(ORIGINE).sort())
    assert.equal(apres['xl/theme/theme1.xml'], ORIGINE['xl/theme/theme1.xml'])

    await atelier.ouvrirFichier({
      name: 'rouvert.xlsx',
      mimeType: '',
      buffer: readFileSync((await atelier.telecharger()).chemin),
    })
    await atelier.page.locator('#nom-fichier', { hasText: 'rouvert.xlsx' }).waitFor()
    assert.deepEqual(await atelier.lire('Suivi', 'A4:B5'), [
      ['Vals', 2500],
      ['Brioude', 6600],
    ])
    assert.deepEqual(await atelier.lire("L'été", 'B2'), [[47967]])
  })

  test('supprimer une ligne puis annuler rend le fichier d’origine', async () => {
    await surLaLigne(4, 'Supprimer la ligne sélectionnée')
    assert.deepEqual(await atelier.lire('Suivi', 'A4'), [['Monistrol']])
    await atelier.page.keyboard.press('Control+z')
    await souffler(atelier.page, 800)
    assert.deepEqual(await atelier.lire('Suivi', 'A4'), [['Brioude']])
    const apres = await enregistrer()
    assert.deepEqual(differents(ORIGINE, apres), ['xl/worksheets/sheet2.xml'])
  })

  test('styles, largeurs, feuilles renommées, déplacées et ajoutées à la main sont dans le fichier', async () => {
    await atelier.aller('A2')
    await atelier.page.keyboard.press('Control+b')
    const onglet = atelier.page.locator('#grille').getByText("L'été", { exact: true })
    await onglet.click()
    await souffler(atelier.page, 400)
    await onglet.dblclick()
    await souffler(atelier.page, 200)
    await atelier.page.keyboard.press('Control+a')
    await atelier.page.keyboard.type('Hiver')
    await atelier.page.keyboard.press('Enter')
    await souffler(atelier.page, 400)
    const neuve = await atelier.ajouterFeuille()
    await atelier.ecrire(neuve, 'A1', [['=SUM(Hiver!B2,1)']])
    await atelier.lire(neuve, 'A1')
    const apres = await enregistrer()
    assert.deepEqual(
      plage(apres['xl/workbook.xml'], 'sheet', 'name').sort(),
      ['Cachée', 'Hiver', 'Suivi', neuve].sort(),
    )
    const style = Number(/<c r="A2"[^>]* s="(\d+)"/.exec(apres[FEUILLE])?.[1])
    const police = Number(
      /fontId="(\d+)"/.exec(apres['xl/styles.xml'].split('<cellXfs')[1].split('<xf ')[style + 1])?.[1],
    )
    assert.match(apres['xl/styles.xml'].split('<font>')[police + 1], /<b\/>/)
    assert.match(apres[FEUILLE], /location="Hiver!B2"/)
    const derniere = apres['xl/worksheets/sheet4.xml']
    assert.match(derniere, /<f>SUM\(Hiver!B2,1\)<\/f><v>45468<\/v>/)
  })

  test('un nom défini dans la grille est dans le fichier ; une protection qu’il ne garderait pas n’est pas proposée', async () => {
    await atelier.aller('B2')
    await atelier.page.locator('#grille [data-u-comp="defined-name"] svg').first().click()
    await atelier.page.getByText('Gérer les noms définis').click()
    await atelier.page.getByText('Ajouter un nom défini').click()
    await atelier.page.locator('input[value^="NomDéfini"]').fill('Le_Puy')
    await atelier.page.getByRole('button', { name: 'Confirmer' }).click()
    await atelier.page.getByText('Le_Puy', { exact: true }).waitFor()
    const classeur = (await enregistrer())['xl/workbook.xml']
    assert.match(classeur, /<definedName name="Le_Puy">Suivi!\$B\$2<\/definedName>/)
    assert.match(classeur, /<definedName name="Villes">Suivi!\$A\$2:\$A\$6<\/definedName>/)

    await atelier.page.locator('#grille').getByText('Suivi', { exact: true }).last().click({ button: 'right' })
    await atelier.page.getByText('Masquer', { exact: true }).waitFor()
    assert.equal(await atelier.page.getByText('Protéger la feuille de calcul').count(), 0)
  })

  test('copier une feuille copie aussi ce que la grille ne montre pas', async () => {
    await atelier.page.locator('#grille').getByText('Suivi', { exact: true }).last().click({ button: 'right' })
    await atelier.page.getByText('Copier', { exact: true }).last().click()
    await atelier.page.waitForFunction(async () => (await window.atelier.feuilles()).length === 4)
    const copie = (await atelier.feuilles())[1]
    assert.match((await atelier.formules(copie, 'C2'))[0][0], /^=T_Villes_2\[/)
    const apres = await enregistrer()
    const feuille = apres['xl/worksheets/sheet4.xml']
    assert.match(apres['xl/tables/table2.xml'], / name="T_Villes_2" displayName="T_Villes_2" ref="A1:C6"/)
    assert.ok(apres['xl/charts/chart2.xml'].includes(`'${copie}'!$B$2:$B$6`))
    assert.ok(apres['xl/workbook.xml'].includes(`'${copie}'!$A$1:$G$30`), 'la zone d’impression')
    assert.ok(feuille.includes(`<xm:f>'${copie}'!B2:C2</xm:f>`), 'les courbes dans les cellules')
    for (const section of ['headerFooter', 'conditionalFormatting', 'dataValidation', 'legacyDrawing', 'hyperlink'])
      assert.match(feuille, new RegExp(`<${section}[ >]`), section)
    assert.equal(await atelier.page.locator('#message').isVisible(), false)
    assert.equal(apres['xl/charts/chart1.xml'], ORIGINE['xl/charts/chart1.xml'])
    assert.equal(apres['xl/tables/table1.xml'], ORIGINE['xl/tables/table1.xml'])
  })

  test('un plan, puis son annulation, laissent le fichier comme avant', async () => {
    const neuve = await atelier.ajouterFeuille()
    await atelier.ecrire(neuve, 'A1', [
      ['Axe', 'Thématique', 'Levier', 'Action', 'Pilotes'],
      ['Attirer', 'Stages', 'Hébergement', 'Loger les internes', 'CD / ARS'],
    ])
    const avant = await enregistrer()
    await atelier.page.getByRole('button', { name: /Plan Santé/ }).click()
    await atelier.page.getByRole('button', { name: /^Créer les/ }).click()
    await atelier.page.getByRole('button', { name: 'Annuler' }).waitFor()
    assert.ok((await atelier.feuilles()).includes('Axe 1'))
    const rempli = await enregistrer()
    assert.equal(rempli['xl/charts/chart1.xml'], ORIGINE['xl/charts/chart1.xml'])
    assert.equal(rempli['xl/comments1.xml'], ORIGINE['xl/comments1.xml'])
    await atelier.ecrire('Axe 1', 'A40', [['à garder ?']])
    await atelier.ecrire(neuve, 'G1', [['à garder']])
    await atelier.page.getByRole('button', { name: 'Annuler' }).click()
    await atelier.page.getByText("'Axe 1'!A40", { exact: false }).waitFor()
    await atelier.page.getByRole('button', { name: 'Garder mes saisies' }).click()
    await atelier.page.getByText('Vos saisies sont gardées').waitFor()
    assert.deepEqual(await atelier.lire('Axe 1', 'A40'), [['à garder ?']])
    await atelier.page.getByRole('button', { name: 'Annuler', exact: true }).click()
    await atelier.page.getByRole('button', { name: 'Annuler quand même' }).click()
    await atelier.page.getByRole('button', { name: /Plan Santé/ }).waitFor()
    assert.deepEqual(await atelier.lire(neuve, 'G1'), [['à garder']])
    await atelier.ecrire(neuve, 'G1', [[null]])
    assert.deepEqual(differents(avant, await enregistrer()), [])
  })
})
