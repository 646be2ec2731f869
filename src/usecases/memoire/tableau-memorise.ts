import type { Classe } from '../../domain/actualisation/classes'
import type { Cle, ColonneCle } from '../../domain/actualisation/cle'
import type { Base } from '../../domain/actualisation/etats'
import type { Tableau } from '../../domain/actualisation/valeur'

/** D'où vient ce qui est neuf. */
export interface Source {
  readonly nature: 'tableau' | 'classeur' | 'csv' | 'copie'
  /** « effectifs-2026.xlsx, T_Demographie » */
  readonly nom: string
  /** Empreinte du contenu lu : dit si c'est la même source. */
  readonly empreinte: string
  /** « 30/09/2026 », si la source le dit. */
  readonly millesime?: string
}

/** Le modèle qui a produit le tableau. */
export interface ModeleUtilise {
  readonly nom: string
  readonly version: string
  readonly parametres?: Readonly<Record<string, string>>
}

/** Une version à laquelle on peut revenir : le tableau entier tel qu'il était, et ce que nous en savions. */
export interface PointDeRestauration {
  /** Instant de l'actualisation qui l'a remplacée (ISO 8601). */
  readonly instant: string
  /** « 3 nouvelles, 12 modifiées… » */
  readonly resume: string
  readonly feuille: Tableau
  readonly base?: Base
  readonly source?: Source
}

/** Ce que nous savons d'un tableau que nous avons écrit. */
export interface TableauMemorise {
  /** Identifiant stable : ni le nom du tableau ni celui de la feuille, que l'analyste peut changer. */
  readonly id: string
  /** Le nom du tableau Excel, ou « plage » et sa feuille. */
  readonly nom: string
  readonly feuille: string
  /** Les en-têtes de la feuille, la dernière fois. */
  readonly entetes: readonly string[]
  readonly cle: readonly ColonneCle[]
  /** Absente quand on est revenu à une version dont nous ne savions rien. */
  readonly base?: Base
  readonly source: Source
  readonly modele?: ModeleUtilise
  readonly classes?: Readonly<Record<string, Classe>>
  readonly correspondances?: Readonly<Record<string, string>>
  readonly remplacees?: Readonly<Record<Cle, Cle>>
  /** Depuis quel jour une ligne est absente de la source. */
  readonly absentes?: Readonly<Record<Cle, string>>
  /** Instant de la dernière écriture (ISO 8601). */
  readonly instant: string
  /** Les versions précédentes, la plus récente d'abord. */
  readonly points: readonly PointDeRestauration[]
}

/** Combien de versions précédentes sont gardées. */
export const POINTS_GARDES = 3
