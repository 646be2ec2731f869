/** Les données du mois dans le tableau du mois dernier : rien de ce que l'analyste a tapé, trié, ajouté ou ôté n'est perdu. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { Workbook } from '@cj-tech-master/excelts'
import { lancerNavigateur, ouvrirAtelier, souffler } from './atelier.mjs'

const SANTE = fileURLToPath(new URL('../../scripts/sante.mjs', import.meta.url))
const FEUILLE = 'Démographie, travail'
const TABLEAU = 'T_Demographie_travail'
const PLAGE = 'A4:M15'
const ICI = 'Haute-Loire'
const REGION = 'Auvergne-Rhône-Alpes'
/** Assez large pour que le tableau tienne à l'écran : ses menus s'ouvrent à la souris. */
const ECRAN = { largeur: 2400, hauteur: 900 }

let navigateur
let dossier
before(async () => {
  navigateur = await lancerNavigateur()
  dossier = mkdtempSync(join(tmpdir(), 'actualisation-'))
})
after(async () => {
  await navigateur.close()
  rmSync(dossier, { recursive: true, force: true })
})

const bouton = ({ page }, nom) => page.getByRole('button', { name: nom })
const montrerFeuille = ({ page }) =>
  page.locator('#grille [data-u-comp="slide-tab-item"]', { hasText: FEUILLE }).first().click()

/** Ouvre le menu d'une colonne du tableau : le bouton est au bout droit de l'en-tête. La grille encore occupée, on clique de nouveau. */
async function ouvrirMenu(atelier, colonne, essais = 4) {
  const { right, y } = await atelier.place(FEUILLE, `${colonne}4`)
  await atelier.page.mouse.click(right - 14, y)
  const menu = atelier.page.getByText('Croissant', { exact: true })
  try {
    await menu.waitFor({ timeout: essais > 1 ? 8000 : 30_000 })
  } catch (faute) {
    if (essais === 1) throw faute
    await atelier.page.keyboard.press('Escape')
    await ouvrirMenu(atelier, colonne, essais - 1)
  }
}

async function supprimerLigne(atelier, ligne) {
  const { y } = await atelier.place(FEUILLE, `A${ligne}`)
  await atelier.page.mouse.click(20, y)
  await atelier.page.mouse.click(20, y, { button: 'right' })
  await atelier.page
    .getByText(/Supprimer .*ligne/)
    .first()
    .click()
  await souffler(atelier.page, 300)
}

/** Remplit le modèle Démographie, puis y travaille à la main : commentaires, colonne, tri, ligne ôtée, chiffre, filtre. */
async function travailler(atelier) {
  const { page, taper } = atelier
  await bouton(atelier, /Démographie/)
    .first()
    .click()
  await bouton(atelier, /^Créer/).click()
  await bouton(atelier, 'Terminer').click()
  await montrerFeuille(atelier)
  const ligneDe = async (profession, territoire) =>
    1 + (await atelier.lire(FEUILLE, 'A1:B20')).findIndex(([p, t]) => p === profession && t === territoire)

  await taper(`K${await ligneDe('Médecins généralistes', ICI)}`, 'deux départs annoncés')
  await taper(`K${await ligneDe('Autres médecins spécialistes', REGION)}`, 'à revoir avec l’ARS')
  await ouvrirMenu(atelier, 'L')
  await page.getByText(/Insert 1 table column right|Insérer.*à droite/).click()
  await taper('M4', 'Priorité locale')
  await taper(`M${await ligneDe('Médecins généralistes', ICI)}`, 'haute')
  await ouvrirMenu(atelier, 'D')
  await page.getByText('Décroissant', { exact: true }).click()
  await souffler(page, 500)
  await supprimerLigne(atelier, await ligneDe('Chirurgiens-dentistes', ICI))
  await taper(`D${await ligneDe('Infirmiers', ICI)}`, '500')
  await filtrer(atelier)
}

/** Ne montre que le département. */
async function filtrer(atelier) {
  await ouvrirMenu(atelier, 'B')
  await atelier.page.getByText(REGION, { exact: true }).click()
  await atelier.page.getByText('Confirmer', { exact: true }).click()
  await souffler(atelier.page, 300)
}

/** Les chiffres du mois suivant : deux changés, une ligne ôtée, une ajoutée. */
async function sourceSuivante(atelier) {
  const [entetes, ...lignes] = await atelier.lire('Démographie', 'A4:G14')
  const suivantes = lignes.flatMap(([profession, territoire, date, effectif, ...reste]) => {
    if (profession === 'Autres médecins spécialistes' && territoire === REGION) return []
    const neufs = { 'Médecins généralistes': 196, Infirmiers: 495 }
    const neuf = territoire === ICI ? (neufs[profession] ?? effectif) : effectif
    return [[profession, territoire, date === 44834 ? '30/09/2022' : '31/10/2022', neuf, ...reste]]
  })
  const sagesFemmes = ['Sages-femmes', ICI, '30/09/2022', 40, 38, 4, 2]
  const chemin = join(dossier, 'effectifs.csv')
  writeFileSync(chemin, [entetes, ...suivantes, sagesFemmes].map((l) => l.join(';')).join('\r\n'))
  return chemin
}

