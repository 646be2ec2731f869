import type { Expression } from './expression/expression'
import type { FeuilleModele, Valeur } from './types'

/** Une colonne nommée par le modèle : `[Axe]`, `T_Axes[Objectif]` ou, dans un champ, `Axe`. */
export interface RefColonne {
  readonly table?: string
  readonly colonne: string
}

export interface CleDeTri {
  readonly ref: RefColonne
  readonly decroissant: boolean
}

/** Un modèle : ses feuilles, dans leur ordre ; celles du sommaire se remplissent en dernier. */
export interface Modele {
  readonly nom: string
  readonly feuilles: readonly FeuilleAnalysee[]
}

export interface FeuilleAnalysee {
  readonly source: FeuilleModele
  /** Une feuille par valeur ; absent : une seule feuille. */
  readonly par?: Groupement
  /** Nom des feuilles produites. */
  readonly nom?: readonly Segment[]
  /** En-tête et pied de page, quand ils portent des champs. */
  readonly enTete?: readonly Segment[]
  readonly pied?: readonly Segment[]
  readonly corps: readonly Noeud[]
  /** Contenu de chaque cellule du modèle, marges comprises ; `undefined` : rien. */
  readonly cellules: readonly (readonly (Contenu | undefined)[])[]
  /** Pour chaque ligne du modèle, les blocs qui la contiennent, du plus large au plus étroit ; absente : ligne qui disparaît. */
  readonly chemins: ReadonlyMap<number, readonly number[]>
}

/** « une fois par valeur de cette colonne » */
export interface Groupement {
  readonly ref: RefColonne
  /** Une fois par élément d'une cellule qui en porte plusieurs. */
  readonly chaque: boolean
  readonly tri: readonly CleDeTri[]
}

export type Noeud = Ligne | Par | Repeter | LignesDe | Si | EnColonnes

/** Une ligne du modèle, imprimée une fois par passage. */
export interface Ligne {
  readonly genre: 'ligne'
  readonly ligne: number
  readonly conditions: readonly Expression[]
  readonly saut: boolean
}

export interface Bloc {
  readonly id: number
  /** La ligne du modèle qui l'ouvre. */
  readonly ligne: number
  readonly enfants: readonly Noeud[]
}

export interface Par extends Bloc, Groupement {
  readonly genre: 'par'
}

export interface Repeter extends Bloc {
  readonly genre: 'repeter'
  /** Absente : la table du groupe autour, ou celle des champs quand le bloc est implicite. */
  readonly table?: string
  /** Une ligne de champs dans un tableau Excel, qui se répète sans mot clé : le nom de ce tableau. */
  readonly implicite?: string
  readonly filtre?: Expression
  readonly tri: readonly CleDeTri[]
  readonly grouper: readonly RefColonne[]
  readonly cle: readonly RefColonne[]
  readonly vide: readonly Ligne[]
}

/** Une fois par ligne d'un long texte. */
export interface LignesDe extends Bloc {
  readonly genre: 'lignesDe'
  readonly ref: RefColonne
  readonly vide: readonly Ligne[]
}

export interface Si extends Bloc {
  readonly genre: 'si'
  readonly condition: Expression
  readonly sinon: readonly Noeud[]
}

/** Les colonnes `premiere` à `derniere` du modèle se répètent vers la droite dans tout le bloc. */
export interface EnColonnes extends Bloc, Groupement {
  readonly genre: 'enColonnes'
  readonly premiere: number
  readonly derniere: number
}

export type Contenu =
  | { readonly genre: 'valeur'; readonly valeur: Exclude<Valeur, null> }
  | { readonly genre: 'formule'; readonly formule: string }
  | { readonly genre: 'champs'; readonly segments: readonly Segment[] }

/** Un bout de phrase, ou un champ à y mettre. */
export type Segment = string | Champ

export interface Champ {
  /** Le champ tel que l'analyste l'a écrit, sans ses accolades. */
  readonly texte: string
  readonly quoi: Reference
  readonly filtres: readonly Filtre[]
  readonly affichage: 'répéter' | 'une fois' | 'fusionner'
}

export type Reference =
  | { readonly genre: 'colonne'; readonly ref: RefColonne }
  /** `{{mot:rang}}` */
  | { readonly genre: 'mot'; readonly mot: MotReserve; readonly ref?: RefColonne }
  | { readonly genre: 'image'; readonly nom: string }
  | Graphique

export const MOTS_RESERVES = [
  ...(['rang', 'nombre', 'somme', 'moyenne', "date d'édition", 'source du tableau'] as const),
  ...(['millésime', 'modèle', 'ligne', 'page', 'lien'] as const),
] as const
export type MotReserve = (typeof MOTS_RESERVES)[number]

export interface Graphique {
  readonly genre: 'graphique'
  readonly type: 'bars' | 'columns' | 'stackedBars' | 'line' | 'pie'
  /** Vide : on compte les lignes. */
  readonly series: readonly RefColonne[]
  readonly par: RefColonne
  /** Une série par valeur de cette colonne. */
  readonly selon?: RefColonne
}

export type Filtre =
  | { readonly nom: 'majuscules' | 'minuscules' | 'puces' | 'signe' | 'somme' | 'sous-total' }
  | { readonly nom: 'format' | 'liste' | 'défaut'; readonly texte: string }
  /** Texte de remplacement ou titre d'un graphique, d'une image. */
  | { readonly nom: 'texte' | 'titre'; readonly segments: readonly Segment[] }
  | { readonly nom: 'secret'; readonly seuil: number; readonly selon: RefColonne }
