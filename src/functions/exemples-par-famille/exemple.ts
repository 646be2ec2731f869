import type { Cellule, Matrice } from '../cellules'

/** Un appel de fonction et son résultat : essai, ligne de documentation et formule à montrer. */
export interface Exemple {
  /** Une phrase en français : ce que la formule demande. */
  readonly phrase: string
  /** Les arguments : une valeur, une plage, ou rien pour un argument omis. */
  readonly args: readonly (Cellule | Matrice)[]
  /** Le résultat ; une erreur s'écrit « #N/A ». */
  readonly attendu: Cellule | Matrice
  /** Vrai quand `attendu` n'est que le coin haut gauche du résultat. */
  readonly extrait?: true
}

/** Les exemples d'une fonction. */
export type Exemples = readonly [Exemple, ...Exemple[]]
