/** N'importe quelles cellules ne donnent jamais autre chose qu'une valeur ou une erreur avec sa raison. */
import fc from 'fast-check'
import { functions } from '../../src/functions'
import { ErreurMetier } from '../../src/domain/commun/erreur'

const ARGUMENTS = {
  EVOLUTION: 2,
  CONTROLE: 6,
  'CPTS.TAILLE': 1,
  'CPTS.PLAFOND': 2,
  'AIDE.CAIM': 3,
  AIDES: 2,
  'ZONAGE.QUOTA': 4,
  SOURCE: 2,
} as const

const cellule = fc.oneof(
  fc.constantFrom(null, undefined, '', ' ', 0, -0, 1, 0.2, 2.5, 4, -1, NaN, Infinity, -Infinity, 1e308, 1e-308, 45292),
  fc.constantFrom(
    '#N/A',
    '4,5 %',
    '+ 4.5%',
    '−3',
    '%',
    '-',
    'ZIP',
    'vivier',
    'CAIM',
    'Solde',
    'dont cessations',
    '1/2',
  ),
  fc.constantFrom('Effectifs présents au 30/09/2022', 'Effectifs présents au 31/02/2022', '__proto__', 'APL', '=1+1'),
  fc.string(),
  fc.double(),
  fc.boolean(),
)
const rangee = fc.array(cellule, { maxLength: 4 })
const argument = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.tuple(cellule), { minLength: 1, maxLength: 5 }) },
  { weight: 2, arbitrary: fc.array(fc.tuple(cellule, cellule), { minLength: 1, maxLength: 7 }) },
  { weight: 2, arbitrary: fc.array(rangee, { maxLength: 4 }) },
  { weight: 2, arbitrary: cellule.map((c) => [[c]]) },
  { weight: 1, arbitrary: fc.constantFrom(undefined, null) },
)

describe.each(Object.entries(ARGUMENTS))('%s', (id, nombre) => {
  it('rend une valeur ou une erreur avec sa raison', () => {
    const fonction = functions[id as keyof typeof ARGUMENTS] as (...args: unknown[]) => unknown[][]
    fc.assert(
      fc.property(fc.array(argument, { minLength: nombre, maxLength: nombre }), (args) => {
        for (const valeur of evaluer(() => fonction(...args))) {
          if (valeur instanceof ErreurMetier) expect(valeur.message.length).toBeGreaterThan(15)
          else expect(['string', 'boolean', 'number']).toContain(typeof valeur)
          if (typeof valeur === 'number') expect(Number.isFinite(valeur)).toBe(true)
        }
      }),
      { numRuns: 1500 },
    )
  })
})

function evaluer(appel: () => unknown[][]): unknown[] {
  try {
    return appel().flat()
  } catch (erreur) {
    if (erreur instanceof ErreurMetier) return [erreur]
    throw erreur
  }
}
