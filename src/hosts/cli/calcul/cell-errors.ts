import type { Reason } from '../../xlsx/engine-function'
import type { CellResult } from '../../xlsx/engine-values'
import type { Place } from './places'

/** Une cellule calculée qui montre une erreur, et pourquoi. */
export interface CellError extends Place {
  /** Tel qu'Excel le montre en français : « #VALEUR! ». */
  readonly text: string
  readonly message: string
}

const FRENCH: Readonly<Record<string, string>> = {
  '#VALUE!': '#VALEUR!',
  '#NAME?': '#NOM?',
  '#NUM!': '#NOMBRE!',
  '#NULL!': '#NUL!',
  '#SPILL!': '#PROPAGATION!',
  '#CALC!': '#CALCUL!',
}

/** Pour une erreur qui ne vient pas de nos fonctions. */
const GENERAL: Readonly<Record<string, string>> = {
  '#DIV/0!': 'une division par zéro, ici ou dans une cellule lue.',
  '#N/A': 'une valeur cherchée n’existe pas, ou une cellule lue est en erreur.',
  '#REF!': 'la formule désigne des cellules qui n’existent plus.',
  '#NUM!': 'un nombre impossible à calculer.',
  '#VALUE!': 'une valeur n’est pas du type attendu, ou une cellule lue est en erreur.',
}

/** Les erreurs que montre le résultat d'une formule. */
export function errorsOf(
  cell: Place,
  values: readonly (readonly CellResult[])[],
  reasons: readonly Reason[],
): readonly CellError[] {
  return values.flatMap((line, i) =>
    line.flatMap((value, j) => {
      if (typeof value !== 'object') return []
      const known = reasons.filter(({ text }) => text === value.error)
      const reason = known.find(({ row, column }) => row === i && column === j) ?? known[0]
      return [
        {
          ...{ sheet: cell.sheet, row: cell.row + i, column: cell.column + j },
          text: FRENCH[value.error] ?? value.error,
          message: reason?.message ?? GENERAL[value.error] ?? 'la formule ne donne pas de valeur.',
        },
      ]
    }),
  )
}
