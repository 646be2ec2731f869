/** L'écran des modèles : choisir, vérifier, aller à la cellule, partir d'un modèle livré, y mettre un champ, le remplir. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { unzipSync } from 'fflate'
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

/** Les cellules du modèle « revue », tel que docs/modeles.md l'écrit. */
async function modeleDeLaDocumentation() {
  const page = await readFile(new URL('../../docs/modeles.md', import.meta.url), 'utf8')
  const debut = page.indexOf('`MODÈLE revue`')
  const rangees = page.slice(debut - 20, page.indexOf('\n\n', debut)).matchAll(/^\| \*\*\d+\*\* \|(.*)\|$/gm)
  const cellule = (texte) => texte.trim().replace(/^`|`$/g, '').replaceAll('\\|', '|')
  return [...rangees].map(([, rangee]) => rangee.split(/(?<!\\)\|/).map(cellule))
}

test('remplit un modèle écrit de rien au clavier : deux groupes emboîtés, une condition, des totaux, un graphique', async () => {
  const atelier = await ouvrirAtelier(navigateur)
  const feuille = await atelier.ajouterFeuille()
  const modele = await modeleDeLaDocumentation()
  assert.equal(modele.length, 12)
  // Les formules, une condition et un champ se tapent ; le reste s'écrit d'un coup.
  const aTaper = (texte) => /^(?:SI|=|\{\{Action)/.test(texte)
  await atelier.ecrire(feuille, 'A1:D12', modele.map((l) => l.map((texte) => (aTaper(texte) ? '' : texte)))) // prettier-ignore
  for (const [rang, ligne] of modele.entries())
    for (const [k, texte] of ligne.entries()) if (aTaper(texte)) await atelier.taper(`${'ABCD'[k]}${rang + 1}`, texte)
  assert.deepEqual(await atelier.formules(feuille, 'D8'), [['=SUM(D6)']])

  await bouton(atelier, /revue/).click()
  await bouton(atelier, /^Créer/).waitFor()
  assert.match(await atelier.page.locator('#volet main').innerText(), /1 feuille, 50 lignes/)
  await bouton(atelier, /^Créer/).click()
  await bouton(atelier, 'Terminer').click()

  const cellules = await atelier.lire('Revue des actions', 'A1:C90')
  const rangDe = (debut) => cellules.findIndex(([a]) => String(a).startsWith(debut))
  assert.match(cellules[0][0], /^Revue des actions au \d\d\/\d\d\/\d{4}$/)
  assert.match(cellules[1][0], /^Axe 1 – Promouvoir/)
  assert.equal(cellules[2][0], 'VALORISER LE CAPITAL « QUALITÉ DE VIE »')
  assert.deepEqual(cellules[3], ['Action', 'Pilotes', 'Budget'])
  assert.deepEqual(cellules.slice(4, 6).map((l) => l[2]), [30_000, 12_000]) // prettier-ignore
  assert.deepEqual(cellules[10], ['Budget de 6 actions', null, 54_500])
  // Une thématique sans budget n'a pas de ligne de total.
  const sans = rangDe('ÉCHANGER, ACCOMPAGNER')
  assert.match(String(cellules[sans + 4][0]), /^MOBILISER/)
  const [total] = cellules.slice(rangDe('Total'))
  assert.equal(total[2], 958_000)
  assert.ok(rangDe('Axe 4') < rangDe('Total'))

  const { chemin } = await atelier.telecharger()
  const morceaux = Object.keys(unzipSync(await readFile(chemin)))
  assert.ok(morceaux.some((nom) => /^xl\/charts\/chart\d+\.xml$/.test(nom)))
  await atelier.fermer()
})
