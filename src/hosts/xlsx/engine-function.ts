import { AsyncObject, CustomFunction, type BaseValueObject } from '@univerjs/engine-formula'
import { ErreurMetier, TEXTE_CELLULE, valeurInvalide } from '../../domain/commun/erreur'
import { fonctionsAsynchrones, functions } from '../../functions'
import type { Resultat } from '../../functions/cellules'
import { toMatrix, toScalar, toUniver } from './engine-values'

/** Une fonction telle que la décrit functions.json. */
export interface FunctionMetadata {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly parameters: readonly {
    readonly name: string
    readonly description?: string
    readonly dimensionality?: 'scalar' | 'matrix'
    readonly optional?: boolean
  }[]
}

/** La raison, en français, d'une erreur rendue par une de nos fonctions, à tant de cellules de la formule. */
export interface Reason {
  readonly row: number
  readonly column: number
  readonly text: string
  readonly message: string
}

/** La cellule dont la formule est en cours de calcul. */
export interface CallingCell {
  readonly sheetId: string
  readonly row: number
  readonly column: number
}

export type NoteReasons = (cell: CallingCell, name: string, reasons: readonly Reason[]) => void
/** Prévient qu'une fonction attend ce qu'elle lit. */
export type NotePending = (result: Promise<unknown>) => void

type Result = Resultat | readonly (readonly Resultat[])[]
type CellFunction = (...cells: never[]) => Result | Promise<Result>

export const engineName = ({ id }: FunctionMetadata): string => `SANTE.${id}`

/** Toutes les fonctions de la table publique, telles que le moteur de formules les appelle. */
export function engineFunctions(
  metadata: readonly FunctionMetadata[],
  note: NoteReasons,
  notePending: NotePending = () => undefined,
): CustomFunction[] {
  const table: Readonly<Record<string, CellFunction>> = functions
  return metadata.flatMap((each) => {
    const fn = table[each.id]
    return fn === undefined ? [] : [engineFunction(each, fn, note, notePending)]
  })
}

/** `calculate` et non `calculateCustom` : ce dernier changerait le texte « 01004 » en nombre. */
function engineFunction(
  metadata: FunctionMetadata,
  fn: CellFunction,
  note: NoteReasons,
  notePending: NotePending,
): CustomFunction {
  const name = engineName(metadata)
  const instance = new CustomFunction(name)
  instance.isCustom = () => false
  // Sans quoi le moteur lit « 1/2 » ou « 01/10/2019 » écrits dans la formule comme des dates américaines.
  instance.isArgumentsIgnoreNumberPattern = () => true
  instance.isAsync = () => fonctionsAsynchrones.has(metadata.id)
  instance.calculate = (...variants: BaseValueObject[]) => {
    const cell = { sheetId: instance.subUnitId ?? '', row: instance.row, column: instance.column }
    const finish = (result: Result) => {
      note(cell, name, reasonsOf(result))
      return toUniver(result)
    }
    const result = attempt(() => call(metadata, fn, variants))
    if (!(result instanceof Promise)) return finish(result)
    const finished = result.catch(refusal).then(finish)
    notePending(finished)
    return new AsyncObject(finished)
  }
  return instance
}

function call({ parameters }: FunctionMetadata, fn: CellFunction, variants: readonly BaseValueObject[]) {
  if (variants.length > parameters.length) {
    throw valeurInvalide(`Attendu : ${parameters.length} arguments au plus. Reçu : ${variants.length}.`)
  }
  const cells = parameters.map((parameter, rank) => argument(variants[rank], parameter.dimensionality === 'matrix'))
  return fn(...(cells as never[]))
}

function attempt(action: () => Result | Promise<Result>): Result | Promise<Result> {
  try {
    return action()
  } catch (error) {
    return refusal(error)
  }
}

function refusal(error: unknown): ErreurMetier {
  if (error instanceof ErreurMetier) return error
  // Un bogue ne doit pas arrêter le calcul des autres cellules, mais doit se voir.
  queueMicrotask(() => {
    throw error
  })
  return valeurInvalide('La fonction a rencontré une erreur imprévue. Signalez-la avec la formule.')
}

function argument(variant: BaseValueObject | undefined, matrix: boolean) {
  if (variant === undefined || variant.isNull()) return undefined
  return matrix ? toMatrix(variant) : toScalar(variant)
}

function reasonsOf(result: Result): readonly Reason[] {
  const rows: readonly (readonly unknown[])[] = Array.isArray(result) ? result : [[result]]
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      cell instanceof ErreurMetier ? [{ row, column, text: TEXTE_CELLULE[cell.code], message: cell.message }] : [],
    ),
  )
}
