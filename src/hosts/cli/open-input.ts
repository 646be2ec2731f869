import { basename } from 'node:path'
import { openBook } from '../xlsx/formats/open-book'
import type { XlsxPackage } from '../xlsx/package'
import { readInput } from './files'

/** Le classeur donné en argument, quel que soit son format ; `say` reçoit ce qu'il faut savoir avant d'écrire. */
export async function openInput(path: string, say: (text: string) => void): Promise<XlsxPackage> {
  const { book, remarks } = await openBook(readInput(path), basename(path))
  for (const remark of remarks) say(`Remarque : ${remark}\n`)
  return book
}
