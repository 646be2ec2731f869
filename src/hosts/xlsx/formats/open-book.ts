import { valeurInvalide } from '../../../domain/commun/erreur'
import type { XlsxPackage } from '../package'
import { relationTo } from '../relations'
import { openXlsx } from '../xlsx-file'
import { importedBook } from './imported-sheet'
import { isOds, odsContent } from './ods-package'
import { readCsvSheet } from './read-csv'
import { readOds } from './read-ods'

/** Les noms de fichier que l'on sait ouvrir, pour un choix de fichier. */
export const OPENED_EXTENSIONS = ['.xlsx', '.xlsm', '.xltx', '.xltm', '.ods', '.csv', '.tsv', '.txt'] as const

export interface OpenedBook {
  readonly book: XlsxPackage
  /** Ce qu'il faut savoir avant d'écrire : ce que le passage d'un autre format n'a pas gardé, ce qu'une copie n'aura plus. */
  readonly remarks: readonly string[]
}

/**
 * Ouvre un classeur .xlsx tel quel, ou fait d'un .ods ou d'un .csv un classeur .xlsx neuf, du même nom. Un autre fichier
 * est refusé en disant quoi faire.
 */
export async function openBook(bytes: Uint8Array, fileName: string): Promise<OpenedBook> {
  if (isZip(bytes) && isOds(bytes)) return openOds(bytes, fileName)
  if (/\.(csv|tsv|txt)$/i.test(fileName) && !isZip(bytes) && !isOle(bytes)) {
    return { book: await importedBook([readCsvSheet(bytes, fileName)], fileName), remarks: [] }
  }
  const book = openXlsx(bytes, fileName)
  return { book, remarks: relationTo(book, '', 'digital-signature/origin') ? [SIGNED] : [] }
}

const SIGNED =
  'Ce classeur est signé. Ce qui y sera changé n’est plus ce qui a été signé : Excel dira la signature de la copie non valide.'

async function openOds(bytes: Uint8Array, fileName: string): Promise<OpenedBook> {
  const { sheets, formulas } = readOds(odsContent(bytes, fileName), fileName)
  if (sheets.length === 0) throw valeurInvalide(`« ${fileName} » n’a aucune feuille de calcul.`)
  return {
    book: await importedBook(sheets, fileName),
    remarks: [
      'Un classeur .ods est repris dans un classeur .xlsx neuf : valeurs, dates et fusions, sans couleurs ni graphiques.',
      ...(formulas > 0 ? [`${formulas} formules sont devenues leurs valeurs.`] : []),
    ],
  }
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b
const isOle = (bytes: Uint8Array) => bytes[0] === 0xd0 && bytes[1] === 0xcf
