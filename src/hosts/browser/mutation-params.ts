import type { IRange } from '@univerjs/core'
import type { LineGesture } from './gesture-list'

/** Ce que les mutations de la grille disent de leur place, chacune à sa façon. */
export interface MutationParams {
  readonly subUnitId?: string
  readonly sheetId?: string
  readonly range?: IRange
  /** D'où et vers où des cellules sont déplacées. */
  readonly from?: { readonly subUnitId?: string }
  readonly to?: { readonly subUnitId?: string }
  readonly unitData?: Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>
}

/** Les feuilles que change une mutation. */
export const sheetsOf = ({ subUnitId, sheetId, from, to }: MutationParams): readonly string[] => [
  ...new Set([subUnitId ?? sheetId, from?.subUnitId, to?.subUnitId].filter((id) => id !== undefined)),
]

/** Les lignes ou les colonnes d'une plage. */
export const extent = (axis: LineGesture['axis'], { startRow, endRow, startColumn, endColumn }: IRange) =>
  axis === 'rows'
    ? { at: startRow, count: endRow - startRow + 1 }
    : { at: startColumn, count: endColumn - startColumn + 1 }
