import type { IdTable } from '../../domain/classeur/tables'
import type { Style } from '../../ports/operations'
import type { CellValue } from '../../ports/workbook'

export type IdModele =
  | 'plan-sante'
  | 'fiche-action'
  | 'demographie'
  | 'zonage'
  | 'aides'
  | 'assistants-medicaux'
  | 'exercice-coordonne'
  | 'indicateurs'
  | 'suivi-copil'

/** Un modèle livré avec le complément, écrit dans le langage des modèles comme un analyste l'écrirait. */
export interface ModeleIntegre {
  readonly id: IdModele
  readonly nom: string
  /** Ce qu'il produit, en une phrase. */
  readonly texte: string
  /** Les tableaux sans lesquels il ne peut rien. */
  readonly necessaires: readonly IdTable[]
  /** Ceux dont il se sert quand ils sont là. */
  readonly utiles: readonly IdTable[]
  readonly feuilles: readonly FeuilleIntegree[]
}

/** Une feuille modèle, sans ses marges : sa première ligne est la ligne 2, sa première colonne la colonne B. */
export interface FeuilleIntegree {
  /** Nom de la feuille modèle. */
  readonly nom: string
  /** Ce que porte B1 : « FEUILLE PAR … NOM … ». */
  readonly directive: string
  /** Largeurs en caractères, à partir de B. */
  readonly largeurs: readonly number[]
  readonly lignes: readonly LigneIntegree[]
  /** Pied de page, à gauche ; la page est à droite. */
  readonly pied: string
  readonly portrait?: boolean
}

export interface LigneIntegree {
  /** Mots clés de la colonne de pilotage. */
  readonly pilotage?: string
  readonly cellules: readonly CelluleIntegree[]
  /** Le même style pour toute la largeur, ou un par colonne. */
  readonly style: Style | readonly Style[]
  /** En points ; sans elle, la ligne prend la hauteur de son texte. */
  readonly hauteur?: number
  /** Colonnes fusionnées, de la première à la dernière comprises ; 0 est B. */
  readonly fusions?: readonly (readonly [number, number])[]
  /** Ligne d'en-tête répétée sur chaque page et figée à l'écran. */
  readonly repetee?: boolean
  /** En-tête d'un vrai tableau Excel, dont la ligne suivante est la ligne modèle ; « Modele_Suivi » produit « Suivi ». */
  readonly tableau?: string
  readonly formats?: readonly FormatIntegre[]
  readonly choix?: readonly ChoixIntegre[]
}

/** Un texte (champs {{…}} compris), un nombre, rien, ou une formule canonique écrite pour le numéro de sa ligne. */
export type CelluleIntegree = CellValue | ((ligne: number) => string)

/** Une mise en forme conditionnelle de quelques colonnes de la ligne ; 0 est B. */
export interface FormatIntegre {
  readonly colonnes: readonly [number, number]
  readonly formule: (ligne: number) => string
  readonly style: Pick<Style, 'bold' | 'italic' | 'color' | 'fill' | 'numberFormat'>
}

/** Une liste conseillée dans une colonne de la ligne. */
export interface ChoixIntegre {
  readonly colonne: number
  readonly liste: readonly string[]
  readonly titre: string
  readonly texte: string
}
