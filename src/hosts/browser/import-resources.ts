import { BooleanNumber } from '@univerjs/core'
import type { CustomFilterOperator, IAutoFilter, IFilterColumn } from '@univerjs/preset-sheets-filter'
import type { FilterColumn, SheetFilter } from '../xlsx/read/filter'
import type { GridNote, GridSheet, GridTable } from './grid-sheet'
import type { NameResource } from './import-names'
import { rangeOf } from './import-units'

export interface Resource {
  readonly name: string
  readonly data: string
}

/** Ce que les greffons de la grille gardent de chaque feuille, tel qu'elle l'ouvre. */
export function resourcesOf(sheets: readonly GridSheet[], names: Record<string, NameResource>): Resource[] {
  const bySheet = (name: string, of: (sheet: GridSheet) => unknown): Resource => ({
    name,
    data: JSON.stringify(
      Object.fromEntries(sheets.flatMap((sheet) => (of(sheet) === undefined ? [] : [[sheet.data.id, of(sheet)]]))),
    ),
  })
  return [
    bySheet('SHEET_TABLE_PLUGIN', ({ tables }) => ({ tables: tables.map(tableResource), tableFilteredOutRows: [] })),
    bySheet('SHEET_NOTE_PLUGIN', ({ notes }) => notesResource(notes)),
    bySheet('SHEET_CONDITIONAL_FORMATTING_PLUGIN', ({ conditions }) => conditions),
    bySheet('SHEET_DATA_VALIDATION_PLUGIN', ({ validations }) => validations),
    bySheet('SHEET_FILTER_PLUGIN', ({ filter }) => filter),
    { name: 'SHEET_DEFINED_NAME_PLUGIN', data: JSON.stringify(names) },
  ]
}

/** Les tableaux : leurs noms et leurs plages, pour les références comme T_Communes[Pop]. */
export const tableResource = ({ id, name, area, columns }: GridTable) => ({
  id,
  name,
  range: rangeOf(area),
  options: { showHeader: true, showFooter: false, tableStyleId: '' },
  filters: { tableColumnFilterList: [] },
  columns: columns.map((column, rank) => ({
    id: `${id}-${rank}`,
    displayName: column,
    dataType: 'string',
    formula: '',
    meta: {},
    style: {},
  })),
  meta: {},
})

function notesResource(notes: readonly GridNote[]) {
  const rows: Record<number, Record<number, object>> = {}
  for (const note of notes) (rows[note.row] ??= {})[note.column] = noteResource(note)
  return rows
}

export const noteResource = ({ row, column, text }: GridNote) => ({
  id: `n-${row}-${column}`,
  row,
  col: column,
  note: text,
  width: 220,
  height: 90,
})

/** Le filtre d'une feuille ; ses lignes masquées le sont par lui, et non à la main. */
export function importFilter(filter: SheetFilter | undefined, hidden: readonly number[]): IAutoFilter | undefined {
  if (!filter) return undefined
  const columns = filter.columns.map(importColumn)
  return {
    ref: rangeOf(filter.area),
    filterColumns: columns,
    ...(columns.length > 0 && { cachedFilteredOut: [...hidden] }),
  }
}

function importColumn({ column, values, blanks, tests = [], all }: FilterColumn): IFilterColumn {
  if (values) return { colId: column, filters: { filters: [...values], ...(blanks && { blank: true }) } }
  const [first = { operator: 'equal', value: '' }, second] = tests.map(({ operator, value }) => ({
    val: value.trim() !== '' && !Number.isNaN(Number(value)) ? Number(value) : value,
    operator: operator as CustomFilterOperator,
  }))
  const customFilters = second ? ([first, second] as const) : ([first] as const)
  return {
    colId: column,
    customFilters: { customFilters: [...customFilters], ...(all && { and: BooleanNumber.TRUE }) },
  } as IFilterColumn
}
