import { demander } from '../../taskpane/demander'
import type { CopieFigee, PortFigeage } from '../../taskpane/port-figeage'
import { documentBytes } from './document-bytes'
import { excelWorkbook } from './excel-workbook'
import { figerWorker } from './figer-worker'
import { refusal } from './refusal'
import { supported } from './supported'

/** Fige une copie du classeur ouvert dans Excel ; absent quand cet Excel ne sait ni le donner ni ouvrir une copie. */
export function frozenCopy(worker = figerWorker): PortFigeage | undefined {
  const readable = Office.context.requirements.isSetSupported('CompressedFile', '1.1')
  if (!readable || !supported('1.8')) return undefined
  return async (garderCommentaires) => {
    const question = { octets: await documentBytes(), nom: await excelWorkbook.fileName(), garderCommentaires }
    const { octets, ...dit } = await demander<CopieFigee>(worker(), question)
    return {
      ...dit,
      enregistrer: async () => {
        await Excel.createWorkbook(base64(octets)).catch((error: unknown) => {
          const reason = error instanceof Error ? error.message : String(error)
          throw refusal(
            `Excel n’a pas ouvert la copie (${reason}). Enregistrez le classeur, puis figez-le dans l’atelier ou par « sante figer ».`,
          )
        })
        return 'La copie est ouverte dans un nouveau classeur : enregistrez-la, puis envoyez-la.'
      },
    }
  }
}

/** Assez court pour que les arguments d'un appel tiennent dans la pile. */
const CHUNK = 0x8000

function base64(bytes: Uint8Array): string {
  let text = ''
  for (let k = 0; k < bytes.length; k += CHUNK) text += String.fromCharCode(...bytes.subarray(k, k + CHUNK))
  return btoa(text)
}
