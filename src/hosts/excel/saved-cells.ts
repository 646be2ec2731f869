import type { Area, CellValue } from '../../ports/workbook'
import { adresse } from '../../usecases/adresse'
import type { Content } from './batches'
import { toExcel } from './cell-text'
import { sheetKey } from './kept-sheets'
import type { Ledger } from './structure'

/** Le contenu d'un rectangle avant qu'on y écrive, dans une feuille que ce plan n'a pas créée. */
export interface SavedCells {
  readonly sheetId: string
  readonly area: Area
  readonly content: (string | number | boolean | null)[][]
  readonly numberFormat: string[][]
}

/** Retient ce que les écritures vont couvrir ; une feuille créée par ce plan n'a rien à retenir. */
export async function saveCells(context: Excel.RequestContext, content: readonly Content[], ledger: Ledger) {
  const covered = content.flatMap(areaOf).filter(({ sheet }) => !ledger.attempted.has(sheetKey(sheet)))
  if (covered.length === 0) return
  const found = covered.map(({ sheet, area }) => {
    const worksheet = context.workbook.worksheets.getItem(sheet).load('id')
    return { worksheet, area, range: worksheet.getRange(adresse(area)).load('formulas,values,numberFormat') }
  })
  await context.sync()
  for (const { worksheet, area, range } of found) {
    const { formulas, values, numberFormat } = range
    ledger.cells.push({
      sheetId: worksheet.id,
      area,
      content: formulas.map((row, i) => row.map((formula, j) => asTyped(formula, values[i]?.[j]))),
      numberFormat,
    })
  }
}

function areaOf(operation: Content): { sheet: string; area: Area }[] {
  if (operation.kind === 'style' || operation.kind === 'merge')
    return [{ sheet: operation.sheet, area: operation.area }]
  if (operation.kind !== 'write') return []
  const columns = Math.max(0, ...operation.values.map((line) => line.length))
  const { sheet, row, column, values } = operation
  return columns === 0 ? [] : [{ sheet, area: { row, column, rows: values.length, columns } }]
}

/** `formulas` rend le texte « =A1 » comme la formule =A1 ; seule la formule a une autre valeur que son texte. */
const asTyped = (formula: unknown, value: unknown) =>
  typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : toExcel(value as CellValue)

/** Remet formules, valeurs et formats de nombre, de la dernière écriture à la première. */
export function restoreCells(worksheets: Excel.WorksheetCollection, { cells }: Ledger): void {
  for (const { sheetId, area, content, numberFormat } of [...cells].reverse()) {
    const range = worksheets.getItem(sheetId).getRange(adresse(area))
    range.numberFormat = numberFormat
    range.formulas = content
  }
}
