/** L'écran des modèles : choisir, vérifier, aller à la cellule, partir d'un modèle livré, y mettre un champ, le remplir. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { lancerNavigateur, ouvrirAtelier } from './atelier.mjs'

let navigateur
before(async () => (navigateur = await lancerNavigateur()))
after(() => navigateur.close())

const bouton = ({ page }, nom) => page.getByRole('button', { name: nom })

test('propose les neuf modèles livrés, dit ce qui les nourrit, et montre l’aperçu sans rien écrire', async () => {
  const atelier = await ouvrirAtelier(navigateur)
  const cartes = atelier.page.getByRole('region', { name: /^Modèle / })
  await cartes.first().waitFor()
  assert.equal(await cartes.count(), 9)
  assert.match(await cartes.first().innerText(), /Nourri par T_Actions \(50 lignes\)/)
  const avant = await atelier.feuilles()
  await bouton(atelier, /Fiches action/).click()
  await bouton(atelier, /^Créer/).waitFor()
  assert.match(await atelier.page.locator('#volet main').innerText(), /\d+ feuilles, \d+ lignes?, \d+ pages/)
  await bouton(atelier, 'Retour').click()
  assert.deepEqual(await atelier.feuilles(), avant)
  await atelier.fermer()
})

test('part d’un modèle livré, dit le champ fautif et y va, puis insère un champ proposé', async () => {
  const atelier = await ouvrirAtelier(navigateur)
  const { page } = atelier
  const avant = await atelier.feuilles()
  await bouton(atelier, /Plan Santé/).click()
  await bouton(atelier, 'Partir de ce modèle').click()
  await bouton(atelier, 'Terminer').click()
  const posees = (await atelier.feuilles()).filter((nom) => !avant.includes(nom) && !nom.startsWith('_'))
  assert.ok(posees.length > 0)
  const [feuille] = posees
  assert.match(String((await atelier.lire(feuille, 'A1'))[0][0]), /^MODÈLE plan-sante/)

  // Un champ qui n'existe pas est une faute, à sa cellule.
  const ancien = await atelier.lire(feuille, 'B2')
  await atelier.ecrire(feuille, 'B2', [['{{Pilotte}}']])
  await bouton(atelier, 'Vérifier ce modèle').click()
  const aller = bouton(atelier, `Aller à la cellule ${feuille}!B2`)
  await aller.waitFor()
  await aller.click()
  await page.waitForFunction(() => document.querySelector('#grille [data-u-comp="defined-name"] input')?.value === 'B2')

  await atelier.ecrire(feuille, 'B2', ancien)
  await bouton(atelier, 'Vérifier').click()
  await bouton(atelier, /^Créer/).waitFor()
  await bouton(atelier, 'Retour').click()
  await bouton(atelier, 'Retour').click()

  // Le champ proposé va dans la cellule choisie.
  await atelier.aller('C2')
  await page.getByRole('combobox', { name: 'Champ à mettre en C2' }).selectOption('{{Titre}}')
  await bouton(atelier, 'Insérer un champ').click()
  await page.getByText('{{Titre}} est en C2.').waitFor()
  assert.match(String((await atelier.lire(feuille, 'C2'))[0][0]), /\{\{Titre\}\}$/)
  await atelier.fermer()
})
