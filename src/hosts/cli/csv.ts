import Papa from 'papaparse'
import { entete, motProche } from '../../domain/commun/entete'
import { InputFaults } from './usage'

export interface CsvColumn {
  /** Les en-têtes reconnus, le préféré d'abord. */
  readonly names: readonly [string, ...string[]]
  readonly numeric?: boolean
  readonly optional?: boolean
}

export type CsvCell = string | number | null

/** Les colonnes demandées d'un fichier ; `rows[i]` est la ligne `i + 2` du fichier, vide (`null`) si la ligne l'est. */
export interface CsvTable {
  /** Les colonnes facultatives absentes sont ôtées. */
  readonly columns: readonly CsvColumn[]
  readonly rows: readonly (readonly CsvCell[])[]
}

/** Au-delà, la liste n'aide plus : on dit combien il en reste. */
const SHOWN_FAULTS = 20

/** Lit un fichier CSV en UTF-8, séparé par « , » ou « ; » ; ses fautes disent fichier, ligne et colonne. */
export function readCsv(bytes: Uint8Array, file: string, wanted: readonly CsvColumn[]): CsvTable {
  const text = decode(bytes, file)
  const delimiter = /^[^\r\n]*;/.test(text) ? ';' : ','
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: false })
  const broken = errors.find((error) => error.type === 'Quotes')
  if (broken) throw new InputFaults([`${file}, ligne ${(broken.row ?? 0) + 1} : un guillemet n’est pas fermé.`])

  const [header = [], ...lines] = data
  if (header.every((name) => name.trim() === '')) {
    throw new InputFaults([`${file} : fichier vide. Attendu : une ligne d’en-tête avec ${listed(wanted)}.`])
  }
  const { columns, places } = findColumns(header, wanted, file)
  const faults: string[] = []
  const rows = lines.map((line, i) => {
    if (line.every((cell) => cell.trim() === '')) return columns.map(() => null)
    const where = `${file}, ligne ${i + 2}`
    if (line.length !== header.length) {
      faults.push(`${where} : attendu ${header.length} cellules, comme l’en-tête. Reçu : ${line.length}.`)
    }
    return columns.map((column, c) => {
      const place = places[c] ?? 0
      const cell = (line[place] ?? '').trim()
      if (!column.numeric || cell === '') return cell === '' ? null : cell
      const value = numberIn(cell, delimiter)
      if (value === undefined) {
        faults.push(
          `${where}, colonne « ${header[place]?.trim()} » : attendu ${expected(delimiter)}. Reçu : « ${cell} ».`,
        )
      }
      return value ?? null
    })
  })
  if (faults.length > 0) throw new InputFaults(shortened(faults))
  return { columns, rows }
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new InputFaults([
      `${file} : ce fichier n’est pas en UTF-8. Dans Excel, enregistrez-le au format « CSV UTF-8 (délimité par des virgules) ».`,
    ])
  }
}

const listed = (columns: readonly CsvColumn[]) =>
  columns
    .filter(({ optional }) => !optional)
    .map(({ names }) => `« ${names[0]} »`)
    .join(', ')

function findColumns(header: readonly string[], wanted: readonly CsvColumn[], file: string) {
  const known = header.map(bare)
  const found = wanted.map((column) => ({
    column,
    place: column.names.map((name) => known.indexOf(bare(name))).find((place) => place >= 0) ?? -1,
  }))
  const missing = found.filter(({ column, place }) => place < 0 && !column.optional)
  if (missing.length > 0) {
    throw new InputFaults(missing.map(({ column }) => `${file}, ligne 1 : ${absent(column, header)}`))
  }
  const present = found.filter(({ place }) => place >= 0)
  return { columns: present.map(({ column }) => column), places: present.map(({ place }) => place) }
}

function absent({ names }: CsvColumn, header: readonly string[]): string {
  const near = motProche(names[0], header)
  const hint =
    near === undefined ? `En-tête lu : ${header.join(', ')}.` : `« ${near.trim()} » devrait-il se lire ainsi ?`
  return `la colonne « ${names[0]} » est introuvable. ${hint}`
}

/** « populationStandardisee », « Population standardisée » et « population_standardisee » sont le même en-tête. */
const bare = (name: string) => entete(name).replace(/[\s_-]/g, '')

const NUMBER = /^[-+]?(?:\d+|\d{1,3}(?:[\s\u00a0\u202f]\d{3})+)(?:[.,]\d+)?(?:e[-+]?\d+)?$/i

/** La virgule n'est décimale que dans un fichier à points-virgules : ailleurs, 1,234 pourrait être mille et quelques. */
function numberIn(cell: string, delimiter: string): number | undefined {
  if (!NUMBER.test(cell) || (delimiter === ',' && cell.includes(','))) return undefined
  const value = Number(cell.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.'))
  return Number.isFinite(value) ? value : undefined
}

const expected = (delimiter: string) => (delimiter === ';' ? 'un nombre' : 'un nombre, décimales après un point')

const shortened = (faults: readonly string[]) =>
  faults.length <= SHOWN_FAULTS
    ? faults
    : [...faults.slice(0, SHOWN_FAULTS), `… et ${faults.length - SHOWN_FAULTS} autres fautes.`]
