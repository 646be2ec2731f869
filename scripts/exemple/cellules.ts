import type { Formula, Operation, Style } from '../../src/ports/operations'
import type { Area, CellValue } from '../../src/ports/workbook'

/** Une formule sous sa forme canonique, avec la valeur calculée à la construction. */
export interface CelluleFormule {
  readonly formula: string
  readonly result: string | number | { readonly error: '#N/A' | '#VALUE!' | '#DIV/0!' }
}
export type Contenu = string | number | Date | CelluleFormule | null

export interface Colonne {
  readonly nom: string
  readonly largeur: number
  /** Code de format en anglais. */
  readonly format?: string
  readonly centre?: boolean
  readonly large?: boolean
}

export const ENCRE = '#1F4E5F'
/** Les tableaux commencent sous leur titre et leur note ; ligne comptée à partir de 0. */
export const RANG_ENTETE = 3
/** La même, comme Excel la montre. */
export const LIGNE_ENTETE = RANG_ENTETE + 1

export const TEXTE = '@'
export const ENTIER = '#,##0'
export const DATE = 'dd/mm/yyyy'
export const EUROS = '#,##0 "€"'

/** La date d'un jour écrit « 2022-09-30 ». */
export const dateDe = (jour: string): Date => new Date(`${jour}T00:00:00Z`)

/** Le numéro de jour d'Excel. */
export const serie = (jour: Date) => jour.getTime() / 86_400_000 + 25_569

/** Une cellule telle que le port l'écrit. */
export function ecrite(contenu: Contenu): CellValue | Formula {
  if (contenu instanceof Date) return serie(contenu)
  if (contenu === null || typeof contenu !== 'object') return contenu
  const { formula, result } = contenu
  return { formula, value: typeof result === 'object' ? result.error : result }
}

/** Une zone d'une cellule, ou de plusieurs lignes et colonnes. */
export const zone = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns })

export const style = (sheet: string, area: Area, traits: Style): Operation => ({
  ...{ kind: 'style', sheet, area, style: traits },
})
