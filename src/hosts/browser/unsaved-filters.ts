import type { Workbook, Worksheet } from '@univerjs/core'
import { SheetsFilterService } from '@univerjs/preset-sheets-filter'
import { TableManager } from '@univerjs/preset-sheets-table'
import type { Grid } from './grid'

/** Les filtres de la grille que le fichier n'aura pas, en phrases. */
export function unsavedFilters({ injector }: Grid, workbook: Workbook, sheets: readonly Worksheet[]): string[] {
  const unitId = workbook.getUnitId()
  const [tables, filters] = [injector.get(TableManager), injector.get(SheetsFilterService)]
  return sheets.flatMap((sheet) => {
    const id = sheet.getSheetId()
    const columns = filters.getFilterModel(unitId, id)?.serialize().filterColumns ?? []
    const colored = columns.some(({ colorFilters }) => colorFilters !== undefined)
    const filtered = tables.getTablesBySubunitId(unitId, id).filter((table) => {
      const { tableColumnFilterList: set = [] } = table.getTableFilters().toJSON()
      return set.some((each) => each !== undefined && each !== null)
    })
    return [
      ...(colored
        ? [`Le filtre par couleur de « ${sheet.getName()} » : ses lignes seront masquées, sans filtre.`]
        : []),
      ...filtered.map(
        (table) => `Le filtre du tableau « ${table.getDisplayName()} » : toutes ses lignes seront visibles.`,
      ),
    ]
  })
}
