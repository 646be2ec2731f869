/** Le volet à côté de la grille : il voit le classeur, écrit le plan, l'annule ; la page tient à 320 px. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Workbook } from '@cj-tech-master/excelts'
import { lancerNavigateur, ouvrirAtelier } from './atelier.mjs'

let navigateur
before(async () => (navigateur = await lancerNavigateur()))
after(() => navigateur.close())

async function preparer(atelier) {
  await atelier.page.getByRole('button', { name: /Plan Santé/ }).click()
  await atelier.page.getByRole('button', { name: /^Créer les/ }).click()
  await atelier.page.getByRole('button', { name: 'Annuler' }).waitFor()
}

test('écrit les feuilles du Plan Santé, les enregistre avec leur mise en page, et les retire', async () => {
  const atelier = await ouvrirAtelier(navigateur)
  const avant = await atelier.feuilles()
  await preparer(atelier)
  const feuilles = await atelier.feuilles()
  assert.deepEqual(
    feuilles.filter((f) => !avant.includes(f) && !f.startsWith('_')),
    ['Sommaire', 'Axe 1', 'Axe 2', 'Axe 3', 'Axe 4'],
  )

  const { chemin } = await atelier.telecharger()
  const classeur = new Workbook()
  await classeur.xlsx.readFile(chemin)
  const axe = classeur.getWorksheet('Axe 1')
  assert.equal(axe.pageSetup.orientation, 'landscape')
  assert.equal(axe.pageSetup.paperSize, 9)
  assert.ok(axe.pageSetup.printTitlesRow)
  assert.match(axe.headerFooter.oddFooter, /Source/)
  assert.match(JSON.stringify(classeur.getWorksheet('Sommaire').getCell('A4').value), /Axe 1/)

  // Ce que l'analyste écrit ailleurs entre-temps ne doit pas disparaître.
  await atelier.ecrire('Lisez-moi', 'D1', [['à garder']])
  await atelier.page.getByRole('button', { name: 'Annuler' }).click()
  await atelier.page.getByRole('button', { name: /Plan Santé/ }).waitFor()
  assert.deepEqual(await atelier.feuilles(), avant)
  assert.deepEqual(await atelier.lire('Lisez-moi', 'D1'), [['à garder']])
  await atelier.fermer()
})

test('remplace les feuilles d’un plan précédent, puis les remet exactement', async () => {
  const atelier = await ouvrirAtelier(navigateur)
  await preparer(atelier)
  await atelier.page.getByRole('button', { name: 'Terminer' }).click()
  const ordre = await atelier.feuilles()
  await atelier.ecrire('Axe 1', 'F2', [['=SANTE.DENSITE({1;2},10)']])
  await atelier.ecrire('Axe 1', 'F5', [['note de l’analyste']])
  const valeurs = await atelier.lire('Axe 1', 'A1:G40')
  await preparer(atelier)
  await atelier.page.getByRole('button', { name: 'Annuler' }).click()
  await atelier.page.getByRole('button', { name: /Plan Santé/ }).waitFor()
  assert.deepEqual(await atelier.feuilles(), ordre)
  assert.deepEqual(await atelier.lire('Axe 1', 'A1:G40'), valeurs)
  assert.deepEqual(await atelier.formules('Axe 1', 'F2'), [['=SANTE.DENSITE({1;2},10)']])
  await atelier.fermer()
})

test('à 320 px, la grille et le volet sont deux onglets, et rien ne déborde', async () => {
  const atelier = await ouvrirAtelier(navigateur, { largeur: 320, hauteur: 640 })
  const { page } = atelier
  const deborde = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  assert.equal(await deborde(), false)
  assert.equal(await page.locator('#volet').isVisible(), false)
  await page.getByRole('tab', { name: 'Volet' }).click()
  await page.getByRole('button', { name: /Plan Santé/ }).waitFor()
  assert.equal(await page.locator('#grille').isVisible(), false)
  assert.equal(await deborde(), false)
  await page.keyboard.press('ArrowLeft')
  assert.equal(await page.locator('#grille').isVisible(), true)
  await atelier.fermer()
})

test('le thème sombre du système, puis celui que l’on choisit, valent pour toute la page', async () => {
  const atelier = await ouvrirAtelier(navigateur, { sombre: true })
  const { page } = atelier
  const themes = () =>
    page.evaluate(() => [
      document.documentElement.dataset.theme,
      document.querySelector('.univer-dark') !== null || document.documentElement.classList.contains('univer-dark'),
    ])
  assert.deepEqual(await themes(), ['sombre', true])
  await page.getByRole('switch', { name: 'Thème sombre' }).click()
  assert.deepEqual(await themes(), ['clair', false])
  await atelier.fermer()
})
