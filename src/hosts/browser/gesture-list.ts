/** Des lignes ou des colonnes entières insérées ou supprimées à la main. */
export interface Gesture {
  readonly kind: 'insert' | 'delete'
  readonly axis: 'rows' | 'columns'
  readonly sheetId: string
  readonly at: number
  readonly count: number
}

/**
 * Les gestes, avec celui-ci. Insérer puis supprimer les mêmes lignes, c'est n'avoir rien fait ; l'inverse n'est vrai que d'un
 * « Annuler », qui remet aussi leur contenu.
 */
export function withGesture(gestures: readonly Gesture[], gesture: Gesture, undoing: boolean): readonly Gesture[] {
  const last = gestures.at(-1)
  const opposite =
    last?.kind !== gesture.kind &&
    last?.axis === gesture.axis &&
    last.sheetId === gesture.sheetId &&
    last.at === gesture.at &&
    last.count === gesture.count
  return opposite && (undoing || gesture.kind === 'delete') ? gestures.slice(0, -1) : [...gestures, gesture]
}
