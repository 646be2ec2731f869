/** dist/functions.js marche seul, avec rien d'autre qu'un CustomFunctions global. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import vm from 'node:vm'
import { gzipSync } from 'node:zlib'

const lire = (chemin) => readFileSync(new URL(chemin, import.meta.url), 'utf8')
const cas = JSON.parse(lire('../cas-travailles.json'))
const publiees = JSON.parse(lire('../../dist/functions.json')).functions

class CellError extends Error {
  constructor(code, message) {
    super(message)
    this.code = code
  }
}
const associees = new Map()
const CustomFunctions = {
  associate: (id, fonction) => associees.set(id, fonction),
  Error: CellError,
  ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A', divisionByZero: '#DIV/0!' },
}
vm.runInNewContext(lire('../../dist/functions.js'), { CustomFunctions })

test('associe toutes les fonctions de functions.json, et elles seules', () => {
  assert.deepEqual([...associees.keys()].sort(), publiees.map((f) => f.id).sort())
})

for (const { cas: numero, fonction, args, attendu } of cas) {
  test(`cas ${numero} : ${fonction}`, () => {
    const parametres = publiees.find((f) => f.id === fonction).parameters
    const recus = args.map((a, k) => (parametres[k].dimensionality === 'matrix' && !Array.isArray(a) ? [[a]] : a))
    const resultat = tenter(() => associees.get(fonction)(...recus, ...omis(parametres, args)))
    const voulus = Array.isArray(attendu) ? attendu : [attendu]
    assert.equal(resultat.length, voulus.length)
    voulus.forEach((valeur, k) => {
      const recu = resultat[k][0]
      if (typeof valeur === 'number') assert.ok(Math.abs(recu - valeur) < 1e-9, `${recu} au lieu de ${valeur}`)
      else if (valeur.startsWith('#')) {
        assert.equal(recu.code, valeur)
        if (valeur !== '#DIV/0!') assert.match(recu.message, /[a-zé]{3,}/)
      } else assert.equal(String(recu).split(' : ')[0], valeur)
    })
  })
}

/** Excel donne null pour un argument omis. */
const omis = (parametres, args) => parametres.slice(args.length).map(() => null)

function tenter(calcul) {
  try {
    return calcul()
  } catch (erreur) {
    if (erreur instanceof CellError) return [[erreur]]
    throw erreur
  }
}

test('functions.js reste léger', () => assert.ok(gzipSync(lire('../../dist/functions.js')).length < 40 * 1024))

test('une promesse rejetée devient une erreur de cellule', async () => {
  const appel = associees.get('COMMUNE')([['43157'], ['43001']], [['nom'], ['code'], ['nom']])
  await assert.rejects(appel, (erreur) => erreur.code === '#VALUE!' && /même taille/.test(erreur.message))
})

test('sans fetch, COMMUNE et COMMUNE.CODE disent pourquoi', async () => {
  const [[commune]] = await associees.get('COMMUNE')([['43157']], null)
  const [[code]] = await associees.get('COMMUNE.CODE')([['Niort']], null)
  for (const erreur of [commune, code]) {
    assert.equal(erreur.code, '#N/A')
    assert.match(erreur.message, /fetch absent/)
  }
})

test('avec fetch, COMMUNE lit communes/NN.json à côté de functions.js', async () => {
  const adresses = []
  const fetch = async (adresse) => {
    adresses.push(adresse)
    const texte = lire(adresse.replace('https://exemple.fr/sante/', '../../dist/'))
    return { ok: true, json: async () => JSON.parse(texte) }
  }
  const document = { currentScript: { src: 'https://exemple.fr/sante/functions.js?v=1' } }
  vm.runInNewContext(lire('../../dist/functions.js'), { CustomFunctions, fetch, document })
  const recu = await associees.get('COMMUNE')([['43157'], ['01039']], [['nom', 'code']])
  assert.deepEqual(JSON.parse(JSON.stringify(recu)), [
    ['Le Puy-en-Velay', '43157'],
    ['Culoz-Béon', '01138'],
  ])
  assert.deepEqual(adresses.sort(), [
    'https://exemple.fr/sante/communes/01.json',
    'https://exemple.fr/sante/communes/43.json',
  ])
})
