import { ErreurMetier, valeurInvalide } from '../../../domain/commun/erreur'
import { DAMAGED } from '../container'
import { decodeXml } from '../decode-xml'
import { oversized } from '../part-size'
import { readDirectory, readEntry, unpack, type Entry } from '../zip'

const MIMETYPE = 'application/vnd.oasis.opendocument.spreadsheet'

/** Vrai pour une archive qui se dit classeur OpenDocument. */
export function isOds(bytes: Uint8Array): boolean {
  const entries = readDirectory(bytes)
  if (!entries?.some(({ name }) => name === 'content.xml')) return false
  const declared = contentOf(bytes, entries, 'mimetype')
  return declared !== undefined && new TextDecoder().decode(declared).startsWith(MIMETYPE)
}

/** Le texte du contenu d'un classeur .ods, ou un refus qui dit quoi faire. */
export function odsContent(bytes: Uint8Array, fileName: string): string {
  const refuse = (reason: string) => valeurInvalide(`« ${fileName} » ${reason}`)
  const entries = readDirectory(bytes) ?? []
  const manifest = contentOf(bytes, entries, 'META-INF/manifest.xml')
  if (manifest && new TextDecoder().decode(manifest).includes('encryption-data')) {
    throw refuse('est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe, puis réessayez.')
  }
  const reason = entries.filter(({ name }) => name === 'content.xml').map(oversized)[0]
  if (reason !== undefined) throw refuse(reason)
  const content = contentOf(bytes, entries, 'content.xml')
  if (!content) throw refuse(DAMAGED)
  try {
    return decodeXml(content, 'content.xml', fileName)
  } catch (error) {
    if (!(error instanceof ErreurMetier) || error.message.includes(fileName)) throw error
    throw refuse(`${DAMAGED} (${error.message})`)
  }
}

function contentOf(bytes: Uint8Array, entries: readonly Entry[], name: string): Uint8Array | undefined {
  const entry = entries.find((found) => found.name === name)
  const packed = entry && oversized(entry) === undefined ? readEntry(bytes, entry) : undefined
  return packed && unpack(packed)
}
