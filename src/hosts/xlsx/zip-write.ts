import { crc32, deflate } from './deflate'
import {
  DEFLATED,
  DIRECTORY_ENTRY,
  END_LENGTH,
  END_OF_DIRECTORY,
  ENTRY_LENGTH,
  LOCAL_ENTRY,
  LOCAL_LENGTH,
  STORED,
  type Packed,
} from './zip'

const UTF8_NAME = 0x0800
/** Le 1er janvier 1980, la plus vieille date d'une archive : deux enregistrements du même classeur sont les mêmes octets. */
const NO_DATE = 0x00210000
const VERSION = 20

/** Une archive faite de ces morceaux. */
export function writeArchive(parts: readonly Packed[]): Uint8Array {
  const encoder = new TextEncoder()
  const entries = parts.map((packed) => ({ packed, name: encoder.encode(packed.name) }))
  const body = entries.reduce((total, { packed, name }) => total + LOCAL_LENGTH + name.length + packed.data.length, 0)
  const directory = entries.reduce((total, { name }) => total + ENTRY_LENGTH + name.length, 0)
  const bytes = new Uint8Array(body + directory + END_LENGTH)
  const view = new DataView(bytes.buffer)

  let at = 0
  let entry = body
  for (const { packed, name } of entries) {
    view.setUint32(entry, DIRECTORY_ENTRY, true)
    view.setUint16(entry + 4, VERSION, true)
    describe(view, entry + 6, packed, name.length)
    view.setUint32(entry + 42, at, true)
    bytes.set(name, entry + ENTRY_LENGTH)
    entry += ENTRY_LENGTH + name.length

    view.setUint32(at, LOCAL_ENTRY, true)
    describe(view, at + 4, packed, name.length)
    bytes.set(name, at + LOCAL_LENGTH)
    bytes.set(packed.data, at + LOCAL_LENGTH + name.length)
    at += LOCAL_LENGTH + name.length + packed.data.length
  }
  view.setUint32(entry, END_OF_DIRECTORY, true)
  view.setUint16(entry + 8, entries.length, true)
  view.setUint16(entry + 10, entries.length, true)
  view.setUint32(entry + 12, directory, true)
  view.setUint32(entry + 16, body, true)
  return bytes
}

/** Les champs que l'annuaire et l'en-tête d'un morceau ont en commun. */
function describe(view: DataView, at: number, { name, method, crc, size, data }: Packed, nameLength: number) {
  view.setUint16(at, VERSION, true)
  view.setUint16(at + 2, /^[ -~]*$/.test(name) ? 0 : UTF8_NAME, true)
  view.setUint16(at + 4, method, true)
  view.setUint32(at + 6, NO_DATE, true)
  view.setUint32(at + 10, crc, true)
  view.setUint32(at + 14, data.length, true)
  view.setUint32(at + 18, size, true)
  view.setUint16(at + 22, nameLength, true)
}

/** Un morceau de l'archive ; il reste tel quel si le serrer ne gagne rien. */
export function pack(name: string, content: Uint8Array, data = deflate(content)): Packed {
  const crc = crc32(content)
  return data.length < content.length
    ? { name, method: DEFLATED, crc, size: content.length, data }
    : { name, method: STORED, crc, size: content.length, data: content }
}
