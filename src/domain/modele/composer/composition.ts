import type { Faute } from '../faute'
import type { Valeur, Zone } from '../types'

/** Une cellule à écrire : une valeur, ou une formule canonique sans signe égal, avec sa valeur si on la connaît. */
export type CelluleComposee = Valeur | { readonly formule: string; readonly valeur?: Valeur }

/** Une feuille prête à écrire ; lignes et colonnes produites comptées à partir de 0. */
export interface FeuilleComposee {
  /** La feuille modèle dont elle est faite. */
  readonly modele: string
  /** Le nom qu'elle prendra. */
  readonly nom: string
  /** Le nom que le modèle demandait. */
  readonly voulu: string
  /** Son premier texte. */
  readonly titre: string
  /** Pour chaque ligne, celle du modèle dont elle est faite ; de même pour les colonnes. */
  readonly lignes: readonly number[]
  readonly colonnes: readonly number[]
  readonly cellules: readonly (readonly CelluleComposee[])[]
  /** Formats de nombre à poser, codes anglais ; le masque « une fois » en est un. */
  readonly formats: readonly { readonly ligne: number; readonly colonne: number; readonly format: string }[]
  /** Hauteurs en points des lignes où un texte ou un graphique en demande plus que le modèle n'en donne. */
  readonly hauteurs: readonly (readonly [ligne: number, points: number])[]
  /** Les cellules dont le texte prend plusieurs lignes : il ne s'y lit que renvoyé à la ligne. */
  readonly replis: readonly { readonly ligne: number; readonly colonne: number }[]
  /** En-tête et pied de page, à la place de ceux du modèle. */
  readonly enTete?: string
  readonly pied?: string
  /** Une page commence à chacune de ces lignes. */
  readonly sauts: readonly number[]
  readonly fusions: readonly Zone[]
  readonly graphiques: readonly GraphiqueCompose[]
  readonly liens: readonly { readonly ligne: number; readonly colonne: number; readonly feuille: string }[]
  /** Le nom que prend chaque tableau Excel du modèle. */
  readonly tableaux: Readonly<Record<string, string>>
  readonly blocs: readonly BlocCompose[]
}

export interface GraphiqueCompose {
  readonly zone: Zone
  readonly type: 'bars' | 'columns' | 'stackedBars' | 'line' | 'pie'
  readonly titre?: string
  readonly texte: string
  readonly categories: readonly string[]
  readonly series: readonly SerieComposee[]
}

export interface SerieComposee {
  readonly nom: string
  readonly valeurs: readonly (number | null)[]
  /** Format des valeurs, code anglais ; absent : aucun. */
  readonly format?: string
}

/** Ce qu'un RÉPÉTER a imprimé dans une feuille, en tout. */
export interface BlocCompose {
  /** Nom usuel de la table. */
  readonly table: string
  /** Ligne du modèle, comptée à partir de 0. */
  readonly modele: number
  /** Les colonnes qui disent quelle ligne est laquelle : celles de CLÉ, sinon celles de la table. */
  readonly cle: readonly string[]
  /** La colonne de table qu'une colonne de la feuille montre telle quelle. */
  readonly champs: readonly { readonly colonne: number; readonly champ: string }[]
  /** Chaque ligne de table imprimée : sa première ligne dans la feuille, son rang dans la table, le texte de sa clé. */
  readonly lignes: readonly { readonly ligne: number; readonly rang: number; readonly cle: readonly string[] }[]
  /** Les trois premières lignes, telles qu'on les lira. */
  readonly apercu: readonly (readonly string[])[]
}

/** Un modèle composé : rien n'est encore écrit. */
export interface Composition {
  /** Dans l'ordre des onglets. */
  readonly feuilles: readonly FeuilleComposee[]
  /** « 3 textes qui ressemblent à une formule sont écrits comme du texte. » */
  readonly reparations: readonly string[]
  /** Ce que la composition a trouvé : une faute empêche d'écrire. */
  readonly fautes: readonly Faute[]
}
