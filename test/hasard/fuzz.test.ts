/** Quelques secondes de `npm run fuzz` : des cellules et des fichiers au hasard, toujours les mêmes. */
import { essais } from '../../scripts/fuzz/essayer'
import { faute } from '../../scripts/fuzz/verdict'
import { FICHIERS } from '../functions/communes-en-memoire'

jest.setTimeout(120_000)

const CAS = 120

const communes = async (piece: string) => FICHIERS.get(piece) ?? Promise.reject(new Error(`${piece} n’existe pas`))

it('n’importe quelles cellules donnent une valeur, ou une erreur avec sa raison', async () => {
  const essai = await essais(2026, communes)
  for (let cas = 1; cas <= CAS; cas++) expect(await essai.cas(cas)).toBeUndefined()
})

it('la même graine redonne les mêmes appels', async () => {
  const [un, autre] = [await essais(7, communes), await essais(7, communes)]
  expect(await un.cas(12)).toEqual(await autre.cas(12))
})

it.each([
  ['APL', []],
  ['APL', [[[1, 1]], [[1, 1]], 'texte']],
  ['APL.MOYENNE', [[[1e308], [1e308]], [[3000], [3000]], undefined]],
  ['APL.DEMANDE', [[Array.from({ length: 19 }, () => 1e308)]]],
  ['AIDE.ASSISTANT', [[['__proto__']], [[1]]]],
  ['AIDE.ASSISTANT', [[[Number.MAX_SAFE_INTEGER]], [[1]]]],
  ['COMMUNE', [[[NaN]]]],
  [
    'COMMUNE.CODE',
    [
      [['MG'], ['MG']],
      [[1], []],
    ],
  ],
  ['CPTS.TAILLE', [[[]]]],
])('%s s’explique sur ce que le hasard a trouvé : %j', async (id, args) => {
  expect(await faute(id, args)).toBeUndefined()
})
