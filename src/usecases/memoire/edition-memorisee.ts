import type { Valeur } from '../../domain/actualisation/valeur'

/** Ce qu'un bloc répété d'une édition montre tel quel, et d'où cela vient. */
export interface BlocMemorise {
  /** Nom usuel de la table. */
  readonly table: string
  readonly cle: readonly string[]
  /** La colonne de table que chaque colonne de la feuille montre. */
  readonly champs: readonly { readonly colonne: number; readonly champ: string }[]
  readonly lignes: readonly {
    readonly ligne: number
    readonly cle: readonly string[]
    /** Ce que nous avons écrit, dans l'ordre des champs. */
    readonly valeurs: readonly Valeur[]
  }[]
}

/** Une édition (mise en page, sans tableau Excel) : de quoi y voir les retouches de l'analyste. */
export interface EditionMemorisee {
  readonly feuille: string
  readonly blocs: readonly BlocMemorise[]
}
