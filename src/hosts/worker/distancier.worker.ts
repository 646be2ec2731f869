import { distancierCsv } from '../../functions/csv/distancier-csv'
import { ErreurCsv } from '../../functions/csv/fautes-csv'
import type { MessageOuvrier } from '../../taskpane/lire-distancier'

/**
 * Lit un distancier CSV hors de la page, qui reste vive. Le fichier arrive par référence et se lit par tranches : ni ses
 * octets ni son texte ne sont jamais entiers en mémoire, et rien ne sort du poste.
 */
const TRANCHE = 2 << 20

const say = (message: MessageOuvrier) => postMessage(message)

addEventListener('message', ({ data: file }: MessageEvent<File>) => {
  read(file).catch((error: unknown) => {
    if (error instanceof ErreurCsv) say({ genre: 'fautes', fautes: error.fautes, total: error.total })
    else say({ genre: 'panne', message: error instanceof Error ? error.message : String(error) })
  })
})

async function read(file: File): Promise<void> {
  const reader = distancierCsv(decode, file.size)
  for (let start = 0; start < file.size; start += TRANCHE) {
    const bytes = new Uint8Array(await file.slice(start, start + TRANCHE).arrayBuffer())
    if (start === 0) refuseOtherFormats(bytes)
    reader.ajouter(bytes)
    say({ genre: 'avancement', fait: Math.min(start + TRANCHE, file.size), total: file.size })
  }
  say({ genre: 'lu', lu: reader.terminer() })
}

const utf8 = new TextDecoder('utf-8', { fatal: true })
const windows = new TextDecoder('windows-1252')

/** Excel enregistre un CSV en UTF-8 ou, par habitude, dans l'ancien codage de Windows : ce qui n'est pas l'un est l'autre. */
function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch {
    return windows.decode(bytes)
  }
}

/** Un classeur, ou le « Texte Unicode » d'Excel : le dire vaut mieux que de chercher des colonnes dans ses octets. */
function refuseOtherFormats([first, second]: Uint8Array): void {
  const refuse = (format: string) =>
    new ErreurCsv([{ ou: '', message: `${format}. Dans Excel, enregistrez-le au format « CSV UTF-8 ».` }])
  if (first === 0x50 && second === 0x4b) throw refuse('ce fichier est un classeur ou une archive, pas un CSV')
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    throw refuse('ce fichier est en UTF-16')
}
