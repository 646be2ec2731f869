import type { Modele, Noeud } from '../arbre'
import { avertissement, type CodeFaute, type Faute, type Lieu } from '../faute'
import type { Liaison } from '../resoudre'
import type { Liaisons } from '../verification'
import type { Donnees, TableDeDonnees, Valeur } from '../types'
import type { FeuilleComposee } from './composition'

/** Ce qui entoure une ligne qu'on imprime : la feuille, ses groupes, la ligne de table. */
export interface Portee {
  readonly genre: 'feuille' | 'groupe' | 'ligne' | 'texte'
  readonly table?: TableDeDonnees
  /** Les rangs des lignes courantes ; une seule pour une ligne. */
  readonly lignes: readonly number[]
  readonly colonne?: number
  /** L'élément dont ce groupe est fait, quand une cellule en porte plusieurs. */
  readonly element?: string
  /** 1, 2… parmi ses semblables. */
  readonly rang: number
  /** Ce que le groupe contient. */
  readonly noeuds?: readonly Noeud[]
  readonly texte?: string
  /** Une ligne de la table réservée Feuilles. */
  readonly feuille?: FeuilleComposee
}

export type Passage = readonly Portee[]

type LiaisonDeMot = Extract<Liaison, { genre: 'mot' }>

/** Ce qu'une composition sait et ce qu'elle accumule. */
export interface Contexte {
  readonly modele: Modele
  readonly donnees: Donnees
  readonly liaisons: Liaisons
  readonly produites: FeuilleComposee[]
  readonly porteesDeFeuilles: Map<FeuilleComposee, Portee>
  readonly fautes: Map<string, Faute>
  /** Ce que dit un mot réservé dans une condition. */
  readonly motDeCondition: (mot: LiaisonDeMot, passage: Passage, contexte: Contexte, lieu: Lieu) => Valeur
  /** Textes qui ressemblent à une formule, écrits comme du texte. */
  formulesEvitees: number
}

/** Retient une faute ou un avertissement, une seule fois par cellule du modèle et par code. */
export function retenir(contexte: Contexte, faute: Faute): void {
  const cle = `${faute.code} ${faute.ou}`
  if (!contexte.fautes.has(cle)) contexte.fautes.set(cle, faute)
}

export const avertir = (contexte: Contexte, code: CodeFaute, lieu: Lieu, message: string, suggestion?: string): void =>
  retenir(contexte, avertissement(code, lieu, message, suggestion))

/** La portée la plus étroite : il y en a toujours une, la feuille. */
export const dernierePortee = (passage: Passage): Portee => passage.at(-1) ?? { genre: 'feuille', lignes: [], rang: 1 }
