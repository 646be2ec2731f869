import type { TableVue } from '../usecases/decrire'
import type { Vignette } from '../usecases/modeles/vignette'
import type { Correspondances, FeuillePrevue } from '../usecases/remplir'

/** Un modèle que l'on peut remplir : livré avec le complément, ou feuilles « MODÈLE … » du classeur. */
export interface ModelePropose {
  readonly id: string
  readonly nom: string
  /** Ce qu'il produit, en une phrase. */
  readonly texte: string
  readonly origine: 'integre' | 'classeur'
  /** Les feuilles modèles du classeur ; aucune pour un modèle livré. */
  readonly feuilles: readonly string[]
  readonly vignette?: Vignette
  /** Les tableaux sans lesquels il ne peut rien, puis ceux dont il se sert quand ils sont là. */
  readonly necessaires: readonly string[]
  readonly utiles: readonly string[]
}

/** Ce qui empêche de remplir, ou ce qu'il faut savoir avant. */
export interface FauteVue {
  /** « Plan!D7 », ou le nom du fichier. */
  readonly ou: string
  readonly code?: string
  readonly message: string
  readonly suggestion?: string
  readonly gravite: 'faute' | 'avertissement'
  /** Colonne attendue et en-tête trouvé, quand une correspondance réparerait la faute. */
  readonly correspondance?: Correspondance
}

export interface Correspondance {
  readonly table: string
  readonly colonne: string
  readonly entete: string
}

/** Ce qui sera écrit, calculé sans rien écrire. Avec une faute, il n'y a rien à écrire. */
export interface PreparationVue {
  readonly modele: string
  readonly feuilles: readonly FeuillePrevue[]
  readonly constats: readonly string[]
  readonly fautes: readonly FauteVue[]
  /** Nombre d'opérations à faire. */
  readonly operations: number
  /** Les tableaux de travail déjà là et complétés à la main, qu'il vaut mieux actualiser. */
  readonly aActualiser: readonly string[]
  /** Écrit ce qui a été préparé. Si `progression` lève, tout est défait et l'erreur est rejetée. */
  readonly remplir: (progression: (fait: number, total: number) => void) => Promise<RemplissageVu>
}

export interface RemplissageVu {
  readonly feuilles: readonly string[]
  readonly lignes: number
  readonly constats: readonly string[]
  /** Remet le classeur comme avant. */
  readonly annuler: () => Promise<void>
}

/** Un champ que l'on peut mettre dans une feuille modèle. */
export interface ChampPropose {
  /** Le tableau, ou « Mots réservés ». */
  readonly groupe: string
  readonly nom: string
  /** « {{Pilotes}} » */
  readonly texte: string
}

/** Une cellule du classeur, « Plan » et « D7 ». */
export interface CelluleActive {
  readonly feuille: string
  readonly cellule: string
}

/** Tout ce que le volet demande pour les modèles. Les fonctions gardent la même identité. */
export interface PortModeles {
  readonly lister: () => Promise<readonly ModelePropose[]>
  readonly preparer: (id: string, correspondances: Correspondances) => Promise<PreparationVue>
  /** Met un modèle livré dans le classeur, pour le restyler ; absent : l'hôte ne sait pas. */
  readonly partir?: (id: string) => Promise<RemplissageVu>
  /** Les champs d'une feuille modèle. */
  readonly champs?: (feuille: string) => Promise<readonly ChampPropose[]>
  readonly inserer?: (cellule: CelluleActive, texte: string) => Promise<void>
}

/** Ce qu'un modèle trouve de ses tableaux dans le classeur. */
export interface TableDuModele {
  readonly id: string
  readonly necessaire: boolean
  readonly trouvee: TableVue | undefined
}

export const tablesDuModele = (modele: ModelePropose, tables: readonly TableVue[]): readonly TableDuModele[] => [
  ...modele.necessaires.map((id) => ({ id, necessaire: true, trouvee: tables.find((t) => t.id === id) })),
  ...modele.utiles.map((id) => ({ id, necessaire: false, trouvee: tables.find((t) => t.id === id) })),
]

/** Vrai pour une feuille que l'on écrit comme un modèle, à son nom ; l'hôte ne dit que cela. */
export const estFeuilleDe = (modele: ModelePropose, feuille: string) => modele.feuilles.includes(feuille)
