import type { Worksheet } from '@cj-tech-master/excelts'
import type { CellValue } from '../../../ports/workbook'
import { areaOf } from '../../xlsx/address'
import { cellValue } from '../../xlsx/cell-value'
import { bookNames } from '../../xlsx/defined-names'
import type { ExcelWorkbook } from '../../xlsx/file'
import type { Place, SheetArea } from './places'
import type { Table } from './structured-reference'

/** Une cellule qui porte une formule, telle que le fichier l'écrit. */
export interface FormulaCell extends Place {
  readonly formula: string
  /** La plage d'une formule écrite comme un tableau. */
  readonly area: SheetArea | undefined
  /** Vrai si ce tableau est dynamique : il change de taille avec son résultat. */
  readonly dynamic: boolean
}

/** Ce que le calcul lit d'un classeur. */
export interface CalcBook {
  readonly sheets: readonly string[]
  readonly tables: readonly Table[]
  readonly formulas: readonly FormulaCell[]
  readonly values: Iterable<readonly [Place, CellValue]>
  /** La formule d'un nom, vu d'une feuille. */
  defined(name: string, sheet: number): string | undefined
  isMerged(cell: Place): boolean
}

/** `isDynamic` dit, par feuille et adresse, quelles formules le fichier marque comme tableaux dynamiques. */
export function readCalcBook(book: ExcelWorkbook, isDynamic: (sheet: string, cell: string) => boolean): CalcBook {
  const sheets = book.worksheets.map(({ name }) => name)
  const names = bookNames(book)
  const cells = () => book.worksheets.flatMap((sheet, rank) => [...cellsOf(sheet, rank)])
  return {
    sheets,
    tables: book.worksheets.flatMap(tablesOf),
    formulas: cells().flatMap(({ place, cell }) => {
      const { formula, value } = cell
      if (formula === undefined || formula === '') return []
      const ref = typeof value === 'object' && value !== null && 'shareType' in value ? value : undefined
      const area = ref?.shareType === 'array' ? areaOf(ref.ref ?? '') : undefined
      const dynamic = area !== undefined && isDynamic(sheets[place.sheet] ?? '', cell.address)
      return [{ ...place, formula, area: area && { sheet: place.sheet, ...area }, dynamic }]
    }),
    values: cells().map(({ place, cell }) => [place, cellValue(cell)] as const),
    defined(name, sheet) {
      const same = names.filter((each) => each.name.toLowerCase() === name.toLowerCase())
      const local = same.find((each) => each.sheet === sheets[sheet])
      return (local ?? same.find((each) => each.sheet === undefined))?.formula
    },
    isMerged: ({ sheet, row, column }) =>
      book.worksheets[sheet]?.findRow(row + 1)?.findCell(column + 1)?.isMerged === true,
  }
}

function* cellsOf(sheet: Worksheet, rank: number) {
  for (let r = 1; r <= sheet.rowCount; r++) {
    const row = sheet.findRow(r)
    for (let c = 1; row && c <= row.cellCount; c++) {
      const cell = row.findCell(c)
      if (cell) yield { place: { sheet: rank, row: r - 1, column: c - 1 }, cell }
    }
  }
}

const tablesOf = (sheet: Worksheet, rank: number): Table[] =>
  sheet.getTables().flatMap(({ model, headerRow, totalsRow }) => {
    const area = areaOf(model.tableRef ?? model.ref)
    if (!area) return []
    return [
      {
        name: model.displayName ?? model.name,
        area: { sheet: rank, ...area },
        header: headerRow !== false,
        totals: totalsRow === true,
        columns: model.columns.map(({ name }) => name),
      },
    ]
  })
