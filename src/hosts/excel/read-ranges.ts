import type { Area, CellValue, RangeRef } from '../../ports/workbook'
import { adresse } from '../../usecases/adresse'
import { fromExcel } from './cell-text'
import { excelRun } from './excel-run'
import { groupsOf, slicesOf } from './slices'

type Block<T> = readonly (readonly T[])[]

interface Slice extends RangeRef {
  readonly range: RangeRef
}

export const readRanges = (ranges: readonly RangeRef[]): Promise<Block<CellValue>[]> =>
  readAll(ranges, 'values', ({ values }) => values.map((row) => row.map(fromExcel)))

export const readFormulas = (ranges: readonly RangeRef[]): Promise<Block<string | null>[]> =>
  readAll(ranges, 'formulas,values', ({ formulas, values }) =>
    formulas.map((row, i) => row.map((formula, j) => formulaOf(formula, values[i]?.[j]))),
  )

export const readNumberFormats = (ranges: readonly RangeRef[]): Promise<Block<string>[]> =>
  readAll(ranges, 'numberFormat', ({ numberFormat }) => numberFormat.map((row) => row.map(String)))

/** `formulas` rend le texte « =A1 » comme la formule =A1 ; seule la formule a une autre valeur que son texte. */
export const formulaOf = (formula: unknown, value: unknown): string | null =>
  typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula.slice(1) : null

/** Lit tous les rectangles ; ensemble tant qu'ils tiennent dans une réponse, sinon par tranches de lignes. */
async function readAll<T>(
  ranges: readonly RangeRef[],
  properties: string,
  blockOf: (range: Excel.Range) => Block<T>,
): Promise<Block<T>[]> {
  const slices = ranges.flatMap((range) => slicesOf(range.area).map((area): Slice => ({ ...range, area, range })))
  const blocks: Block<T>[] = []
  for (const group of groupsOf(slices)) blocks.push(...(await readGroup(group, properties, blockOf)))
  return ranges.map((range) => slices.flatMap((slice, k) => (slice.range === range ? (blocks[k] ?? []) : [])))
}

const readGroup = <T>(slices: readonly Slice[], properties: string, blockOf: (range: Excel.Range) => Block<T>) =>
  excelRun(async (context) => {
    const ranges = slices.map(({ sheet, area }) => rangeAt(context, sheet, area).load(properties))
    await context.sync()
    return ranges.map(blockOf)
  })

const rangeAt = (context: Excel.RequestContext, sheet: string, area: Area) =>
  context.workbook.worksheets.getItem(sheet).getRange(adresse(area))
