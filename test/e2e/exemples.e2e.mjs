/** Les exemples de la documentation, évalués par la grille ; COMMUNE quand le réseau manque. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { tsImport } from 'tsx/esm/api'
import { lancerNavigateur, ouvrirAtelier } from './atelier.mjs'

const { EXEMPLES } = await tsImport('../../src/functions/exemples.ts', import.meta.url)
const { formuleExemple } = await tsImport('../../src/functions/formule-exemple.ts', import.meta.url)

/** Lignes laissées à un exemple dont on ne montre que le début. */
const PLACE_EXTRAIT = 60
const enLignes = (attendu) => (Array.isArray(attendu) ? attendu : [[attendu]])

let navigateur
before(async () => (navigateur = await lancerNavigateur()))
after(() => navigateur.close())

test('la grille rend le résultat de chaque exemple', async () => {
  const atelier = await ouvrirAtelier(navigateur)
  const feuille = await atelier.ajouterFeuille()
  const essais = []
  let ligne = 1
  for (const [id, exemples] of Object.entries(EXEMPLES)) {
    for (const exemple of exemples) {
      const attendu = enLignes(exemple.attendu)
      essais.push({ formule: formuleExemple(id, exemple), attendu, ligne })
      ligne += exemple.extrait ? PLACE_EXTRAIT : attendu.length + 1
    }
  }
  const colonne = Array.from({ length: ligne }, () => [''])
  for (const essai of essais) colonne[essai.ligne - 1] = [essai.formule]
  await atelier.ecrire(feuille, `A1:A${ligne}`, colonne)
  const lu = await atelier.lire(feuille, `A1:F${ligne}`)

  for (const { formule, attendu, ligne } of essais) {
    attendu.forEach((cellules, i) =>
      cellules.forEach((voulu, j) => {
        const recu = lu[ligne - 1 + i][j]
        if (typeof voulu === 'number') assert.ok(Math.abs(recu - voulu) < 1e-9, `${formule} : ${recu}, et non ${voulu}`)
        else assert.equal(recu, voulu, formule)
      }),
    )
  }
  await atelier.fermer()
})

test('sans réseau, COMMUNE dit quoi faire ; le réseau revenu, elle répond', async () => {
  const atelier = await ouvrirAtelier(navigateur)
  const feuille = await atelier.ajouterFeuille()
  await atelier.page.route('**/communes/*.json', (route) => route.abort())
  await atelier.ecrire(feuille, 'A1', [['=SANTE.COMMUNE("43157")']])
  assert.deepEqual(await atelier.lire(feuille, 'A1'), [['#N/A']])
  assert.match(await atelier.raison('A1'), /communes\/43\.json n’a pas pu être lu/)

  await atelier.page.unroute('**/communes/*.json')
  await atelier.ecrire(feuille, 'A2', [['=SANTE.COMMUNE("43157")']])
  assert.deepEqual(await atelier.lire(feuille, 'A2'), [['Le Puy-en-Velay']])
  atelier.fautes.length = 0
  await atelier.fermer()
})
