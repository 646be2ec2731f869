import type { NomsDeTableaux } from '../../domain/formule/tableaux'

/** Ce que l'analyste a fait à la main et que le paquet sait refaire. */
export type Gesture = LineGesture | SheetCopy | CellMove

/** Des lignes ou des colonnes entières insérées ou supprimées. */
export interface LineGesture {
  readonly kind: 'insert' | 'delete'
  readonly axis: 'rows' | 'columns'
  readonly sheetId: string
  readonly at: number
  readonly count: number
}

/** Une feuille copiée dans une autre, ses tableaux sous d'autres noms. */
export interface SheetCopy {
  readonly kind: 'copy'
  readonly sheetId: string
  readonly source: string
  readonly tables: NomsDeTableaux
}

/** Des cellules déplacées, ou décalées par d'autres : le paquet n'y suit que ce que la grille en montre. */
export interface CellMove {
  readonly kind: 'move'
  readonly sheetId: string
}

/**
 * Les gestes, avec celui-ci. Insérer puis supprimer les mêmes lignes, c'est n'avoir rien fait ; l'inverse n'est vrai que d'un
 * « Annuler », qui remet aussi leur contenu.
 */
export function withGesture(gestures: readonly Gesture[], gesture: LineGesture, undoing: boolean): readonly Gesture[] {
  const last = gestures.at(-1)
  const opposite =
    last !== undefined &&
    'axis' in last &&
    last.kind !== gesture.kind &&
    last.axis === gesture.axis &&
    last.sheetId === gesture.sheetId &&
    last.at === gesture.at &&
    last.count === gesture.count
  return opposite && (undoing || gesture.kind === 'delete') ? gestures.slice(0, -1) : [...gestures, gesture]
}