test('chaque mot tapé reste où il était, l’aperçu dit ce qui arrive, et Annuler remet tout', async () => {
  const atelier = await ouvrirAtelier(navigateur, ECRAN)
  const { page, lire } = atelier
  await travailler(atelier)
  const tape = await lire(FEUILLE, PLAGE)
  const { chemin } = await atelier.telecharger()
  const suivi = join(dossier, 'suivi.xlsx')
  writeFileSync(suivi, readFileSync(chemin))
  const fichier = new Workbook()
  await fichier.xlsx.readFile(suivi)
  const { columns } = fichier.getWorksheet(FEUILLE).getTable(TABLEAU).table
  assert.deepEqual(
    columns.map(({ name }) => name),
    tape[0],
    'les colonnes du tableau portent leurs en-têtes',
  )

  await atelier.ouvrirFichier(suivi)
  await page.locator('#nom-fichier', { hasText: 'suivi.xlsx' }).waitFor()
  assert.deepEqual(await lire(FEUILLE, PLAGE), tape)
  const source = await sourceSuivante(atelier)
  await montrerFeuille(atelier)
  await filtrer(atelier)

  await bouton(atelier, 'Actualiser…').click()
  await page.getByLabel('Tableau à actualiser').selectOption(TABLEAU)
  await page.getByLabel('Fichier source').setInputFiles(source)
  await page.getByRole('heading', { name: `Aperçu : ${TABLEAU}` }).waitFor()
  const dit = (await page.locator('#volet main').innerText()).replaceAll('\u00a0', ' ')
  for (const phrase of [
    '1 nouvelle, 1 modifiée, 1 absente, 1 conflit, 6 inchangées ; 1 masquée par vous.',
    'Effectif : modifiée à la main et dans la source, d’abord 488',
    'Effectif : 194 → 196',
    'Commentaire : à revoir avec l’ARS',
    'Profession : Sages-femmes · Territoire : Haute-Loire · Date : 30/09/2022 · Effectif : 40',
    'Remettre cette ligne',
  ]) {
    assert.ok(dit.includes(phrase), `${phrase}\n\nmanque dans :\n${dit}`)
  }
  assert.deepEqual(await lire(FEUILLE, PLAGE), tape, 'rien n’est écrit avant l’accord')
  await page.getByRole('radio', { name: 'Garder 500' }).check()
  await bouton(atelier, 'Écrire (2 changements)').click()
  await bouton(atelier, 'Terminer').waitFor()

  const [entetes, ...fini] = await lire(FEUILLE, PLAGE)
  const attendu = tape.slice(1).map((ligne) => [...ligne])
  attendu.find(([p, t]) => p === 'Médecins généralistes' && t === ICI)[3] = 196
  const saisi = ([profession, territoire, date, effectif, , , , , , , commentaire, statut, priorite]) =>
    [profession, territoire, date, effectif, commentaire, statut, priorite] // prettier-ignore
  const rang = attendu.findIndex(([profession]) => profession === null)
  attendu[rang] = ['Sages-femmes', ICI, 44834, 40, 38, 2, 4, 2, 0, '', null, null, null]
  assert.deepEqual(entetes, tape[0])
  assert.deepEqual(fini.map(saisi), attendu.map(saisi))

  await bouton(atelier, 'Annuler').click()
  await page.getByText('Le classeur est redevenu comme avant.').waitFor()
  assert.deepEqual(await lire(FEUILLE, PLAGE), tape)

  // La ligne de commande, sur le même fichier, dit et fait la même chose.
  const options = [
    '--source',
    source,
    '--table',
    TABLEAU,
    '--conflits',
    'garder',
    '--sortie',
    join(dossier, 'fini.xlsx'),
  ]
  const commande = spawnSync(process.execPath, [SANTE, 'actualiser', suivi, ...options], { encoding: 'utf8' })
  assert.equal(commande.status, 0, commande.stderr)
  assert.match(commande.stdout, /1 nouvelle, 1 modifiée, 1 absente, 1 conflit, 6 inchangées ; 1 masquée par vous/)
  await atelier.ouvrirFichier(join(dossier, 'fini.xlsx'))
  // Rien n'a été enregistré depuis l'annulation : l'atelier le demande avant de remplacer le classeur.
  await page
    .locator('#perte')
    .getByRole('button', { name: /Ouvrir/ })
    .click()
  await page.locator('#nom-fichier', { hasText: 'fini.xlsx' }).waitFor()
  assert.deepEqual(await lire(FEUILLE, PLAGE), [entetes, ...fini])
  await atelier.fermer()
})

test('fermer l’atelier avec du travail non enregistré prévient', async () => {
  const atelier = await ouvrirAtelier(navigateur)
  const { page } = atelier
  const demandes = []
  page.on('dialog', async (demande) => {
    demandes.push(demande.type())
    await demande.dismiss()
  })
  await atelier.taper('A1', 'à garder')
  const demande = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  await demande
  await souffler(page, 300)
  assert.deepEqual(demandes, ['beforeunload'])
  assert.equal(page.isClosed(), false)
  assert.deepEqual(await atelier.lire((await atelier.feuilles())[0], 'A1'), [['à garder']])
  await atelier.telecharger()
  const fermee = page.waitForEvent('close')
  await page.close({ runBeforeUnload: true })
  await fermee
  assert.equal(demandes.length, 1)
  await atelier.fermer()
})
