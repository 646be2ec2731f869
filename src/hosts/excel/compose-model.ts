import type { ComposeSheet } from '../../ports/operations'
import type { Area } from '../../ports/workbook'
import { adresse } from '../../usecases/adresse'
import { sheetKey } from './kept-sheets'
import { parseAddress } from './parse-address'
import { areasOf, loadMerges } from './read-layouts'
import { supported } from './supported'

/** Une image, une forme ou un graphique du modèle, à son rang dans sa collection ; en points. */
export interface Drawing {
  readonly kind: 'shapes' | 'charts'
  readonly rank: number
  readonly top: number
  readonly left: number
}

export interface ModelTable {
  readonly name: string
  readonly area: Area
  readonly style: string
}

/** Ce que l'on a lu d'une feuille modèle ; le reste (styles, formats conditionnels, validations) se recopie. */
export interface Model {
  readonly standardHeight: number
  readonly rows: readonly { readonly height: number; readonly hidden: boolean }[]
  readonly columns: readonly { readonly width: number; readonly hidden: boolean }[]
  readonly merges: readonly Area[]
  readonly tables: readonly ModelTable[]
  readonly printArea: readonly Area[]
  readonly titleRows: Area | undefined
  readonly breaks: readonly number[]
  readonly frozen: Area | undefined
  readonly drawings: readonly Drawing[]
  readonly notes: number
  readonly comments: number
  /** Lignes et colonnes qu'une composition au moins reprend, dans l'ordre du modèle. */
  readonly used: { readonly rows: readonly number[]; readonly columns: readonly number[] }
}

/** Lit chaque modèle que ces compositions demandent, par nom en minuscules. */
export async function readModels(context: Excel.RequestContext, operations: readonly ComposeSheet[]) {
  const wanted = new Map(operations.map(({ model }) => [sheetKey(model), model]))
  const reading = [...wanted].map(([key, name]) => {
    const same = operations.filter(({ model }) => sheetKey(model) === key)
    const used = { rows: distinct(same.flatMap((o) => o.rows)), columns: distinct(same.flatMap((o) => o.columns)) }
    return [key, readModel(context, name, used)] as const
  })
  await context.sync()
  const tables = reading.map(([, { tables }]) => tables.items.map((table) => table.getRange().load('address')))
  await context.sync()
  return new Map(
    reading.map(([key, { read }], k) => [
      key,
      read((tables[k] ?? []).map(({ address }) => parseAddress(address)[0] ?? NOWHERE)),
    ]),
  )
}

const distinct = (origins: readonly number[]) => [...new Set(origins)].sort((a, b) => a - b)

const NOWHERE: Area = { row: 0, column: 0, rows: 0, columns: 0 }

function readModel(context: Excel.RequestContext, name: string, used: Model['used']) {
  const [rows, columns] = [(used.rows.at(-1) ?? 0) + 1, (used.columns.at(-1) ?? 0) + 1]
  const sheet = context.workbook.worksheets.getItem(name).load('standardHeight')
  const all = sheet.getRange(adresse({ row: 0, column: 0, rows, columns }))
  const lines = all.getRowProperties({ rowHidden: true, format: { rowHeight: true } })
  const sides = all.getColumnProperties({ columnHidden: true, format: { columnWidth: true } })
  const merged = supported('1.13') ? loadMerges(all) : undefined
  const tables = sheet.tables.load('items/name,items/style')
  const area = sheet.pageLayout.getPrintAreaOrNullObject().load('address')
  const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject().load('address')
  const breaks = sheet.horizontalPageBreaks.load('items/rowIndex')
  const frozen = sheet.freezePanes.getLocationOrNullObject().load('address')
  const shapes = sheet.shapes.load('items/top,items/left')
  const charts = sheet.charts.load('items/top,items/left')
  const notes = supported('1.18') ? sheet.notes.getCount() : undefined
  const comments = supported('1.10') ? sheet.comments.getCount() : undefined
  const read = (areas: readonly Area[]): Model => ({
    standardHeight: sheet.standardHeight,
    rows: lines.value.map(({ format, rowHidden }) => ({
      height: format?.rowHeight ?? sheet.standardHeight,
      hidden: rowHidden ?? false,
    })),
    columns: sides.value.map(({ format, columnHidden }) => ({
      width: format?.columnWidth ?? 0,
      hidden: columnHidden ?? false,
    })),
    merges: merged ? areasOf(merged) : [],
    tables: tables.items.map(({ name: table, style }, k) => ({ name: table, style, area: areas[k] ?? NOWHERE })),
    printArea: area.isNullObject ? [] : parseAddress(area.address),
    titleRows: titles.isNullObject ? undefined : parseAddress(titles.address)[0],
    breaks: breaks.items.map(({ rowIndex }) => rowIndex),
    frozen: frozen.isNullObject ? undefined : parseAddress(frozen.address)[0],
    drawings: [...drawingsOf('shapes', shapes.items), ...drawingsOf('charts', charts.items)],
    notes: notes?.value ?? 0,
    comments: comments?.value ?? 0,
    used,
  })
  return { tables, read }
}

const drawingsOf = (kind: Drawing['kind'], items: readonly { readonly top: number; readonly left: number }[]) =>
  items.map(({ top, left }, rank) => ({ kind, rank, top, left }))
