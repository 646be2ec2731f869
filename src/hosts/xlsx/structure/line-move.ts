import { movedTo, type RowEdit } from './row-edit'

/** Des lignes, ou des colonnes, d'une feuille qui changent de place. */
export interface LineMove {
  readonly axis: 'row' | 'column'
  /** Où va celle-ci ; `undefined` si elle n'est plus. */
  readonly to: (rank: number) => number | undefined
  /** Où se pose ce qui était dans une ligne, ou une colonne, supprimée. */
  readonly at: number
}

export const rowMove = (edit: RowEdit): LineMove => ({ axis: 'row', to: (row) => movedTo(edit, row), at: edit.row })
