import {
  AddConditionalRuleMutation,
  DeleteConditionalRuleMutation,
} from '@univerjs/preset-sheets-conditional-formatting'
import { AddDataValidationMutation, RemoveDataValidationMutation } from '@univerjs/preset-sheets-data-validation'
import {
  ReCalcSheetsFilterMutation,
  RemoveSheetsFilterMutation,
  SetSheetsFilterCriteriaMutation,
  SetSheetsFilterRangeMutation,
} from '@univerjs/preset-sheets-filter'
import { RemoveNoteMutation, UpdateNoteMutation } from '@univerjs/preset-sheets-note'
import { AddSheetTableMutation, DeleteSheetTableMutation } from '@univerjs/preset-sheets-table'
import type { GridNote, GridSheet, GridTable } from './grid-sheet'
import type { Mutate } from './grid-mutations'
import { noteResource } from './import-resources'
import { rangeOf } from './import-units'

type Resources = Omit<GridSheet, 'data' | 'spills'>

export const NO_RESOURCES: Resources = { tables: [], notes: [], conditions: [], validations: [], filter: undefined }

/** Porte dans la grille les tableaux, notes, règles et filtres qui ne sont pas les mêmes dans les deux états de la feuille. */
export function reloadResources(
  mutate: Mutate,
  subUnitId: string,
  from: Resources,
  to: Resources,
  shown: readonly GridTable[] = [],
): void {
  const set = (id: string, params: object) => mutate(id, { subUnitId, ...params })
  const tables = changes(from.tables, to.tables)
  for (const { id, name } of tables.gone) {
    // Un tableau né dans la grille y a un autre identifiant.
    set(DeleteSheetTableMutation.id, { tableId: shown.find((table) => table.name === name)?.id ?? id })
  }
  for (const table of tables.come) set(AddSheetTableMutation.id, tableParams(table))

  const notes = changes(from.notes, to.notes)
  for (const { row, column } of notes.gone) mutate(RemoveNoteMutation.id, { sheetId: subUnitId, row, col: column })
  for (const note of notes.come) mutate(UpdateNoteMutation.id, noteParams(subUnitId, note))

  if (differ(from.conditions, to.conditions)) {
    for (const { cfId } of from.conditions) set(DeleteConditionalRuleMutation.id, { cfId })
    for (const rule of to.conditions.toReversed()) set(AddConditionalRuleMutation.id, { rule })
  }
  const validations = changes(from.validations, to.validations)
  for (const { uid } of validations.gone) set(RemoveDataValidationMutation.id, { ruleId: uid })
  for (const rule of validations.come) set(AddDataValidationMutation.id, { rule })

  if (differ(from.filter, to.filter)) {
    if (from.filter) set(RemoveSheetsFilterMutation.id, {})
    if (to.filter) {
      set(SetSheetsFilterRangeMutation.id, { range: to.filter.ref })
      for (const criteria of to.filter.filterColumns ?? []) {
        set(SetSheetsFilterCriteriaMutation.id, { col: criteria.colId, criteria, reCalc: false })
      }
      set(ReCalcSheetsFilterMutation.id, {})
    }
  }
}

const tableParams = ({ id, name, area, columns }: GridTable) => ({
  tableId: id,
  name,
  range: rangeOf(area),
  header: [...columns],
  options: { showHeader: true, showFooter: false, tableStyleId: '' },
})

const noteParams = (sheetId: string, note: GridNote) => ({
  sheetId,
  row: note.row,
  col: note.column,
  note: noteResource(note),
})

const differ = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b)

/** Ce qui n'est plus pareil s'en va et revient. */
function changes<T>(
  from: readonly T[],
  to: readonly T[],
): { readonly gone: readonly T[]; readonly come: readonly T[] } {
  const [before, after] = [from.map((each) => JSON.stringify(each)), to.map((each) => JSON.stringify(each))]
  const [known, wanted] = [new Set(before), new Set(after)]
  return {
    gone: from.filter((_, rank) => !wanted.has(before[rank] ?? '')),
    come: to.filter((_, rank) => !known.has(after[rank] ?? '')),
  }
}
