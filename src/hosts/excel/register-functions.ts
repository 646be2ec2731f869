import { ErreurMetier, type CodeErreur } from '../../domain/commun/erreur'
import { functions } from '../../functions'

type CellFunction = (...cells: never[]) => unknown

/** Excel n'affiche un message que pour #VALEUR! et #N/A ; #DIV/0! se comprend seul. */
const CELL_ERROR = {
  'valeur-invalide': 'invalidValue',
  'donnee-absente': 'notAvailable',
  'hors-validite': 'notAvailable',
  'division-par-zero': 'divisionByZero',
} as const satisfies Record<CodeErreur, keyof typeof CustomFunctions.ErrorCode>

/** Donne à Excel toutes les fonctions de la table. */
export function registerFunctions(): void {
  for (const [id, fn] of Object.entries<CellFunction>(functions)) CustomFunctions.associate(id, withCellErrors(fn))
}

/** Une erreur du domaine devient une erreur de cellule ; toute autre erreur est un bogue et le reste. */
function withCellErrors(fn: CellFunction): (...cells: unknown[]) => unknown {
  return (...cells) => {
    try {
      const result = fn(...(cells as never[]))
      return result instanceof Promise ? result.then(toCells, rethrow) : toCells(result)
    } catch (error) {
      return rethrow(error)
    }
  }
}

function rethrow(error: unknown): never {
  throw error instanceof ErreurMetier ? cellError(error) : error
}

const toCells = (result: unknown) => (Array.isArray(result) ? result.map((row: unknown[]) => row.map(toCell)) : result)

const toCell = (value: unknown) => (value instanceof ErreurMetier ? cellError(value) : value)

const cellError = (error: ErreurMetier) =>
  new CustomFunctions.Error(CustomFunctions.ErrorCode[CELL_ERROR[error.code]], error.message)
