import type { PortFigeage } from '../../taskpane/port-figeage'
import { figer, preparerFigeage } from '../../usecases/actualiser/figer'
import { openXlsx, saveXlsx } from '../xlsx/xlsx-file'
import { xlsxWorkbook } from '../xlsx/xlsx-workbook'
import type { Books } from './books'
import { download } from './download'

/** Fige une copie du classeur ouvert et la télécharge ; celui de la grille reste tel quel. */
export const frozenCopy =
  (books: Books): PortFigeage =>
  async (garderCommentaires) => {
    const { fileName } = books.current()
    const { bytes } = await books.save()
    const pkg = openXlsx(bytes, fileName)
    const copy = xlsxWorkbook(pkg, fileName)
    const preparation = await preparerFigeage(copy, { garderCommentaires })
    return {
      ...preparation,
      enregistrer: async () => {
        await figer(copy, preparation)
        const name = fileName.replace(/(\.[^.]+)?$/, ' (figé)$1')
        download(saveXlsx(pkg), name)
        return `La copie « ${name} » est enregistrée.`
      },
    }
  }
