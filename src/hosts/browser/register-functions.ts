import {
  AsyncObject,
  CustomFunction,
  FunctionType,
  IDescriptionService,
  IFunctionService,
  type BaseValueObject,
  type IFunctionInfo,
} from '@univerjs/preset-sheets-core'
import { ErreurMetier, TEXTE_CELLULE, valeurInvalide } from '../../domain/commun/erreur'
import { fonctionsAsynchrones, functions } from '../../functions'
import type { Resultat } from '../../functions/cellules'
import { configurerCommunes } from '../../functions/charger-communes'
import { fetchCommunes } from './fetch-communes'
import { METADATA, type FunctionMetadata } from './functions-metadata'
import type { Grid } from './grid'
import type { Reasons } from './reasons'
import { toMatrix, toScalar, toUniver } from './univer-values'

type Result = Resultat | readonly (readonly Resultat[])[]
type CellFunction = (...cells: never[]) => Result | Promise<Result>

/** Donne à la grille toutes les fonctions de la table, sous leur nom complet (« SANTE.APL »). */
export function registerFunctions({ injector }: Grid, reasons: Reasons): void {
  configurerCommunes(fetchCommunes)
  const service = injector.get(IFunctionService)
  const table: Readonly<Record<string, CellFunction>> = functions
  for (const metadata of METADATA) {
    const fn = table[metadata.id]
    if (fn !== undefined) service.registerExecutors(executor(metadata, fn, reasons))
  }
  injector.get(IDescriptionService).registerDescriptions(METADATA.map(description))
}

/** `calculate` et non `calculateCustom` : ce dernier changerait le texte « 01004 » en nombre. */
function executor(metadata: FunctionMetadata, fn: CellFunction, reasons: Reasons) {
  const name = `SANTE.${metadata.id}`
  const instance = new CustomFunction(name)
  instance.isCustom = () => false
  instance.isAsync = () => fonctionsAsynchrones.has(metadata.id)
  instance.calculate = (...variants: BaseValueObject[]) => {
    const cell = { sheetId: instance.subUnitId ?? '', row: instance.row, column: instance.column }
    const finish = (result: Result) => {
      reasons.note(cell, name, reasonsOf(result))
      return toUniver(result)
    }
    const result = attempt(() => call(metadata, fn, variants))
    return result instanceof Promise ? new AsyncObject(result.catch(refusal).then(finish)) : finish(result)
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

function reasonsOf(result: Result) {
  const rows: readonly (readonly unknown[])[] = Array.isArray(result) ? result : [[result]]
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      cell instanceof ErreurMetier ? [{ row, column, text: TEXTE_CELLULE[cell.code], message: cell.message }] : [],
    ),
  )
}

const description = ({ id, description, parameters }: FunctionMetadata): IFunctionInfo => ({
  functionName: `SANTE.${id}`,
  functionType: FunctionType.User,
  description,
  abstract: summary(description),
  functionParameter: parameters.map((parameter) => ({
    name: parameter.name,
    detail: parameter.description ?? '',
    example: '',
    require: parameter.optional ? 0 : 1,
    repeat: 0,
  })),
})

/** La première phrase, sans parenthèses ni explication après deux-points : la liste des fonctions est étroite. */
const summary = (description: string) =>
  `${(description.split(/\.\s|\s:\s|\.$/)[0] ?? description).replace(/\s*\([^)]*\)/g, '')}.`
