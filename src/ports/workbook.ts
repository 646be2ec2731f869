import type { Operation } from './operations'

/** Ce que contient une cellule lue : `null` est une cellule vide, une erreur se lit comme son texte (« #N/A »). */
export type CellValue = string | number | boolean | null

/** Un rectangle de cellules ; lignes et colonnes comptées à partir de 0. */
export interface Area {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

export interface RangeRef {
  readonly sheet: string
  readonly area: Area
}

export interface SheetInfo {
  readonly name: string
  readonly visible: boolean
  /** Du coin A1 à la dernière cellule remplie ; 0 × 0 quand la feuille est vide. */
  readonly rows: number
  readonly columns: number
}

/** Un tableau Excel ; `area` comprend sa ligne d'en-tête, jamais sa ligne de total. */
export interface TableInfo {
  readonly name: string
  readonly sheet: string
  readonly area: Area
}

/** La disposition d'une feuille, ce que ses cellules ne disent pas. */
export interface Layout {
  readonly merges: readonly Area[]
  /** Largeur en caractères de chaque colonne, de la première à la dernière remplie. */
  readonly widths: readonly number[]
  /** Hauteur en points des seules lignes dont elle a été fixée. */
  readonly heights: ReadonlyMap<number, number>
  /** Lignes masquées, à la main ou par un filtre. */
  readonly hiddenRows: ReadonlySet<number>
  /** En-tête et pied de page, codes d'Excel compris (&L, &P…) ; absents quand la feuille n'en a pas. */
  readonly header?: string
  readonly footer?: string
}

/** Une trace de l'analyste sur une cellule : note, commentaire (fil compris), ou couleur de fond. */
export interface Mark {
  readonly row: number
  readonly column: number
  readonly kind: 'note' | 'comment' | 'fill'
  /** Le texte de la note ou du commentaire, « #RRGGBB » pour une couleur. */
  readonly text: string
}

/** Un plan d'opérations appliqué peut être défait : les feuilles créées s'en vont, les feuilles remplacées reviennent. */
export type Undo = () => Promise<void>

export type Progress = (done: number, total: number) => void

/** Ce que le projet demande à un classeur, quel que soit l'hôte. */
export interface Workbook {
  /** Le nom du fichier, sans chemin (« classeur.xlsx »). */
  fileName(): Promise<string>
  /** Les feuilles dans l'ordre des onglets, y compris masquées. */
  sheets(): Promise<readonly SheetInfo[]>
  tables(): Promise<readonly TableInfo[]>
  /** Les valeurs de plusieurs rectangles, en un seul aller-retour. */
  read(ranges: readonly RangeRef[]): Promise<readonly (readonly (readonly CellValue[])[])[]>
  /** Les formules canoniques (« SUM(A1:A3) », sans le signe égal) ; `null` là où il n'y en a pas. */
  formulas(ranges: readonly RangeRef[]): Promise<readonly (readonly (readonly (string | null)[])[])[]>
  /** Les formats de nombre, codes anglais (« General », « 0.0% »). */
  numberFormats(ranges: readonly RangeRef[]): Promise<readonly (readonly (readonly string[])[])[]>
  /** La disposition de chacune de ces feuilles. */
  layouts(sheets: readonly string[]): Promise<readonly Layout[]>
  /** Les traces de l'analyste sur chacune de ces feuilles. */
  marks(sheets: readonly string[]): Promise<readonly (readonly Mark[])[]>
  /**
   * Applique les opérations dans l'ordre. Si l'une échoue, le classeur redevient ce qu'il était et l'erreur est rejetée.
   * @returns de quoi tout défaire
   */
  apply(operations: readonly Operation[], progress?: Progress): Promise<Undo>
}
