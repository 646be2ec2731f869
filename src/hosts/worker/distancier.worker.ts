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
    if (start === 0) refuseUtf16(bytes)
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

/** « Texte Unicode » d'Excel : chaque lettre y prend deux octets. */
function refuseUtf16([first, second]: Uint8Array): void {
  if (!((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))) return
  const message = 'fichier en UTF-16 (« Texte Unicode »). Enregistrez-le au format « CSV UTF-8 ».'
  throw new ErreurCsv([{ ou: '', message }])
}
