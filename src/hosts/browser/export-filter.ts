import { BooleanNumber } from '@univerjs/core'
import type { IAutoFilter, IFilterColumn } from '@univerjs/preset-sheets-filter'
import type { FilterColumn, SheetFilter } from '../xlsx/read/filter'
import type { SheetXml } from '../xlsx/sheet-xml'
import { withFilter } from '../xlsx/write/filter'
import { areaOfRange } from './import-units'

/** La feuille du fichier avec le filtre de la grille, s'il n'est plus le même. */
export function exportFilter(sheet: SheetXml, now: IAutoFilter | undefined, before: IAutoFilter | undefined): SheetXml {
  const [old, current] = [toFile(before), toFile(now)]
  return JSON.stringify(old) === JSON.stringify(current) ? sheet : withFilter(sheet, old, current)
}

/** Les lignes que le filtre cache. */
export const filteredRows = (filter: IAutoFilter | undefined): ReadonlySet<number> => new Set(filter?.cachedFilteredOut)

/** Un filtre par couleur n'a pas de mots ici : la colonne n'y est pas. */
const toFile = (filter: IAutoFilter | undefined): SheetFilter | undefined =>
  filter && {
    area: areaOfRange(filter.ref),
    columns: (filter.filterColumns ?? []).flatMap(columnToFile).toSorted((a, b) => a.column - b.column),
  }

function columnToFile({ colId: column, filters, customFilters }: IFilterColumn): FilterColumn[] {
  if (filters) return [{ column, values: filters.filters ?? [], blanks: filters.blank === true }]
  if (!customFilters) return []
  const tests = customFilters.customFilters.map(({ val, operator }) => ({
    operator: operator ?? 'equal',
    value: String(val),
  }))
  return [{ column, tests, all: customFilters.and === BooleanNumber.TRUE }]
}
