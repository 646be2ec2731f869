import type { IRange, IWorksheetData } from '@univerjs/core'
import type { Area } from '../../ports/workbook'

/** Largeur d'un chiffre de la police d'Excel, en pixels : l'unité des largeurs de colonnes. */
const DIGIT = 7

/** La grille compte en pixels, les fichiers en caractères (largeurs) et en points (hauteurs). */
export const pixelsOfWidth = (characters: number): number => Math.round(characters * DIGIT)
export const pixelsOfHeight = (points: number): number => Math.round((points * 4) / 3)
export const widthOfPixels = (pixels: number): number => Math.round((pixels / DIGIT) * 100) / 100
export const heightOfPixels = (pixels: number): number => Math.round(pixels * 75) / 100

/** La grille note aussi où commence la partie qui défile ; -1 quand rien n'est figé dans ce sens. */
export const freeze = (columns: number, rows: number): IWorksheetData['freeze'] => ({
  xSplit: columns,
  ySplit: rows,
  startColumn: columns > 0 ? columns : -1,
  startRow: rows > 0 ? rows : -1,
})

export const rangeOf = ({ row, column, rows, columns }: Area): IRange => ({
  startRow: row,
  endRow: row + rows - 1,
  startColumn: column,
  endColumn: column + columns - 1,
})

export const areaOfRange = ({ startRow, endRow, startColumn, endColumn }: IRange): Area => ({
  row: startRow,
  column: startColumn,
  rows: endRow - startRow + 1,
  columns: endColumn - startColumn + 1,
})
