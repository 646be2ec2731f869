import type { ISheetDataValidationRule, IWorksheetData } from '@univerjs/core'
import type { IConditionFormattingRule } from '@univerjs/preset-sheets-conditional-formatting'
import type { IAutoFilter } from '@univerjs/preset-sheets-filter'
import type { Area, CellValue } from '../../ports/workbook'

/** Une feuille dans les mots de la grille : ce que donne le fichier, ce que montre la grille, se comparent ainsi. */
export interface GridSheet {
  readonly data: SheetData
  readonly tables: readonly GridTable[]
  readonly notes: readonly GridNote[]
  readonly conditions: readonly IConditionFormattingRule[]
  readonly validations: readonly ISheetDataValidationRule[]
  readonly filter: IAutoFilter | undefined
  /** Les formules qui se répandent : leur origine est le coin de la plage. */
  readonly spills: readonly Spill[]
}

export interface SheetData extends Partial<IWorksheetData> {
  id: string
  name: string
  cellData: IWorksheetData['cellData']
  rowData: IWorksheetData['rowData']
  columnData: IWorksheetData['columnData']
  mergeData: IWorksheetData['mergeData']
}

export interface GridTable {
  readonly id: string
  readonly name: string
  /** En-tête compris ; sans la ligne de total, que la grille prendrait pour une donnée. */
  readonly area: Area
  readonly columns: readonly string[]
  /** Une ligne de total suit. */
  readonly totals: boolean
}

export interface GridNote {
  readonly row: number
  readonly column: number
  readonly text: string
}

export interface Spill {
  readonly area: Area
  readonly values: readonly (readonly CellValue[])[]
}
