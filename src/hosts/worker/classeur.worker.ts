import { ErreurMetier } from '../../domain/commun/erreur'
import type { MessageClasseur } from '../../taskpane/lire-classeur'
import { contenuDe } from '../../usecases/classeur-lu'
import { openBook } from '../xlsx/formats/open-book'
import { xlsxWorkbook } from '../xlsx/xlsx-workbook'

/** Lit un fichier source (.xlsx, .ods, .csv) hors de la page ; rien ne sort du poste. */
addEventListener('message', ({ data: file }: MessageEvent<File>) => {
  read(file).then(say, (error: unknown) => {
    const message = error instanceof Error ? error.message : String(error)
    say({ genre: error instanceof ErreurMetier ? 'refus' : 'panne', message })
  })
})

const say = (message: MessageClasseur) => postMessage(message)

async function read(file: File): Promise<MessageClasseur> {
  const { book } = await openBook(new Uint8Array(await file.arrayBuffer()), file.name)
  return { genre: 'lu', contenu: await contenuDe(xlsxWorkbook(book, file.name)) }
}
