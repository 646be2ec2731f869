import { valeurInvalide } from '../../../domain/commun/erreur'
import type { Operation } from '../../../ports/operations'
import type { Area, CellValue } from '../../../ports/workbook'
import { cellName } from '../address'
import { sheetEntry } from '../book'
import type { XlsxPackage } from '../package'
import { readSheet, writeSheet } from '../part-cache'
import { withCells } from '../sheet-cells'
import type { RowXml } from '../sheet-rows'
import { mergedStyle } from '../write/apply-style'
import { filled } from '../write/cell-content'
import { bookStyles } from '../write/styles-xml'
import { createXlsx } from '../xlsx-file'
import { xlsxWorkbook } from '../xlsx-workbook'

/** Une valeur que seul son format de nombre (code anglais) fait lire : une date, un pourcentage. */
export interface Shown {
  readonly value: number
  readonly format: string
}

export type ImportedCell = CellValue | Shown

/** Une feuille venue d'un autre format. */
export interface ImportedSheet {
  readonly name: string
  readonly rows: readonly (readonly ImportedCell[])[]
  readonly merges?: readonly Area[]
}

/** Ce qu'une feuille d'Excel sait tenir. */
export const MOST_ROWS = 1_048_576
export const MOST_COLUMNS = 16_384
/** Au-delà, l'atelier n'ouvrirait pas le classeur dans un temps raisonnable. */
export const MOST_CELLS = 5_000_000

/** Un classeur .xlsx neuf avec ces feuilles. */
export async function importedBook(sheets: readonly ImportedSheet[], fileName: string): Promise<XlsxPackage> {
  const names = sheetNames(sheets.map(({ name }) => name))
  const book = createXlsx(fileName.replace(/\.[^.]*$/, '') + '.xlsx')
  await xlsxWorkbook(book, book.fileName).apply(sheets.flatMap((sheet, k) => sheetOperations(sheet, names[k] ?? '')))
  sheets.forEach((sheet, k) => fillSheet(book, names[k] ?? '', sheet.rows))
  return book
}

/** La feuille et sa disposition ; ses cellules sont écrites ensuite, d'une seule traite. */
function sheetOperations({ rows, merges = [] }: ImportedSheet, sheet: string): readonly Operation[] {
  if (rows.length > MOST_ROWS) throw tooLong(sheet, `${rows.length} lignes`, `${MOST_ROWS} lignes`)
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0)
  if (columns > MOST_COLUMNS) throw tooLong(sheet, `${columns} colonnes`, `${MOST_COLUMNS} colonnes`)
  return [
    { kind: 'addSheet', sheet },
    ...merges.map((area): Operation => ({ kind: 'merge', sheet, area })),
    ...(columns > 0 ? [{ kind: 'columnWidths', sheet, column: 0, widths: widths(rows, columns) } as const] : []),
  ]
}

function fillSheet(book: XlsxPackage, name: string, rows: ImportedSheet['rows']): void {
  const { path } = sheetEntry(book, name)
  const styles = bookStyles(book)
  let { styles: current } = styles
  const ranks = new Map<string, number>()
  const styleOf = (format: string) => {
    const known = ranks.get(format)
    if (known !== undefined) return known
    const added = mergedStyle(current, 0, { numberFormat: format })
    current = added.styles
    ranks.set(format, added.rank)
    return added.rank
  }
  const written = rows.flatMap((cells, row): RowXml[] => {
    const filledCells = cells.flatMap((cell, column) => {
      if (cell === null) return []
      const shown = typeof cell === 'object'
      const attributes = shown ? ` s="${styleOf(cell.format)}"` : ''
      return [filled({ column, attributes, inner: '' }, shown ? cell.value : cell, `${name}!${cellName(row, column)}`)]
    })
    return filledCells.length === 0 ? [] : [withCells({ row, attributes: '', cells: '' }, filledCells)]
  })
  styles.save(current)
  writeSheet(book, path, { ...readSheet(book, path), rows: written })
}

const tooLong = (sheet: string, read: string, most: string) =>
  valeurInvalide(
    `« ${sheet} » : une feuille Excel tient au plus ${most}. Reçu : ${read}. Partagez le fichier, ou passez par sante apl.`,
  )

const NARROWEST = 8
const WIDEST = 50
const ROWS_MEASURED = 200
const COLUMNS_MEASURED = 100

/** De quoi lire les premières colonnes sans les élargir, d'après leurs premières lignes. */
function widths(rows: ImportedSheet['rows'], columns: number): number[] {
  const measured = rows.slice(0, ROWS_MEASURED)
  return Array.from({ length: Math.min(columns, COLUMNS_MEASURED) }, (_, column) => {
    const longest = measured.reduce((most, row) => Math.max(most, shownLength(row[column])), 0)
    return Math.min(WIDEST, Math.max(NARROWEST, longest + 2))
  })
}

/** Une date ou un pourcentage prend la place de son format. */
const shownLength = (cell: ImportedCell | undefined) =>
  cell !== null && typeof cell === 'object' ? cell.format.length : String(cell ?? '').length

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
