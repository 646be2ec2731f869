import { contenuDe } from '../../usecases/classeur-lu'
import { openBook } from '../xlsx/formats/open-book'
import { xlsxWorkbook } from '../xlsx/xlsx-workbook'
import { answer } from './answer'

/** Lit un fichier source (.xlsx, .ods, .csv) hors de la page ; rien ne sort du poste. */
answer(async (file: File) => {
  const { book } = await openBook(new Uint8Array(await file.arrayBuffer()), file.name)
  return contenuDe(xlsxWorkbook(book, file.name))
})
