import type { Operation, Write } from '../../ports/operations'
import type { RangeRef, Workbook } from '../../ports/workbook'
import { applyOperation } from './apply-operation'
import { calendrier1904 } from '../../usecases/calendrier-1904'
import { areaOf } from './address'
import { is1904, sheetEntries, sheetEntry } from './book'
import { finish } from './finish'
import type { XlsxPackage } from './package'
import { readSheet } from './part-cache'
import { readArea, sheetExtent } from './read-cells'
import { readFormulas } from './read-formulas'
import { readLayout } from './read-layout'
import { readMarks } from './read-marks'
import { readFormats } from './read-formats'
import { sharedStrings } from './shared-strings'
import { sheetTables } from './sheet-tables'
import { formulaFromFile } from './stored-formula'
import { write } from './write/write-cells'

type Pause = () => Promise<unknown>

/**
 * Un classeur .xlsx, tel que le voient les cas d'usage : ses morceaux sont lus et retouchés sur place.
 * @param pause laisse vivre la page entre deux opérations d'un plan
 */
export function xlsxWorkbook(pkg: XlsxPackage, fileName: string, pause?: Pause): Workbook {
  const plain = plainWorkbook(pkg, fileName, pause)
  return is1904(pkg) ? calendrier1904(plain) : plain
}

function plainWorkbook(pkg: XlsxPackage, fileName: string, pause: Pause | undefined): Workbook {
  const sheetOf = (name: string) => readSheet(pkg, sheetEntry(pkg, name).path)
  const worksheets = () => sheetEntries(pkg).filter(({ kind }) => kind === 'worksheet')
  const each = <T>(ranges: readonly RangeRef[], read: (sheet: ReturnType<typeof sheetOf>, range: RangeRef) => T) =>
    ranges.map((range) => read(sheetOf(range.sheet), range))
  return {
    fileName: async () => fileName,
    sheets: async () =>
      worksheets().map(({ name, path, state }) => ({
        name,
        visible: state === 'visible',
        ...sheetExtent(readSheet(pkg, path), sharedStrings(pkg)),
      })),
    tables: async () =>
      worksheets().flatMap(({ name: sheet, path }) =>
        sheetTables(pkg, path).flatMap(({ name, ref, header, totals }) => {
          const area = areaOf(ref)
          // Un tableau sans ligne d'en-tête n'a pas de colonnes reconnaissables : il n'est pas montré.
          return area && header ? [{ name, sheet, area: { ...area, rows: area.rows - (totals ? 1 : 0) } }] : []
        }),
      ),
    read: async (ranges) => each(ranges, (sheet, { area }) => readArea(sheet, sharedStrings(pkg), area)),
    formulas: async (ranges) =>
      each(ranges, (sheet, { area }) => readFormulas(sheet, area, (formula) => formulaFromFile(formula).slice(1))),
    numberFormats: async (ranges) => each(ranges, (sheet, { area }) => readFormats(pkg, sheet, area)),
    layouts: async (sheets) => sheets.map((name) => readLayout(sheetOf(name), sharedStrings(pkg))),
    marks: async (sheets) => sheets.map((name) => readMarks(pkg, sheetEntry(pkg, name).path)),
    apply: async (operations, progress) => {
      const before = pkg.snapshot()
      const sheets = sheetEntries(pkg).map(({ name }) => name)
      try {
        let done = 0
        for (const group of grouped(operations)) {
          const [first] = group
          if (first?.kind === 'write') write(pkg, group as readonly Write[])
          else if (first) applyOperation(pkg, first)
          done += group.length
          progress?.(done, operations.length)
          await pause?.()
        }
        finish(pkg, sheets)
      } catch (error) {
        pkg.restore(before)
        throw error
      }
      return async () => pkg.restore(before)
    },
  }
}

/** Les écritures qui se suivent dans une même feuille n'en font qu'une. */
function* grouped(operations: readonly Operation[]): Generator<readonly Operation[]> {
  let group: Operation[] = []
  for (const operation of operations) {
    const [first] = group
    if (first && !(first.kind === 'write' && operation.kind === 'write' && first.sheet === operation.sheet)) {
      yield group
      group = []
    }
    group.push(operation)
  }
  if (group.length > 0) yield group
}
