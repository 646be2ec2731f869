import type { ISheetDataValidationRule, Workbook, Worksheet } from '@univerjs/core'
import { ConditionalFormattingRuleModel } from '@univerjs/preset-sheets-conditional-formatting'
import { SheetDataValidationModel } from '@univerjs/preset-sheets-data-validation'
import { SheetsFilterService } from '@univerjs/preset-sheets-filter'
import { SheetsNoteModel } from '@univerjs/preset-sheets-note'
import { FormulaDataModel, IDefinedNamesService, type IDefinedNamesServiceParam } from '@univerjs/preset-sheets-core'
import { uniqueName } from '../xlsx/write/table-headers'
import { mapArea, sheetReader } from './book-reader'
import type { Area } from '../../ports/workbook'
import type { Grid } from './grid'
import type { GridNote, GridSheet, GridTable, Spill } from './grid-sheet'
import { areaOfRange } from './import-units'
import { spillRanges } from './spill'
import { hasTotals } from './table-totals'

/** Ce que la grille montre d'une feuille en ce moment. */
export function readGridSheet(grid: Grid, workbook: Workbook, sheet: Worksheet): GridSheet {
  const { injector } = grid
  const [unitId, id] = [workbook.getUnitId(), sheet.getSheetId()]
  return {
    data: {
      ...sheet.getConfig(),
      cellData: sheet.getCellMatrix().getMatrix() as GridSheet['data']['cellData'],
      mergeData: sheet.getMergeData(),
    },
    tables: gridTables(grid, unitId, id),
    notes: gridNotes(injector.get(SheetsNoteModel), unitId, id),
    conditions: injector.get(ConditionalFormattingRuleModel).getSubunitRules(unitId, id) ?? [],
    validations: injector.get(SheetDataValidationModel).getRules(unitId, id) as ISheetDataValidationRule[],
    filter: injector.get(SheetsFilterService).getFilterModel(unitId, id)?.serialize(),
    spills: gridSpills(grid, sheet),
  }
}

/** Les noms définis que montre la grille. */
export const gridNames = ({ injector }: Grid, workbook: Workbook): readonly IDefinedNamesServiceParam[] =>
  Object.values(injector.get(IDefinedNamesService).getDefinedNameMap(workbook.getUnitId()) ?? {})

export function gridTables(grid: Grid, unitId: string, sheetId: string): readonly GridTable[] {
  const book = grid.api.getWorkbook(unitId)
  const sheet = book?.getSheetBySheetId(sheetId)?.getSheet()
  return (book?.getTableList() ?? [])
    .filter(({ subUnitId }) => subUnitId === sheetId)
    .map(({ id, name, range, columns }) => {
      const area = areaOfRange(range)
      const names = columns.map(({ displayName }) => displayName)
      return { id, name, area, columns: sheet ? headers(grid, sheet, area, names) : names, totals: hasTotals(id) }
    })
}

/** La grille ne renomme pas une colonne dont on retape l'en-tête ; dans un fichier, les deux ne font qu'un. */
function headers(grid: Grid, sheet: Worksheet, { row, column }: Area, names: readonly string[]): readonly string[] {
  const { value } = sheetReader(grid, sheet)
  return names.reduce<readonly string[]>((taken, name, rank) => {
    const typed = value(row, column + rank)
    return [...taken, typed === null ? name : uniqueName(String(typed), taken)]
  }, [])
}

const gridNotes = (model: SheetsNoteModel, unitId: string, sheetId: string): readonly GridNote[] =>
  [...(model.getSheetNotes(unitId, sheetId)?.values() ?? [])].map(({ row, col, note }) => ({
    row,
    column: col,
    text: note,
  }))

function gridSpills(grid: Grid, sheet: Worksheet): readonly Spill[] {
  const { value } = sheetReader(grid, sheet)
  return spillRanges(grid.injector.get(FormulaDataModel), sheet)
    .map(areaOfRange)
    .filter(({ rows, columns }) => rows * columns > 1)
    .map((area) => ({ area, values: mapArea(area, value) }))
}
