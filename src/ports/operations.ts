import type { Area, CellValue, RangeRef } from './workbook'

/**
 * Écrire dans un classeur est une donnée : le cœur calcule une liste d'opérations, chaque hôte n'en est que
 * l'interprète. Lignes et colonnes sont comptées à partir de 0.
 */
export type Operation =
  | AddSheet
  | ComposeSheet
  | DeleteSheet
  | SetVisibility
  | Activate
  | InsertRows
  | DeleteRows
  | Write
  | AddTable
  | ResizeTable
  | ApplyStyle
  | AddConditionalFormat
  | AddValidation
  | ColumnWidths
  | RowHeights
  | Merge
  | Freeze
  | Link
  | SetNote
  | AddChart
  | SetPage
  | SetHeaderFooter
  | PageBreaks

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

/**
 * Compose une feuille neuve avec des lignes et des colonnes prises à une feuille du classeur, le modèle, autant de fois et
 * dans l'ordre qu'il faut. La feuille en prend tout ce qui n'est pas le contenu des cellules : styles, largeurs, hauteurs,
 * fusions, mises en forme conditionnelles, validations, tableaux, volets figés, mise en page, lignes répétées, sauts de page,
 * en-tête et pied, images et graphiques, couleur d'onglet. Le contenu est écrit ensuite par `Write`.
 *
 * Une plage du modèle (mise en forme, validation, tableau, zone d'impression…) devient l'ensemble des cellules qui en sont
 * faites ; une fusion se répète partout où ses lignes et ses colonnes se suivent comme dans le modèle ; une image ou un
 * graphique se place sur la première cellule faite de la sienne.
 */
export interface ComposeSheet {
  readonly kind: 'composeSheet'
  readonly sheet: string
  readonly position?: number
  /** La feuille modèle, dans le même classeur. */
  readonly model: string
  /** Pour chaque ligne de la feuille neuve, la ligne du modèle dont elle est faite. */
  readonly rows: readonly number[]
  /** Pour chaque colonne de la feuille neuve, la colonne du modèle dont elle est faite. */
  readonly columns: readonly number[]
  /** Le nom que prend chaque tableau du modèle ; un tableau qui n'y est pas n'est pas repris. */
  readonly tables?: Readonly<Record<string, string>>
}

export interface SetVisibility {
  readonly kind: 'visibility'
  readonly sheet: string
  readonly visibility: 'visible' | 'hidden' | 'veryHidden'
}

/**
 * Insère des lignes entières avant `row` et déplace tout ce qu'Excel déplacerait : références des formules de toutes les
 * feuilles, noms, tableaux, fusions, validations, mises en forme conditionnelles, zones d'impression, dessins, notes.
 */
export interface InsertRows {
  readonly kind: 'insertRows'
  readonly sheet: string
  readonly row: number
  readonly count: number
  /** Ligne, comptée avant l'insertion, dont les lignes neuves prennent les styles et la hauteur. */
  readonly like?: number
}

/** Supprime des lignes entières, comme Excel : une formule qui visait l'une d'elles devient #REF!. */
export interface DeleteRows {
  readonly kind: 'deleteRows'
  readonly sheet: string
  readonly row: number
  readonly count: number
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

/** Donne à un tableau une autre étendue (en-tête compris, sans ligne de total), du même coin et des mêmes colonnes au moins. */
export interface ResizeTable {
  readonly kind: 'resizeTable'
  readonly sheet: string
  readonly name: string
  readonly area: Area
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

/** Une mise en forme conditionnelle ; la formule est canonique, relative à la première cellule de la zone. */
export interface AddConditionalFormat {
  readonly kind: 'conditionalFormat'
  readonly sheet: string
  readonly area: Area
  readonly formula: string
  readonly style: Pick<Style, 'bold' | 'italic' | 'color' | 'fill' | 'numberFormat'>
}

/** Une liste de choix ; elle conseille ou elle bloque, et peut ne faire que montrer un message à la saisie. */
export interface AddValidation {
  readonly kind: 'validation'
  readonly sheet: string
  readonly area: Area
  /** Les choix, ou la plage qui les porte ; absent : toute valeur est permise, seul le message est montré. */
  readonly list?: readonly string[] | RangeRef
  readonly blocking: boolean
  readonly prompt?: { readonly title: string; readonly text: string }
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

/** La note (ancien « commentaire ») d'une cellule ; un texte vide l'ôte. */
export interface SetNote {
  readonly kind: 'note'
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly text: string
}

/** Un graphique posé sur une zone de la feuille, nourri par des plages du classeur (une ligne ou une colonne chacune). */
export interface AddChart {
  readonly kind: 'addChart'
  readonly sheet: string
  readonly area: Area
  /** `bars` : barres horizontales ; `columns` : barres verticales. */
  readonly type: 'bars' | 'columns' | 'stackedBars' | 'line' | 'pie'
  readonly title?: string
  readonly categories: RangeRef
  readonly series: readonly { readonly name: string; readonly values: RangeRef; readonly color?: string }[]
  /** Texte de remplacement, pour qui ne voit pas le graphique. */
  readonly alt: string
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

/** Remplace l'en-tête ou le pied de page, et laisse le reste de la mise en page ; un texte vide l'ôte. */
export interface SetHeaderFooter {
  readonly kind: 'headerFooter'
  readonly sheet: string
  readonly header?: string
  readonly footer?: string
}

/** Remplace les sauts de page de la feuille : une page commence à chacune de ces lignes. */
export interface PageBreaks {
  readonly kind: 'pageBreaks'
  readonly sheet: string
  readonly rows: readonly number[]
}

/** Montre cette feuille, curseur en A1. */
export interface Activate {
  readonly kind: 'activate'
  readonly sheet: string
}
