import { JOURS_AVANT_1904 } from '../../../domain/commun/date'
import { valeurInvalide } from '../../../domain/commun/erreur'
import type { CellValue } from '../../../ports/workbook'
import { areaOf } from '../../xlsx/address'
import { sheetEntries } from '../../xlsx/book'
import { scanCells, scannedValue } from '../../xlsx/cell-scan'
import { stylesDatedFrom1904 } from '../../xlsx/dated-styles'
import { dynamicMarks } from '../../xlsx/dynamic-marks'
import { contains, mergedAreas } from '../../xlsx/merges'
import type { XlsxPackage } from '../../xlsx/package'
import { readSheet } from '../../xlsx/part-cache'
import { sheetFormulas } from '../../xlsx/read-formulas'
import { readNames } from '../../xlsx/read/names'
import { sharedStrings } from '../../xlsx/shared-strings'
import { sheetTables } from '../../xlsx/sheet-tables'
import type { SheetXml } from '../../xlsx/sheet-xml'
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

/** Lit d'un classeur ce que le calcul demande. */
export function readCalcBook(pkg: XlsxPackage): CalcBook {
  const entries = sheetEntries(pkg)
  const worksheets = entries.filter(({ kind }) => kind === 'worksheet')
  const sheets = worksheets.map(({ name }) => name)
  const parts = worksheets.map(({ path }) => readSheet(pkg, path))
  const names = readNames(pkg)
  const marks = dynamicMarks(pkg)
  const merges = parts.map(mergedAreas)
  const dated = stylesDatedFrom1904(pkg)
  const formulas = parts.flatMap((part, sheet) =>
    [...sheetFormulas(part)].map(({ row, column, formula, array, mark }) => ({
      ...{ sheet, row, column, formula },
      area: array && { sheet, ...array },
      dynamic: array !== undefined && mark !== undefined && marks.has(mark),
    })),
  )
  checkArrays(formulas, pkg.fileName)
  return {
    sheets,
    tables: worksheets.flatMap(({ path }, rank) => tablesOf(pkg, path, rank)),
    formulas,
    values: parts.flatMap((part, sheet) => valuesOf(part, sheet, sharedStrings(pkg), dated)),
    defined(name, sheet) {
      const same = names.filter((each) => each.name.toLowerCase() === name.toLowerCase())
      const local = same.find((each) => each.sheet !== undefined && entries[each.sheet]?.name === sheets[sheet])
      return (local ?? same.find((each) => each.sheet === undefined))?.formula
    },
    isMerged: ({ sheet, row, column }) => merges[sheet]?.some((area) => contains(area, row, column)) === true,
  }
}

/** Chaque cellule d'un tableau est tenue en mémoire pendant le calcul. */
const MOST_ARRAY_CELLS = 2_000_000

function checkArrays(formulas: readonly FormulaCell[], fileName: string): void {
  const cells = formulas.reduce((total, { area }) => total + (area === undefined ? 0 : area.rows * area.columns), 0)
  if (cells <= MOST_ARRAY_CELLS) return
  throw valeurInvalide(
    `« ${fileName} » a des formules matricielles qui couvrent ${cells} cellules : au plus ${MOST_ARRAY_CELLS}. ` +
      'Réduisez leurs plages dans Excel, puis réessayez.',
  )
}

/** Le calcul compte tous les jours comme nous, dans un classeur de 1904 aussi. */
function valuesOf(
  { rows }: SheetXml,
  sheet: number,
  strings: readonly string[],
  dated: (style: number) => boolean,
): (readonly [Place, CellValue])[] {
  const values: (readonly [Place, CellValue])[] = []
  for (const { row, cells } of rows) {
    scanCells(cells, (column, type, style, from, to) => {
      const value = scannedValue(cells, type, from, to, strings)
      const days = typeof value === 'number' && dated(style) ? value + JOURS_AVANT_1904 : value
      values.push([{ sheet, row, column }, days])
    })
  }
  return values
}

const tablesOf = (pkg: XlsxPackage, path: string, sheet: number): Table[] =>
  sheetTables(pkg, path).flatMap(({ name, ref, header, totals, columns }) => {
    const area = areaOf(ref)
    return area ? [{ name, area: { sheet, ...area }, header, totals, columns }] : []
  })
