import { buildSync } from 'esbuild'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { functions } from '../../../src/functions'

type CellFunction = (...cells: unknown[]) => unknown

const CODE = buildSync({
  entryPoints: [join(__dirname, '../../../src/hosts/excel/functions.ts')],
  bundle: true,
  write: false,
  format: 'iife',
}).outputFiles[0]!.text

class CustomFunctionsError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message)
  }
}

/** Le fichier des fonctions, seul, avec pour tout global `CustomFunctions`. */
function enregistrees(global: object) {
  runInContext(CODE, createContext(global))
}
function table() {
  const fonctions = new Map<string, CellFunction>()
  enregistrees({
    CustomFunctions: {
      associate: (id: string, fn: CellFunction) => fonctions.set(id, fn),
      Error: CustomFunctionsError,
      ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A', divisionByZero: '#DIV/0!' },
    },
  })
  return fonctions
}

describe('Les fonctions dans Excel', () => {
  it('sont toutes enregistrées, sous leur identifiant', () => {
    expect([...table().keys()]).toEqual(Object.keys(functions))
  })

  it('ne demandent rien à la page hors d’Excel', () => {
    expect(() => enregistrees({})).not.toThrow()
  })

  it('rendent un tableau de valeurs, non arrondies', () => {
    expect(table().get('DENSITE')!([[194]], [[227489]], null)).toEqual([[194 / 22.7489]])
  })

  it('mettent l’erreur d’une cellule dans sa cellule, avec son code et sa raison', () => {
    const resultat = table().get('DENSITE')!([[194], ['douze'], [1], ['']], [[227489], [10], [0], ['']], null)
    const [[valeur], [fausse], [nulle], [vide]] = resultat as [[number], [any], [any], [unknown]]
    expect(valeur).toBeCloseTo(8.5279, 4)
    expect(fausse).toMatchObject({ code: '#VALUE!', message: expect.stringContaining('douze') })
    expect(nulle).toMatchObject({ code: '#DIV/0!' })
    expect(vide).toBe('')
  })

  it('refusent une plage entière par une erreur de cellule, en français', () => {
    let erreur: any
    try {
      table().get('APL')!([[1, 2, 3]], [[1]], [[1]], null, null)
    } catch (e) {
      erreur = e
    }
    expect(erreur).toMatchObject({ code: '#VALUE!', message: expect.stringMatching(/\p{L}+/u) })
  })
})
