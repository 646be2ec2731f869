/** Le volet charge un distancier CSV dans un ouvrier : fautes, arrêt, table écrite, formule juste, retour en arrière. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { Workbook } from '@cj-tech-master/excelts'
import { lancerNavigateur, ouvrirAtelier, souffler } from './atelier.mjs'

const dossier = mkdtempSync(join(tmpdir(), 'distancier-'))
const poser = (nom, contenu) => {
  const chemin = join(dossier, nom)
  writeFileSync(chemin, contenu)
  return chemin
}

let navigateur
before(async () => (navigateur = await lancerNavigateur()))
after(async () => {
  await navigateur.close()
  rmSync(dossier, { recursive: true, force: true })
})

const TRAJETS = [
  ['43001', '43003', 4],
  ['43001', '43010', 12.5],
  ['43003', '43010', 19],
  ['43010', '43001', 14],
  ['43003', '43003', 25],
  ['1004', '43001', 31],
]
const enCsv = (trajets) =>
  `Résidence;Exercice;Minutes\r\n${trajets.map(([a, b, m]) => `${a};${b};${String(m).replace('.', ',')}\r\n`).join('')}`

async function choisir({ page }, chemin, bouton = 'Charger un distancier') {
  const [choix] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: bouton }).click(),
  ])
  await choix.setFiles(chemin)
}

test('écrit la table T_Distancier, que la formule lit comme les trajets, l’enregistre et la retire', async () => {
  const atelier = await ouvrirAtelier(navigateur)
  const { page } = atelier
  const avant = await atelier.feuilles()
  // en codage de Windows : l'accent de « Résidence » y tient en un octet
  await choisir(atelier, poser('temps.csv', Buffer.from(enCsv(TRAJETS), 'latin1')))
  await page.getByText(/4 communes, 6 trajets dont 2 à plus de 20 minutes/).waitFor()
  assert.deepEqual(await atelier.feuilles(), avant)

  await page.getByRole('button', { name: 'Écrire la table T_Distancier' }).click()
  await page.getByText('=SANTE.APL(T_Communes[#Tout];T_Offre[#Tout];T_Distancier[#Tout])').waitFor()
  const table = await atelier.lire('Distancier', 'A1:B5')
  assert.deepEqual(
    table.map(([code]) => code),
    ['Code', '01004', '43001', '43003', '43010'],
  )

  const feuille = await atelier.ajouterFeuille()
  await atelier.ecrire(feuille, 'A1', [['Code', 'Population'], ['43001', 100], ['43003', 200], ['43010', 300]]) // prettier-ignore
  await atelier.ecrire(feuille, 'D1', [['Code', 'Offre'], ['43001', 5400], ['43003', 900]]) // prettier-ignore
  await atelier.ecrire(feuille, 'G1', [['Résidence', 'Exercice', 'Minutes'], ...TRAJETS])
  await atelier.ecrire(feuille, 'K1', [['=SANTE.APL(A1:B4,D1:E3,G1:I7)', '=SANTE.APL(A1:B4,D1:E3,T_Distancier[#All])']])
  const resultats = await atelier.lire(feuille, 'K2:L4')
  for (const [parTrajets, parTable] of resultats) {
    assert.equal(typeof parTrajets, 'number')
    assert.ok(Math.abs(parTrajets - parTable) < 1e-9, `${parTrajets} et ${parTable}`)
  }

  const { chemin } = await atelier.telecharger()
  const classeur = new Workbook()
  await classeur.xlsx.readFile(chemin)
  assert.equal(classeur.getWorksheet('Distancier').getTable('T_Distancier').model.tableRef, 'A1:B5')
  assert.equal(classeur.getWorksheet('Distancier').getCell('A2').value, '01004')

  await page.getByRole('button', { name: 'Annuler' }).click()
  await page.getByText('Le classeur est redevenu comme avant.').waitFor()
  assert.deepEqual(await atelier.feuilles(), [...avant, feuille])
  await atelier.fermer()
})

test('dit les fautes du fichier avec leurs lignes, n’écrit rien, et prend un autre fichier', async () => {
  const atelier = await ouvrirAtelier(navigateur)
  const { page } = atelier
  const avant = await atelier.feuilles()
  await choisir(atelier, poser('entete.csv', 'residense,exercice,minutes\n1,2,3\n'))
  await page.getByText('vouliez-vous dire « residence »').waitFor()
  await choisir(atelier, poser('double.csv', 'residence,exercice,minutes\n1,2,3\n1,2,4\n'), 'Choisir un autre fichier')
  await page.getByText('Ligne 3', { exact: true }).waitFor()
  await page.getByText(/deux temps pour le même trajet, de 00001 à 00002/i).waitFor()
  await choisir(atelier, poser('negatif.csv', 'residence,exercice,minutes\n1,2,-3\n'), 'Choisir un autre fichier')
  await page.getByText(/positif ou nul/).waitFor()
  await choisir(atelier, poser('classeur.csv', 'PK\x03\x04'), 'Choisir un autre fichier')
  await page.getByText(/est un classeur ou une archive/).waitFor()
  assert.equal(await page.getByRole('button', { name: /^Écrire/ }).count(), 0)
  await page.getByRole('button', { name: 'Retour' }).click()
  assert.deepEqual(await atelier.feuilles(), avant)
  await atelier.fermer()
})

test('avance pendant un grand fichier et s’arrête vraiment', { timeout: 600_000 }, async () => {
  const lignes = Array.from({ length: 4_000_000 }, (_, k) => `${10_000 + (k % 30_000)},${10_000 + Math.floor(k / 30_000)},${k % 40}.5\n`) // prettier-ignore
  const chemin = poser('grand.csv', `residence,exercice,minutes\n${lignes.join('')}`)
  const atelier = await ouvrirAtelier(navigateur, { largeur: 320, hauteur: 640 })
  const { page } = atelier
  await page.getByRole('tab', { name: 'Volet' }).click()
  await choisir(atelier, chemin)
  const barre = page.getByRole('progressbar', { name: 'Avancement' })
  await page.waitForFunction(() => Number(document.querySelector('#volet [role=progressbar]')?.ariaValueNow) > 0)
  const debut = await barre.getAttribute('aria-valuetext')
  assert.match(debut, /Mo sur/)
  assert.equal(page.workers().length, 1)
  await page.getByRole('button', { name: 'Annuler' }).click()
  await page.getByText('La lecture a été arrêtée ; rien n’a été écrit.').waitFor()
  // L'ouvrier arrêté disparaît ; sinon l'essai attend jusqu'à sa limite.
  while (page.workers().length > 0) await souffler(page, 100)

  await choisir(atelier, chemin)
  await page.getByText(/4\s000\s000 trajets/).waitFor()
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false)
  await atelier.fermer()
})
