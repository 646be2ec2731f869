import { valeurInvalide } from '../../../domain/commun/erreur'

/**
 * Le texte d'un fichier, quel que soit son encodage : UTF-8 avec ou sans marque, UTF-16 marqué (« Texte Unicode » d'Excel),
 * sinon Windows-1252, que les Excel français écrivent encore.
 */
export function decodeText(bytes: Uint8Array, fileName: string): string {
  const text = decoded(bytes)
  if (!text.includes('\0')) return text
  throw valeurInvalide(
    `« ${fileName} » n’est pas un fichier de texte. Choisissez un classeur .xlsx ou .ods, ou un fichier .csv.`,
  )
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return windows1252(bytes) // tout octet y est un caractère : rien d'autre ne peut échouer
  }
}

/** Les caractères de 0x80 à 0x9f ; le reste est du latin-1. Le décodeur de Node 20 les confond. */
const FROM_80 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

const windows1252 = (bytes: Uint8Array) =>
  new TextDecoder('latin1').decode(bytes).replace(/[\x80-\x9f]/g, (char) => FROM_80[char.charCodeAt(0) - 0x80] ?? char)
