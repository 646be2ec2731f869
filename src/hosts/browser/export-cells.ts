import { CustomRangeType, type ICellData, type Nullable } from '@univerjs/core'
import type { TextRun } from '../xlsx/read/strings'
import type { Font } from '../xlsx/read/styles'
import type { Area, CellValue } from '../../ports/workbook'
import { valueOf, type SheetReader } from './book-reader'
import type { GridSheet, Spill } from './grid-sheet'
import { exportFont } from './export-style'
import { ranks } from './reload-cells'

/** Ce qu'une cellule de la grille doit devenir dans le fichier. */
export interface CellDifference {
  readonly row: number
  readonly column: number
  /** Absent quand le contenu n'a pas changé. */
  readonly content?: Content
  /** Le style de la grille, quand il n'est pas celui du fichier ; `null` : aucun. */
  readonly style?: NonNullable<ICellData['s']> | null
}

export interface Content {
  readonly value: CellValue
  readonly formula?: string
  /** Les cellules que la formule remplit. */
  readonly spill?: Area
  /** Les morceaux d'un texte enrichi. */
  readonly runs?: readonly TextRun[]
}

/** Les cellules que la grille ne montre pas comme le fichier, ligne par ligne. */
export function* cellDifferences(
  reader: SheetReader,
  now: GridSheet,
  before: GridSheet,
  base: Font,
): Generator<readonly CellDifference[]> {
  const [oldSpills, newSpills] = [spillIndex(before.spills), spillIndex(now.spills)]
  for (const row of ranks(
    { ...before.data.cellData, ...oldSpills.rows },
    { ...now.data.cellData, ...newSpills.rows },
  )) {
    const [old = {}, current = {}] = [before.data.cellData[row], now.data.cellData[row]]
    const columns = ranks({ ...old, ...oldSpills.rows[row] }, { ...current, ...newSpills.rows[row] })
    yield columns.flatMap((column) => {
      const difference = cellDifference(
        { row, column },
        { cell: old[column], spill: oldSpills.at(row, column) },
        { cell: current[column], spill: newSpills.at(row, column), formula: reader.formula(row, column) },
        base,
      )
      return difference ? [difference] : []
    })
  }
}

interface Seen {
  readonly cell: Nullable<ICellData>
  readonly spill: { readonly value: CellValue; readonly origin?: Area } | undefined
  readonly formula?: string
}

function cellDifference(
  place: { row: number; column: number },
  before: Seen,
  now: Seen,
  base: Font,
): CellDifference | undefined {
  const content = contentDifference(before, now, base)
  const [old, style] = [before.cell?.s ?? null, now.cell?.s ?? null]
  if (!content && old === style) return undefined
  return { ...place, ...(content && { content }), ...(old !== style && { style }) }
}

function contentDifference(before: Seen, now: Seen, base: Font): Content | undefined {
  const [oldFormula, formula] = [before.cell?.f ?? '', now.formula ?? '']
  const old = valueOf(before.cell) ?? before.spill?.value ?? null
  const value = valueOf(now.cell) ?? now.spill?.value ?? null
  const [oldArea, spill] = [before.spill?.origin, now.spill?.origin]
  if (formula !== '') {
    const same = formula === oldFormula && sameArea(oldArea, spill)
    if (same && (value === old || value === null || UNKNOWN.has(String(value)))) return undefined
    return { value, formula, ...(spill && { spill }) }
  }
  const [oldRuns, runs] = [textRuns(before.cell, base), textRuns(now.cell, base)]
  if (oldFormula === '' && value === old && JSON.stringify(oldRuns) === JSON.stringify(runs)) return undefined
  return { value, ...(runs && { runs }) }
}

/** Ce que la grille dit d'une fonction qu'elle n'a pas : la valeur du fichier est meilleure. */
const UNKNOWN: ReadonlySet<string> = new Set(['#NAME?', '#ERROR!'])

/** Une plage d'une seule cellule n'est pas une plage où l'on se répand. */
const sameArea = (a: Area | undefined, b: Area | undefined) =>
  b === undefined ? a === undefined || a.rows * a.columns === 1 : JSON.stringify(a) === JSON.stringify(b)

/** Les morceaux d'un texte qui n'est pas tout du même trait. */
function textRuns(cell: Nullable<ICellData>, base: Font): readonly TextRun[] | undefined {
  const { dataStream = '', textRuns: traits = [] } = cell?.p?.body ?? {}
  if (traits.length < 2) return undefined
  const text = dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n')
  const pieces: TextRun[] = []
  let at = 0
  for (const { st, ed, ts } of traits) {
    if (st > at) pieces.push({ text: text.slice(at, st) })
    pieces.push({ text: text.slice(st, ed), ...(ts && { font: exportFont(ts, base) }) })
    at = ed
  }
  if (at < text.length) pieces.push({ text: text.slice(at) })
  return pieces
}

function spillIndex(spills: readonly Spill[]) {
  const rows: Record<number, Record<number, { value: CellValue; origin?: Area }>> = {}
  for (const { area, values } of spills) {
    values.forEach((cells, r) =>
      cells.forEach((value, c) => {
        ;(rows[area.row + r] ??= {})[area.column + c] = { value, ...(r + c === 0 && { origin: area }) }
      }),
    )
  }
  return { rows, at: (row: number, column: number) => rows[row]?.[column] }
}

/** L'adresse du lien que porte une cellule de la grille. */
export function linkOf(cell: Nullable<ICellData>): string | undefined {
  const ranges = cell?.p?.body?.customRanges ?? []
  const url = ranges.find(({ rangeType }) => rangeType === CustomRangeType.HYPERLINK)?.properties?.['url'] as unknown
  return typeof url === 'string' ? url : undefined
}
