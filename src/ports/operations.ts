import type { Area, CellValue } from './workbook'

/**
 * Écrire dans un classeur est une donnée : le cœur calcule une liste d'opérations, chaque hôte n'en est que
 * l'interprète. Lignes et colonnes sont comptées à partir de 0.
 */
export type Operation =
  | AddSheet
  | DeleteSheet
  | Write
  | AddTable
  | ApplyStyle
  | ColumnWidths
  | RowHeights
  | Merge
  | Freeze
  | Link
  | SetPage
  | Activate

/** Ajoute une feuille vide ; `position` est son rang parmi toutes les feuilles (à la fin quand elle est absente). */
export interface AddSheet {
  readonly kind: 'addSheet'
  readonly sheet: string
  readonly position?: number
  readonly visibility?: 'visible' | 'veryHidden'
  /** « #RRGGBB » */
  readonly tabColor?: string
  readonly gridlines?: boolean
}

export interface DeleteSheet {
  readonly kind: 'deleteSheet'
  readonly sheet: string
}

/** Une formule s'écrit toujours sous sa forme canonique (noms anglais, `,` et `.`), avec sa valeur si elle est connue. */
export interface Formula {
  readonly formula: string
  readonly value?: CellValue
}

/**
 * Écrit un bloc. Un texte reste un texte, même s'il commence par =, +, - ou @ ; seul un objet `Formula` est une formule.
 * `null` laisse la cellule telle qu'elle est.
 */
export interface Write {
  readonly kind: 'write'
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly values: readonly (readonly (CellValue | Formula)[])[]
}

/**
 * Fait un tableau Excel d'une zone déjà écrite, en-têtes dans sa première ligne ; seulement dans une feuille que le même
 * plan ajoute. Le nom est unique dans le classeur, sans distinction de casse.
 */
export interface AddTable {
  readonly kind: 'addTable'
  readonly sheet: string
  readonly area: Area
  readonly name: string
}

export interface Style {
  readonly bold?: boolean
  readonly italic?: boolean
  /** En points. */
  readonly size?: number
  /** « #RRGGBB » */
  readonly color?: string
  readonly fill?: string
  readonly wrap?: boolean
  readonly horizontal?: 'left' | 'center' | 'right'
  readonly vertical?: 'top' | 'middle' | 'bottom'
  /** Code de format en anglais (« 0.00 », « dd/mm/yyyy »). */
  readonly numberFormat?: string
  /** Bordure fine sur les côtés dits, de cette couleur. */
  readonly border?: { readonly color: string; readonly sides: readonly ('top' | 'bottom' | 'left' | 'right')[] }
}

/** Ajoute ces traits de style à chaque cellule de la zone, sans ôter les autres. */
export interface ApplyStyle {
  readonly kind: 'style'
  readonly sheet: string
  readonly area: Area
  readonly style: Style
}

/** Largeurs en caractères, à partir de la colonne `column`. */
export interface ColumnWidths {
  readonly kind: 'columnWidths'
  readonly sheet: string
  readonly column: number
  readonly widths: readonly number[]
}

/** Hauteurs en points, à partir de la ligne `row`. */
export interface RowHeights {
  readonly kind: 'rowHeights'
  readonly sheet: string
  readonly row: number
  readonly heights: readonly number[]
}

export interface Merge {
  readonly kind: 'merge'
  readonly sheet: string
  readonly area: Area
}

export interface Freeze {
  readonly kind: 'freeze'
  readonly sheet: string
  readonly rows: number
  readonly columns: number
}

/** Un lien vers une cellule du classeur ; le texte de la cellule est écrit par `Write`. */
export interface Link {
  readonly kind: 'link'
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly target: { readonly sheet: string; readonly cell: string }
}

export interface SetPage {
  readonly kind: 'page'
  readonly sheet: string
  readonly page: Page
}

/** Mise en page A4 ; les en-têtes et pieds suivent la syntaxe d'Excel (&L, &C, &R, &P, &N). */
export interface Page {
  readonly orientation: 'portrait' | 'landscape'
  readonly fitToWidth: boolean
  /** Lignes répétées en haut de chaque page, de `first` à `last` comprises, à partir de 0. */
  readonly titleRows?: { readonly first: number; readonly last: number }
  readonly printArea?: Area
  readonly header?: string
  readonly footer?: string
}

/** Montre cette feuille, curseur en A1. */
export interface Activate {
  readonly kind: 'activate'
  readonly sheet: string
}
