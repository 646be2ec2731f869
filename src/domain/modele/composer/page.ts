import type { EnColonnes, FeuilleAnalysee, Repeter } from '../arbre'
import type { TableDeDonnees, Zone } from '../types'
import type { ColonneProduite } from './colonnes'
import type { CelluleComposee, GraphiqueCompose } from './composition'
import type { Contexte } from './contexte'
import type { Revelation, Secret } from './secrets'

/** Une ligne déjà imprimée. */
export interface LigneProduite {
  /** La ligne du modèle dont elle est faite. */
  readonly modele: number
  /** Les passages qui y mènent : chaque bloc qui se répète, et combien de fois il l'a fait. */
  readonly passages: readonly (readonly [bloc: number, fois: number])[]
}

/** Les lignes de table qu'un RÉPÉTER a imprimées. */
export interface Imprime {
  readonly noeud: Repeter
  readonly table: TableDeDonnees
  readonly lignes: { ligne: number; rang: number }[]
}

/** Une feuille en train de s'écrire, de haut en bas. */
export interface PageEnCours {
  readonly f: FeuilleAnalysee
  readonly contexte: Contexte
  readonly colonnes: readonly ColonneProduite[]
  readonly pivot?: EnColonnes
  readonly lignes: LigneProduite[]
  readonly cellules: CelluleComposee[][]
  readonly formats: { ligne: number; colonne: number; format: string }[]
  readonly ignorees: Set<string>
  readonly sauts: number[]
  readonly fusions: (Zone & { rows: number })[]
  readonly liens: { ligne: number; colonne: number; feuille: string }[]
  readonly graphiques: GraphiqueCompose[]
  /** Formules du modèle, récrites quand toutes les lignes sont connues. */
  readonly formules: { ligne: number; colonne: number; formule: string }[]
  readonly secrets: Secret[]
  readonly revelations: Revelation[]
  readonly sousTotaux: { ligne: number; colonne: number; champ: string }[]
  readonly imprimes: Map<Repeter, Imprime>
  /** Lignes du modèle qui se répètent seules. */
  readonly seules: ReadonlySet<number>
  /** Pour chaque ligne RÉPÉTER, ses lignes VIDE. */
  readonly vides: ReadonlyMap<number, readonly number[]>
}
