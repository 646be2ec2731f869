import { motProche } from '../../../domain/commun/entete'
import { valeurInvalide } from '../../../domain/commun/erreur'
import type { RangeRef, Workbook } from '../../../ports/workbook'
import { csvBytes } from './write-csv'

/** Ce que l'on exporte ; rien de dit : la seule feuille du classeur. */
export interface Exported {
  readonly sheet?: string
  readonly table?: string
}

/** Une feuille ou un tableau du classeur, en CSV pour un Excel français ; les formules y sont leurs valeurs. */
export async function exportCsv(workbook: Workbook, chosen: Exported): Promise<{ name: string; bytes: Uint8Array }> {
  const { name, range } = chosen.table === undefined ? await sheetRange(workbook, chosen.sheet) : await tableRange(workbook, chosen.table) // prettier-ignore
  const [values] = await workbook.read([range])
  const [formats] = await workbook.numberFormats([range])
  return { name, bytes: csvBytes(values ?? [], formats) }
}

async function tableRange(workbook: Workbook, wanted: string): Promise<{ name: string; range: RangeRef }> {
  const tables = await workbook.tables()
  const found = tables.find(({ name }) => same(name, wanted))
  if (found) return { name: found.name, range: { sheet: found.sheet, area: found.area } }
  throw absent('Le tableau', wanted, tables.map(({ name }) => name)) // prettier-ignore
}

async function sheetRange(workbook: Workbook, wanted?: string): Promise<{ name: string; range: RangeRef }> {
  const sheets = await workbook.sheets()
  const found = wanted === undefined && sheets.length === 1 ? sheets[0] : sheets.find(({ name }) => same(name, wanted ?? '')) // prettier-ignore
  if (found) {
    const { name, rows, columns } = found
    return { name, range: { sheet: name, area: { row: 0, column: 0, rows, columns } } }
  }
  const names = sheets.filter(({ visible }) => visible).map(({ name }) => name)
  if (wanted !== undefined) throw absent('La feuille', wanted, names)
  throw valeurInvalide(
    `Attendu : une feuille ou un tableau à exporter. Ce classeur a les feuilles ${names.join(', ')}.`,
  )
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()

function absent(kind: string, wanted: string, names: readonly string[]) {
  const near = motProche(wanted, names)
  const hint =
    near === undefined ? `Ce classeur a : ${names.join(', ') || 'aucun'}.` : `Vouliez-vous dire « ${near} » ?`
  return valeurInvalide(`${kind} « ${wanted} » n’existe pas dans ce classeur. ${hint}`)
}
