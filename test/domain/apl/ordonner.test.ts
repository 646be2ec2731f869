import fc from 'fast-check'
import { ordonner } from '../../../src/domain/apl/ordonner'

const COMMUNES = 12

/** Des couples au hasard, sans répétition ou non, dont certaines lignes sont à ignorer. */
const couples = fc.array(
  fc.record({ i: fc.integer({ min: -1, max: COMMUNES - 1 }), j: fc.nat(COMMUNES - 1), p: fc.nat(255) }),
  { maxLength: 60 },
)

type Couple = { i: number; j: number; p: number }
const tableaux = (lignes: readonly Couple[]) => ({
  residence: Int32Array.from(lignes, ({ i }) => i),
  exercice: Int32Array.from(lignes, ({ j }) => j),
  palier: Uint8Array.from(lignes, ({ p }) => p),
})

it('rend les mêmes couples, rangés par résidence dans l’ordre de lecture, sans les lignes à ignorer', () => {
  fc.assert(
    fc.property(couples, (lignes) => {
      const vus = new Set<string>()
      const uniques = lignes.filter(({ i, j }) => i >= 0 && !vus.has(`${i} ${j}`) && vus.add(`${i} ${j}`))
      const ignorees = lignes.filter(({ i }) => i < 0)
      const ranges = ordonner(tableaux([...ignorees, ...uniques]), COMMUNES)
      const attendus = tableaux([...uniques].sort((a, b) => a.i - b.i))
      expect(ranges).toEqual(attendus)
    }),
  )
})

it('ne change rien et ne rend rien si un couple est répété', () => {
  const donnes = tableaux([
    { i: 3, j: 1, p: 2 },
    { i: 0, j: 1, p: 1 },
    { i: 3, j: 1, p: 2 },
  ])
  const avant = structuredClone(donnes)
  expect(ordonner(donnes, COMMUNES)).toBeUndefined()
  expect(donnes).toEqual(avant)
})

it('garde les plus grands rangs et les plus grands paliers', () => {
  const donnes = tableaux([
    { i: 1, j: 1_300_000, p: 255 },
    { i: 0, j: 1_299_999, p: 1 },
  ])
  expect(ordonner(donnes, 1_300_001)).toEqual(
    tableaux([
      { i: 0, j: 1_299_999, p: 1 },
      { i: 1, j: 1_300_000, p: 255 },
    ]),
  )
})
