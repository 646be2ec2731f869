import type { IWorksheetData } from '@univerjs/core'
import type { Worksheet } from '@cj-tech-master/excelts'

/** La grille compte en pixels, les fichiers en caractères (largeurs) et en points (hauteurs). */
export const pixelsOfWidth = (characters: number): number => Math.round(characters * 7 + 5)
export const pixelsOfHeight = (points: number): number => Math.round((points * 4) / 3)
export const widthOfPixels = (pixels: number): number => Math.round(((pixels - 5) / 7) * 100) / 100
export const heightOfPixels = (pixels: number): number => Math.round(pixels * 75) / 100

/** L'identifiant dans la grille d'une feuille venue du fichier. */
export const sheetId = (sheet: Worksheet): string => `f${sheet.id}`

/** La grille note aussi où commence la partie qui défile ; -1 quand rien n'est figé dans ce sens. */
export const freeze = (columns: number, rows: number): IWorksheetData['freeze'] => ({
  xSplit: columns,
  ySplit: rows,
  startColumn: columns > 0 ? columns : -1,
  startRow: rows > 0 ? rows : -1,
})
