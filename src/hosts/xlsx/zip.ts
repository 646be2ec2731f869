import { crc32, inflate } from './deflate'
import { directoryPlace, wideFields } from './zip64'

/** Un morceau du fichier .xlsx, tel que l'annuaire de l'archive le décrit. */
export interface Entry {
  readonly name: string
  readonly size: number
  readonly compressedSize: number
  readonly crc: number
  readonly method: number
  readonly encrypted: boolean
  readonly offset: number
}

export const END_OF_DIRECTORY = 0x06054b50
export const DIRECTORY_ENTRY = 0x02014b50
export const LOCAL_ENTRY = 0x04034b50
export const END_LENGTH = 22
export const ENTRY_LENGTH = 46
export const LOCAL_LENGTH = 30
const LONGEST_COMMENT = 65_535
export const STORED = 0
export const DEFLATED = 8

/** L'annuaire d'une archive zip ; `undefined` s'il manque ou ne tient pas debout (fichier coupé). */
export function readDirectory(bytes: Uint8Array): readonly Entry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === undefined) return undefined
  const place = directoryPlace(view, end)
  if (place === undefined) return undefined
  const entries: Entry[] = []
  let { at } = place
  for (let left = place.count; left > 0; left--) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) return undefined
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const narrow = [24, 20, 42].map((field) => view.getUint32(at + field, true))
    const wide = wideFields(view, at + ENTRY_LENGTH + nameLength, extraLength, narrow)
    const [size, compressedSize, offset] = wide as [number, number, number]
    entries.push({
      name: nameOf(bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      ...{ size, compressedSize, offset },
    })
    at += ENTRY_LENGTH + nameLength + extraLength + view.getUint16(at + 32, true)
  }
  return entries
}

/** Un nom qui n'est pas en UTF-8 se lit octet par octet : deux noms différents le restent. */
function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return String.fromCharCode(...bytes)
  }
}

function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT)
  for (let at = view.byteLength - END_LENGTH; at >= first; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  }
  return undefined
}

/** Un morceau encore serré, avec ce qu'il faut pour le recopier ou le déplier. */
export interface Packed {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly size: number
  readonly data: Uint8Array
}

/** Les octets serrés d'un morceau ; `undefined` si l'annuaire ment sur leur place. */
export function readEntry(
  bytes: Uint8Array,
  { name, method, crc, size, compressedSize, offset }: Entry,
): Packed | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (offset + LOCAL_LENGTH > bytes.length || view.getUint32(offset, true) !== LOCAL_ENTRY) return undefined
  const start = offset + LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + compressedSize > bytes.length) return undefined
  return { name, method, crc, size, data: bytes.subarray(start, start + compressedSize) }
}

/**
 * Le contenu d'un morceau ; `undefined` s'il est abîmé. Jamais plus grand que ce que l'annuaire annonce : une archive
 * qui ment sur ses tailles ne remplit pas la mémoire.
 */
export function unpack({ method, data, size, crc }: Packed): Uint8Array | undefined {
  const content = method === STORED ? data : method === DEFLATED ? inflate(data, size) : undefined
  return content?.length === size && crc32(content) === crc ? content : undefined
}
