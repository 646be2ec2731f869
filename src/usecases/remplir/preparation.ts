import type { DateIso } from '../../domain/commun/date'
import type { Faute } from '../../domain/modele/faute'
import type { Operation } from '../../ports/operations'
import type { Undo } from '../../ports/workbook'
import type { Signal } from './arret'
import type { FauteDeRemplissage } from './fautes-de-colonnes'
import type { Correspondances } from './lire-donnees'

/** Ce qu'un RÉPÉTER imprimera dans une feuille. */
export interface BlocPrevu {
  /** Nom usuel de la table (« T_Actions »). */
  readonly table: string
  readonly lignes: number
  /** Ses trois premières lignes, telles qu'on les lira. */
  readonly apercu: readonly (readonly string[])[]
}

export interface FeuillePrevue {
  readonly nom: string
  readonly titre: string
  readonly effet: 'creer' | 'remplacer'
  /** Nombre de lignes de table imprimées, tous blocs ensemble. */
  readonly lignes: number
  /** Pages que les sauts du modèle font, au moins une. */
  readonly pages: number
  readonly blocs: readonly BlocPrevu[]
}

/** Ce qui sera écrit, calculé sans rien écrire. Avec une faute, la liste des opérations est vide. */
export interface Preparation {
  /** Le nom du modèle (« plan-sante »). */
  readonly modele: string
  /** Le nom à montrer (« Plan Santé »). */
  readonly nom: string
  readonly correspondances: Correspondances
  /** Jour de l'édition. */
  readonly date: DateIso
  readonly feuilles: readonly FeuillePrevue[]
  /** Tableaux dont le modèle se nourrit, et leur nombre de lignes. */
  readonly tables: readonly { readonly id: string; readonly feuille: string; readonly lignes: number }[]
  /** « T_Indicateurs suit T_Fiches par ID » */
  readonly liens: readonly string[]
  /** Remarques et réparations, qui n'empêchent rien. */
  readonly constats: readonly string[]
  /** Les mêmes remarques, quand elles ont une cellule. */
  readonly avertissements: readonly Faute[]
  readonly fautes: readonly FauteDeRemplissage[]
  readonly operations: readonly Operation[]
  /** Les tableaux de travail déjà là et complétés à la main, qu'il vaut mieux actualiser. */
  readonly aActualiser: readonly string[]
}

export interface Bilan {
  readonly feuilles: readonly string[]
  readonly lignes: number
  readonly constats: readonly string[]
}

export interface Remplissage {
  readonly bilan: Bilan
  /** Remet le classeur comme avant le remplissage. */
  readonly annuler: Undo
}

export interface Options {
  readonly correspondances?: Correspondances
  readonly date?: DateIso
  /** Renonce entre deux feuilles. */
  readonly signal?: Signal
  /** Laisse vivre la page entre deux feuilles. */
  readonly pause?: () => Promise<unknown>
}
