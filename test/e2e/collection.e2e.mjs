/** La collection de classeurs riches, ouverte, remplie, retouchée à la main et enregistrée dans l'atelier : rien ne s'y perd. */
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { tsImport } from 'tsx/esm/api'
import { lancerNavigateur, ouvrirAtelier } from './atelier.mjs'

const RICHES = '../hosts/xlsx/riches'
const { fabriquer, manquePython } = await tsImport(`${RICHES}/outils.ts`, import.meta.url)
const { changes, ECRIRE, examiner, INSERER, morceaux, RECRITS } = await tsImport(
  `${RICHES}/examiner.ts`,
  import.meta.url,
)

let navigateur
let dossier
before(async () => {
  navigateur = await lancerNavigateur()
  dossier = mkdtempSync(join(tmpdir(), 'collection-'))
})
after(async () => {
  await navigateur.close()
  rmSync(dossier, { recursive: true, force: true })
})

/** Ce que le calcul de la grille a le droit de récrire : les valeurs gardées, et `spans` avec elles. */
const sansValeurs = (xml) =>
  xml
    .replace(/<v>[^<]*<\/v>/g, '<v/>')
    .replace(/ (?:spans|t)="[^"]*"/g, '')
    .replace('[Population])</f>', 'T_Communes[Population])</f>') // XlsxWriter ne dit pas de quel tableau
    .replace('T_CommunesT_Communes', 'T_Communes')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(code))
const texte = (octets) => sansValeurs(Buffer.from(octets ?? []).toString())
const autres = (avant, apres) => changes(avant, apres).filter((nom) => texte(avant[nom]) !== texte(apres[nom]))

test('Chaque classeur riche garde tout, et tout y suit', { skip: manquePython() }, async (essai) => {
  const { page, ecrire, fermer } = await ouvrirAtelier(navigateur)
  const enregistrer = async () =>
    morceaux(Uint8Array.from(await page.evaluate(async () => [...(await window.atelier.enregistrer())])))
  const appliquer = (plan) =>
    page.evaluate(async (operations) => {
      const classeur = await window.atelier.classeur()
      window.annuler = await classeur.apply(operations)
    }, plan)

  for (const riche of fabriquer(dossier)) {
    await essai.test(`${riche.trait} (${riche.fichier})`, async () => {
      const octets = readFileSync(join(dossier, riche.fichier))
      const origine = morceaux(octets)
      await page.evaluate(([contenu, nom]) => window.atelier.ouvrir(contenu, nom), [[...octets], riche.fichier])
      const ouvert = await enregistrer()
      // XlsxWriter n'écrit que la première cellule d'un tableau dynamique : la grille écrit les autres.
      const dynamique = riche.garde.includes('@cm') ? ['xl/worksheets/sheet2.xml'] : []
      assert.deepEqual(autres(origine, ouvert), dynamique, 'ouvrir puis enregistrer')

      await appliquer([INSERER, ECRIRE])
      const rempli = await enregistrer()
      assert.deepEqual(examiner(origine, rempli, riche), { perdus: [], restes: [] }, 'un plan')
      await page.evaluate(() => window.annuler())
      assert.deepEqual(autres(ouvert, await enregistrer()), [], 'son annulation')

      await ecrire('Données', 'B5', [['tapé à la main']])
      await ecrire('Données', 'J40', [[1]])
      const tape = await enregistrer()
      assert.deepEqual(examiner(origine, tape, riche).perdus, [], 'des saisies')
      const indus = [...changes(origine, rempli), ...changes(origine, tape)].filter((nom) => !RECRITS.test(nom))
      assert.deepEqual(indus, [], 'tout le reste, à l’octet')
    })
  }
  await fermer()
})
