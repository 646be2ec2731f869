/** Les cas travaillés de la méthode et des barèmes, tapés au clavier comme l'analyste les taperait. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { lancerNavigateur, ouvrirAtelier } from './atelier.mjs'

const cas = JSON.parse(readFileSync(new URL('../cas-travailles.json', import.meta.url), 'utf8'))
let navigateur
before(async () => (navigateur = await lancerNavigateur()))
after(() => navigateur.close())

const colonne = (k) => String.fromCharCode(65 + k)
const argument = (a) => (typeof a === 'string' ? `"${a}"` : String(a).replace('.', ','))

function comparer(recu, voulu, quoi) {
  if (typeof voulu === 'number') assert.ok(Math.abs(recu - voulu) < 1e-9, `${quoi} : ${recu} au lieu de ${voulu}`)
  else assert.equal(String(recu).split(' : ')[0], voulu, quoi)
}

test('les cas d’une cellule', async () => {
  const atelier = await ouvrirAtelier(navigateur)
  const feuille = await atelier.ajouterFeuille()
  const simples = cas.filter(({ attendu }) => !Array.isArray(attendu))
  for (const [k, { fonction, args }] of simples.entries()) {
    await atelier.taper(`A${k + 1}`, `=SANTE.${fonction}(${args.map(argument).join(';')})`)
  }
  const recus = await atelier.lire(feuille, `A1:A${simples.length}`)
  const formules = await atelier.formules(feuille, `A1:A${simples.length}`)
  simples.forEach(({ cas: numero, attendu }, k) => comparer(recus[k][0], attendu, `cas ${numero}, ${formules[k][0]}`))
  await atelier.fermer()
})

test('les cas d’APL, dont la colonne se remplit seule', async () => {
  const atelier = await ouvrirAtelier(navigateur)
  for (const { cas: numero, args, attendu } of cas.filter((c) => Array.isArray(c.attendu))) {
    const feuille = await atelier.ajouterFeuille()
    let libre = 2
    const plages = []
    for (const a of args) {
      if (!Array.isArray(a)) {
        plages.push(argument(a))
        continue
      }
      const plage = `${colonne(libre)}1:${colonne(libre + a[0].length - 1)}${a.length}`
      await atelier.ecrire(feuille, plage, a)
      plages.push(plage)
      libre += a[0].length + 1
    }
    await atelier.taper('A1', `=SANTE.APL(${plages.join(';')})`)
    const recus = await atelier.lire(feuille, `A1:A${attendu.length}`)
    attendu.forEach((valeur, k) => comparer(recus[k][0], valeur, `cas ${numero}, ligne ${k + 1}`))
  }
  await atelier.fermer()
})
