import type { RangeRef } from '../../ports/workbook'
import { adresse } from '../../usecases/adresse'
import { excelRun } from './excel-run'
import { isKept } from './kept-sheets'
import type { Ledger } from './ledger'
import { readFormulas } from './read-ranges'
import { readSheets } from './read-workbook'
import { refusal } from './refusal'
import { supported } from './supported'
import type { Touch } from './touches'

const ORDERS_MAX = 400

interface SavedFormula {
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly formula: string
}

interface SavedTable {
  readonly name: string
  readonly sheetId: string
  readonly address: string
  readonly header: number
}

/**
 * Supprimer des lignes change les formules de tout le classeur (#REF!), les noms et les tableaux, et les réinsérer ne
 * les rend pas : on les retient, et au retour on réécrit ceux qui ne sont pas revenus d'eux-mêmes.
 */
export async function saveFormulas(ledger: Ledger, deleted: readonly Touch[]): Promise<void> {
  const formulas = await allFormulas()
  const names = await excelRun(loadNames)
  const tables = await excelRun((context) => loadTables(context, ledger))
  for (const table of tables) refuseHeader(table, deleted)
  ledger.repairs.push(async (context) => {
    const now = new Map((await allFormulas()).map((saved) => [keyOf(saved), saved.formula]))
    const lost = formulas.filter((saved) => now.get(keyOf(saved)) !== saved.formula)
    for (let k = 0; k < lost.length; k += ORDERS_MAX) await rewrite(context, lost.slice(k, k + ORDERS_MAX))
    const nowNames = await loadNames(context)
    for (const [name, formula] of names) {
      if (nowNames.has(name) && nowNames.get(name) !== formula) context.workbook.names.getItem(name).formula = formula
    }
    for (const { name, address } of tables) context.workbook.tables.getItem(name).resize(address)
    await context.sync()
  })
}

const keyOf = ({ sheet, row, column }: SavedFormula) => `${row},${column},${sheet}`

async function allFormulas(): Promise<SavedFormula[]> {
  const ranges = (await readSheets()).map(({ name, rows, columns }): RangeRef => ({
    sheet: name,
    area: { row: 0, column: 0, rows, columns },
  }))
  const blocks = await readFormulas(ranges)
  return ranges.flatMap(({ sheet }, k) =>
    (blocks[k] ?? []).flatMap((line, row) =>
      line.flatMap((formula, column) => (formula === null ? [] : [{ sheet, row, column, formula }])),
    ),
  )
}

async function rewrite(context: Excel.RequestContext, lost: readonly SavedFormula[]): Promise<void> {
  for (const { sheet, row, column, formula } of lost) {
    const range = context.workbook.worksheets.getItem(sheet).getRange(adresse({ row, column, rows: 1, columns: 1 }))
    range.formulas = [[`=${formula}`]]
  }
  await context.sync()
}

/** Les formules des noms du classeur ; avant ExcelApi 1.7, elles ne se réécrivent pas. */
async function loadNames(context: Excel.RequestContext): Promise<Map<string, string>> {
  if (!supported('1.7')) return new Map()
  const names = context.workbook.names.load('items/name,items/formula')
  await context.sync()
  return new Map(names.items.map(({ name, formula }) => [name, String(formula)]))
}

/** L'étendue des tableaux des feuilles où des lignes bougent. */
async function loadTables(context: Excel.RequestContext, { shifts }: Ledger): Promise<SavedTable[]> {
  if (!supported('1.13')) return []
  const tables = context.workbook.tables.load('items/name')
  await context.sync()
  const found = tables.items.map((table) => ({
    table,
    sheet: table.worksheet.load('id,name'),
    range: table.getRange().load('address,rowIndex'),
  }))
  await context.sync()
  const touched = found.filter(({ sheet }) => shifts.has(sheet.id) && !isKept(sheet.name))
  return touched.map(({ table, sheet, range }) => ({
    name: table.name,
    sheetId: sheet.id,
    address: range.address.replace(/^.*!/, ''),
    header: range.rowIndex,
  }))
}

/** Refuse une suppression qui emporterait l'en-tête d'un tableau : le tableau ne reviendrait pas. */
function refuseHeader({ name, sheetId, header }: SavedTable, deleted: readonly Touch[]): void {
  const lost = deleted.some((t) => t.sheetId === sheetId && header >= t.area.row && header < t.area.row + t.area.rows)
  if (lost) throw refusal(`Les lignes à supprimer portent l'en-tête du tableau « ${name} » : elles sont gardées.`)
}
