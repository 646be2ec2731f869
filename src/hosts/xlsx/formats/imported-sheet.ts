import { valeurInvalide } from '../../../domain/commun/erreur'
import type { Operation } from '../../../ports/operations'
import type { Area, CellValue } from '../../../ports/workbook'
import type { XlsxPackage } from '../package'
import { createXlsx } from '../xlsx-file'
import { xlsxWorkbook } from '../xlsx-workbook'

/** Une feuille venue d'un autre format. */
export interface ImportedSheet {
  readonly name: string
  readonly rows: readonly (readonly CellValue[])[]
  /** Les formats de nombre, par code anglais, des seules cellules qui en ont un. */
  readonly formats: readonly { readonly row: number; readonly column: number; readonly format: string }[]
  readonly merges?: readonly Area[]
}

/** Ce qu'une feuille d'Excel sait tenir. */
export const MOST_ROWS = 1_048_576
export const MOST_COLUMNS = 16_384
/** Au-delà, l'atelier n'ouvrirait pas le classeur dans un temps raisonnable. */
export const MOST_CELLS = 10_000_000

/** Un classeur .xlsx neuf avec ces feuilles. */
export async function importedBook(sheets: readonly ImportedSheet[], fileName: string): Promise<XlsxPackage> {
  const names = sheetNames(sheets.map(({ name }) => name))
  const book = createXlsx(fileName.replace(/\.[^.]*$/, '') + '.xlsx')
  await xlsxWorkbook(book, book.fileName).apply(sheets.flatMap((sheet, k) => sheetOperations(sheet, names[k] ?? '')))
  return book
}

function sheetOperations({ rows, formats, merges = [] }: ImportedSheet, sheet: string): readonly Operation[] {
  if (rows.length > MOST_ROWS) throw tooLong(sheet, `${rows.length} lignes`, `${MOST_ROWS} lignes`)
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0)
  if (columns > MOST_COLUMNS) throw tooLong(sheet, `${columns} colonnes`, `${MOST_COLUMNS} colonnes`)
  return [
    { kind: 'addSheet', sheet },
    { kind: 'write', sheet, row: 0, column: 0, values: rows },
    ...formattedAreas(formats).map(({ area, format }): Operation => ({ kind: 'style', sheet, area, style: { numberFormat: format } })), // prettier-ignore
    ...merges.map((area): Operation => ({ kind: 'merge', sheet, area })),
    ...(columns > 0 ? [{ kind: 'columnWidths', sheet, column: 0, widths: widths(rows, columns) } as const] : []),
  ]
}

const tooLong = (sheet: string, read: string, most: string) =>
  valeurInvalide(
    `« ${sheet} » : une feuille Excel tient au plus ${most}. Reçu : ${read}. Partagez le fichier, ou passez par sante apl.`,
  )

/** Les cellules qui se suivent dans une colonne sous le même format sont une seule zone. */
function formattedAreas(formats: ImportedSheet['formats']): readonly { area: Area; format: string }[] {
  const sorted = [...formats].sort((a, b) => a.column - b.column || a.row - b.row)
  const areas: { area: Area; format: string }[] = []
  for (const { row, column, format } of sorted) {
    const last = areas.at(-1)
    if (last?.format === format && last.area.column === column && last.area.row + last.area.rows === row) {
      areas[areas.length - 1] = { format, area: { ...last.area, rows: last.area.rows + 1 } }
    } else areas.push({ format, area: { row, column, rows: 1, columns: 1 } })
  }
  return areas
}

const NARROWEST = 8
const WIDEST = 50
const ROWS_MEASURED = 200

/** De quoi lire chaque colonne sans l'élargir, d'après ses premières lignes. */
function widths(rows: readonly (readonly CellValue[])[], columns: number): number[] {
  const measured = rows.slice(0, ROWS_MEASURED)
  return Array.from({ length: columns }, (_, column) => {
    const longest = measured.reduce((most, row) => Math.max(most, String(row[column] ?? '').length), 0)
    return Math.min(WIDEST, Math.max(NARROWEST, longest + 2))
  })
}

/** Des noms de feuille qu'Excel accepte, tous différents. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return wanted.map((name) => {
    const plain = name.replace(/[*?:/\\[\]]/g, ' ').replace(/^[' ]+|[' ]+$/g, '').slice(0, 31) || 'Feuille' // prettier-ignore
    const base = plain.toLowerCase() === 'history' ? 'Historique' : plain
    let free = base
    for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${base.slice(0, 27)} (${n})`
    taken.add(free.toLowerCase())
    return free
  })
}
