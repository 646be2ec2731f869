import { functions } from '../../src/functions'
import { EXEMPLES } from '../../src/functions/exemples'
import type { Exemple } from '../../src/functions/exemples-par-famille/exemple'
import { formuleExemple } from '../../src/functions/formule-exemple'
import { formuleCanonique, formuleFrancaise } from '../../src/hosts/browser/formule-francaise'
import { communesEnMemoire } from './communes-en-memoire'
import { appelAsynchrone } from './outils'

const TOUS = Object.entries(EXEMPLES).flatMap(([id, exemples]) =>
  exemples.map((e) => [formuleExemple(id, e), id, e] as const),
)
const estErreur = ({ attendu }: Exemple) => typeof attendu === 'string' && attendu.startsWith('#')

beforeAll(() => void communesEnMemoire())

it('chaque fonction de la table publique a ses exemples, et elles seules', () => {
  expect(Object.keys(functions).filter((id) => !(id in EXEMPLES))).toEqual([])
  expect(Object.keys(EXEMPLES).filter((id) => !(id in functions))).toEqual([])
})

it.each(Object.entries(EXEMPLES))('%s montre un résultat et une erreur', (_, exemples) => {
  expect(exemples.some((e) => !estErreur(e))).toBe(true)
  expect(exemples.some(estErreur)).toBe(true)
})

it.each(TOUS)('%s', async (_, id, { args, attendu, extrait }) => {
  const recu = await appelAsynchrone(id as keyof typeof functions, ...args)
  const voulu = Array.isArray(attendu) ? (attendu as unknown[][]) : [[attendu]]
  if (!extrait) expect([recu.length, recu[0]!.length]).toEqual([voulu.length, voulu[0]!.length])
  voulu.forEach((ligne, i) => ligne.forEach((valeur, j) => comparer(recu[i]![j], valeur)))
})

it.each(TOUS)('%s se traduit en français et revient', (formule) => {
  expect(formuleCanonique(formuleFrancaise(formule))).toBe(formule)
})

function comparer(recu: unknown, voulu: unknown) {
  if (typeof voulu === 'number') expect(recu).toBeCloseTo(voulu, 9)
  else if (typeof voulu === 'string' && voulu.startsWith('#')) expect(String(recu).split(' : ')[0]).toBe(voulu)
  else expect(recu).toBe(voulu)
}
