import { valeurInvalide } from '../../domain/commun/erreur'
import { oversized } from './part-size'
import { readDirectory, readEntry, unpack, type Packed } from './zip'

const MEGABYTE = 1024 * 1024
/** Au-delà, ni Excel ni l'atelier n'ouvriraient le classeur dans un temps raisonnable. */
const LARGEST_FILE = 200 * MEGABYTE
const LARGEST_CONTENT = 1024 * MEGABYTE

const OLE_HEADER = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const ZIP_HEADER = [0x50, 0x4b]

/** Les morceaux d'un fichier .xlsx, encore serrés, ou un refus qui dit ce qu'est le fichier et quoi faire. */
export function readArchive(bytes: Uint8Array, fileName: string): readonly Packed[] {
  const refuse = (reason: string) => valeurInvalide(`« ${fileName} » ${reason}`)
  if (bytes.length === 0) throw refuse('est un fichier vide. Choisissez un classeur .xlsx.')
  if (bytes.length > LARGEST_FILE) throw refuse(tooLarge(bytes.length))
  if (startsWith(bytes, OLE_HEADER)) throw refuse(oldFile(bytes))
  if (!startsWith(bytes, ZIP_HEADER)) {
    throw refuse(NOT_A_BOOK)
  }

  const entries = readDirectory(bytes)
  if (!entries) throw refuse(DAMAGED)
  if (entries.length > MOST_PARTS) throw refuse(`contient ${entries.length} morceaux : au plus ${MOST_PARTS}.`)
  const names = new Set(entries.map((entry) => entry.name))
  if (!names.has('xl/workbook.xml') && !names.has('[Content_Types].xml')) throw refuse(otherKind(names))
  if (names.has('xl/workbook.bin') || names.has('word/document.xml') || names.has('ppt/presentation.xml')) {
    throw refuse(otherKind(names))
  }
  if (entries.some((entry) => entry.encrypted)) throw refuse(PROTECTED)
  const packedSize = entries.reduce((total, { compressedSize }) => total + compressedSize, 0)
  if (packedSize > bytes.length) throw refuse(DAMAGED) // les mêmes octets serviraient à plusieurs morceaux
  const size = entries.reduce((total, entry) => total + entry.size, 0)
  if (size > LARGEST_CONTENT) throw refuse(tooLarge(size))
  const reasons = entries.flatMap((entry) => oversized(entry) ?? [])
  if (reasons[0] !== undefined) throw refuse(reasons[0])
  const strange = entries.find(({ name }) => !isPlainPath(name))
  if (strange) throw refuse(`contient un chemin qui sort de l’archive (« ${strange.name} ») : il peut être piégé.`)
  if (new Set(entries.map(({ name }) => name.toLowerCase())).size < entries.length) throw refuse(TWICE)

  return entries
    .filter(({ name }) => !name.endsWith('/'))
    .map((entry) => {
      const packed = readEntry(bytes, entry)
      // Déplié une fois pour en vérifier la somme, et aussitôt oublié.
      if (!packed || !unpack(packed)) throw refuse(DAMAGED)
      return packed
    })
}

const MOST_PARTS = 20_000

const isPlainPath = (name: string) =>
  name !== '' && !/^[/\\]|^[A-Za-z]:|\\|\0/.test(name) && !name.split('/').includes('..')

export const DAMAGED =
  'est abîmé ou incomplet : un classeur entier est attendu. Reprenez le fichier d’origine (téléchargement coupé ?), ' +
  'ou ouvrez-le dans Excel et enregistrez-en une copie.'
const NOT_A_BOOK = 'n’est pas un classeur Excel. Ouvrez-le dans Excel, enregistrez-le au format .xlsx, puis réessayez.'
const TWICE =
  'contient deux fois le même morceau : on ne sait lequel croire. Ouvrez-le dans Excel, enregistrez-en une copie, puis réessayez.'
const PROTECTED =
  'est protégé par un mot de passe. Retirez le mot de passe dans Excel (Fichier, Informations, Protéger le classeur), ' +
  'enregistrez, puis réessayez.'

const tooLarge = (size: number) =>
  `est trop gros (${Math.round(size / MEGABYTE)} Mo une fois ouvert) : au plus ${LARGEST_FILE / MEGABYTE} Mo de fichier et ` +
  `${LARGEST_CONTENT / MEGABYTE} Mo de contenu. Gardez les seules feuilles utiles, ou passez par des fichiers CSV.`

const startsWith = (bytes: Uint8Array, header: readonly number[]) => header.every((byte, i) => bytes[i] === byte)

/** Un conteneur OLE : un ancien .xls, un .xlsx chiffré, ou un document d'un autre programme. */
function oldFile(bytes: Uint8Array): string {
  if (containsUtf16(bytes, 'EncryptedPackage')) return PROTECTED
  if (!containsUtf16(bytes, 'Workbook') && !containsUtf16(bytes, 'Book')) return NOT_A_BOOK
  return 'est à l’ancien format d’Excel (.xls). Ouvrez-le dans Excel, enregistrez-le au format .xlsx, puis réessayez.'
}

function containsUtf16(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0)
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if ([...text].every((char, i) => bytes[at + 2 * i] === char.charCodeAt(0) && bytes[at + 2 * i + 1] === 0))
      return true
  }
  return false
}

/** Une archive zip qui n'est pas un .xlsx : dit ce que l'on a reconnu. */
function otherKind(names: ReadonlySet<string>): string {
  if (names.has('mimetype') && names.has('content.xml')) {
    return 'est au format OpenDocument (.ods). Dans LibreOffice, enregistrez-le au format .xlsx, puis réessayez.'
  }
  if (names.has('xl/workbook.bin')) {
    return 'est au format binaire d’Excel (.xlsb). Dans Excel, enregistrez-le au format .xlsx, puis réessayez.'
  }
  if ([...names].some((name) => name.startsWith('word/') || name.startsWith('ppt/'))) {
    return 'est un document Word ou PowerPoint. Choisissez un classeur .xlsx.'
  }
  return 'est une archive zip sans classeur. Choisissez un classeur .xlsx, ou extrayez-le d’abord de l’archive.'
}
