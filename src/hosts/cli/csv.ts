import { ErreurCsv, recueillirFautes } from '../../functions/csv/fautes-csv'
import { lireCsv, nombreDeLigne, type ColonneCsv } from '../../functions/csv/lire-csv'
import { trajetsCsv } from '../../functions/csv/trajets-csv'
import type { LecteurTrajets } from '../../functions/preparer-apl'
import { inputSize, streamInput } from './files'
import { InputFaults } from './usage'

export interface CsvColumn extends ColonneCsv {
  readonly numeric?: boolean
}

export type CsvCell = string | number | null

/** Les colonnes demandées d'un fichier ; `rows[i]` est la ligne `i + 2` du fichier, vide (`null`) si la ligne l'est. */
export interface CsvTable {
  /** Les colonnes facultatives absentes sont ôtées. */
  readonly columns: readonly CsvColumn[]
  readonly rows: readonly (readonly CsvCell[])[]
}

/** Lit un petit fichier CSV en UTF-8, séparé par « , » ou « ; » ; ses fautes disent fichier, ligne et colonne. */
export function readCsv(file: string, wanted: readonly CsvColumn[]): CsvTable {
  return withFileName(file, () => {
    const faults = recueillirFautes()
    const rows: CsvCell[][] = []
    let present = wanted.map((_, rank) => rank)
    const reader = lireCsv(wanted, decode, faults, (line) => {
      if (rows.length === 0) present = present.filter((rank) => (line.places[rank] ?? -1) >= 0)
      rows.push(
        present.map((rank) => (wanted[rank]?.numeric ? nombreDeLigne(line, rank, faults) : line.texte(rank) || null)),
      )
    })
    streamUtf8(file, reader.ajouter)
    reader.terminer()
    faults.exiger()
    return { columns: present.flatMap((rank) => wanted[rank] ?? []), rows }
  })
}

/** Lit les trajets au fil du fichier, quelle que soit sa longueur. */
export const csvTrips =
  (file: string): LecteurTrajets =>
  (codes, bounds) =>
    withFileName(file, () => {
      const reader = trajetsCsv(codes, bounds, { decoder: decode, octets: inputSize(file) })
      streamUtf8(file, reader.ajouter)
      return reader.terminer()
    })

const utf8 = new TextDecoder('utf-8')
const decode = (bytes: Uint8Array) => utf8.decode(bytes)

/** Refuse un fichier qui n'est pas en UTF-8, y compris dans les colonnes que l'on ne lit pas. */
function streamUtf8(file: string, receive: (bytes: Uint8Array) => void): void {
  const strict = new TextDecoder('utf-8', { fatal: true })
  const check = (bytes?: Uint8Array) => {
    try {
      strict.decode(bytes, { stream: bytes !== undefined })
    } catch {
      throw new InputFaults([
        `${file} : ce fichier n’est pas en UTF-8. Dans Excel, enregistrez-le au format « CSV UTF-8 (délimité par des virgules) ».`,
      ])
    }
  }
  streamInput(file, (bytes) => {
    check(bytes)
    receive(bytes)
  })
  check()
}

function withFileName<T>(file: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof ErreurCsv)) throw error
    const { fautes, total } = error
    const lines = fautes.map(({ ou, message }) => `${file}${ou === '' ? '' : `, ${ou}`} : ${message}`)
    throw new InputFaults(total > lines.length ? [...lines, `… et ${total - lines.length} autres fautes.`] : lines)
  }
}
