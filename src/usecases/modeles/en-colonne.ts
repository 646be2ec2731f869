import { ErreurMetier } from '../../domain/commun/erreur'
import type { Valeur } from '../../domain/modele/types'

export type Colonne = readonly Valeur[]

type Fonction = (...plages: any[][][]) => any[][] // eslint-disable-line @typescript-eslint/no-explicit-any

/** Ce qu'une fonction de cellule répond à une ligne : une valeur, ou la raison de son refus. */
export interface Reponse {
  readonly valeur: Valeur
  readonly refus?: string
}

/** Applique une fonction de cellule à des colonnes entières, comme la feuille le ferait. */
export function appliquer(fonction: Fonction, ...colonnes: readonly Colonne[]): readonly Reponse[] {
  if ((colonnes[0]?.length ?? 0) === 0) return []
  return fonction(...colonnes.map((colonne) => colonne.map((valeur) => [valeur]))).map(([cellule]): Reponse => {
    if (cellule instanceof ErreurMetier) return { valeur: null, refus: cellule.message }
    return { valeur: cellule === '' ? null : (cellule as Valeur) }
  })
}

/** Les seules valeurs de ces réponses ; `null` là où la fonction a refusé. */
export const valeurs = (reponses: readonly Reponse[]): Colonne => reponses.map(({ valeur }) => valeur)

/** Combine des colonnes de nombres ligne à ligne ; `null` dès qu'un nombre manque. */
export const combiner = (calcul: (...nombres: number[]) => number, ...colonnes: readonly Colonne[]): Colonne =>
  (colonnes[0] ?? []).map((_, ligne) => {
    const nombres = colonnes.map((colonne) => colonne[ligne])
    return nombres.every((n) => typeof n === 'number') ? calcul(...nombres) : null
  })
