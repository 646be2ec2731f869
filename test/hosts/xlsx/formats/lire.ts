import type { CellValue } from '../../../../src/ports/workbook'
import { openBook } from '../../../../src/hosts/xlsx/formats/open-book'
import { openXlsx, saveXlsx } from '../../../../src/hosts/xlsx/xlsx-file'
import { xlsxWorkbook } from '../../../../src/hosts/xlsx/xlsx-workbook'

export const octets = (texte: string) => new TextEncoder().encode(texte)

/** Ouvre un fichier, l'enregistre en .xlsx, et relit ses feuilles : ce que verra l'analyste. */
export async function ouvrir(fichier: Uint8Array, nom: string) {
  const { book, remarks } = await openBook(fichier, nom)
  const classeur = xlsxWorkbook(openXlsx(saveXlsx(book), 'relu.xlsx'), 'relu.xlsx')
  const feuilles = await classeur.sheets()
  const zones = feuilles.map(({ name, rows, columns }) => ({ sheet: name, area: { row: 0, column: 0, rows, columns } }))
  const [valeurs, formats] = [await classeur.read(zones), await classeur.numberFormats(zones)]
  return {
    nom: book.fileName,
    remarques: remarks,
    feuilles: feuilles.map(({ name }) => name),
    valeurs: valeurs as readonly (readonly (readonly CellValue[])[])[],
    formats,
    fusions: (await classeur.layouts(feuilles.map(({ name }) => name))).map(({ merges }) => merges),
  }
}
