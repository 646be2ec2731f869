import {
  CellValueType,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  type ICellData,
  type IWorkbookData,
  type Nullable,
  type Workbook,
} from '@univerjs/core'
import {
  FORMULA_REF_TO_ARRAY_CACHE,
  ICalculateFormulaService,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  IFunctionService,
  UniverFormulaEnginePlugin,
  functionArray,
  functionCompatibility,
  functionDatabase,
  functionDate,
  functionEngineering,
  functionFinancial,
  functionInformation,
  functionLogical,
  functionLookup,
  functionMath,
  functionMeta,
  functionStatistical,
  functionText,
  functionUniver,
  functionWeb,
  type BaseFunction,
} from '@univerjs/engine-formula'
import type { CellValue } from '../../../ports/workbook'
import { LAST_COLUMN, LAST_ROW } from '../../xlsx/address'
import { engineFunctions, engineName, type FunctionMetadata, type Reason } from '../../xlsx/engine-function'
import { toResults, type CellResult } from '../../xlsx/engine-values'
import { calculated } from './calculated'
import { areaKey, areaOfCell, cellKey, intersects, isOneCell, type Place, type SheetArea } from './places'

/** Ce que donne une formule : un tableau de valeurs, et les raisons des erreurs de nos fonctions. */
export interface Evaluation {
  readonly values: readonly (readonly CellResult[])[]
  readonly reasons: readonly Reason[]
}

/** Le moteur de formules de la grille, sans grille : il lit des cellules et calcule une formule à la fois. */
export interface FormulaEngine {
  /** Les noms complets de nos fonctions. */
  readonly ours: readonly string[]
  knows(name: string): boolean
  value(cell: Place): CellValue
  write(cell: Place, value: CellValue): void
  /** Calcule une formule qui lit ces plages ; `undefined` si elle ne peut pas être lue. */
  evaluate(cell: Place, formula: string, areas: readonly SheetArea[]): Promise<Evaluation | undefined>
}

const UNIT = 'classeur'
const BUILT_IN = [
  ...[functionArray, functionCompatibility, functionDatabase, functionDate, functionEngineering, functionFinancial],
  ...[functionInformation, functionLogical, functionLookup, functionMath, functionMeta, functionStatistical],
  ...[functionText, functionUniver, functionWeb],
].flat() as unknown as readonly (readonly [new (name: string) => BaseFunction, string])[]

export function createFormulaEngine(sheets: readonly string[], metadata: readonly FunctionMetadata[]): FormulaEngine {
  const univer = new Univer({
    logLevel: LogLevel.SILENT,
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
  })
  univer.registerPlugin(UniverFormulaEnginePlugin)
  const ids = sheets.map((_, rank) => `feuille-${rank}`)
  const book = univer.createUnit<Partial<IWorkbookData>, Workbook>(UniverInstanceType.UNIVER_SHEET, {
    id: UNIT,
    name: UNIT,
    sheetOrder: ids,
    sheets: Object.fromEntries(
      sheets.map((name, rank) => [
        ids[rank],
        { id: ids[rank], name, rowCount: LAST_ROW, columnCount: LAST_COLUMN, cellData: {} },
      ]),
    ),
  })
  const cells = ids.map((id) => book.getSheetBySheetId(id)?.getCellMatrix())

  const injector = univer.__getInjector()
  let reasons: Reason[] = []
  const functions = injector.get(IFunctionService)
  functions.registerExecutors(
    ...BUILT_IN.map(([Executor, name]) => new Executor(name)),
    ...engineFunctions(metadata, (_, __, noted) => reasons.push(...noted)),
  )
  const service = injector.get(ICalculateFormulaService)
  const runtime = injector.get(IFormulaRuntimeService)
  injector.get(IFormulaCurrentConfigService).loadDataLite()

  /** Le moteur garde les plages qu'il a lues ; une écriture dans l'une d'elles les lui fait relire. */
  let stale = true
  let readAreas: SheetArea[] = []
  const readCells = new Set<number>()
  const known = new Set<string>()
  const forget = () => {
    FORMULA_REF_TO_ARRAY_CACHE.clear()
    readAreas = []
    readCells.clear()
    known.clear()
    stale = false
  }
  const remember = (area: SheetArea) => {
    if (isOneCell(area)) readCells.add(cellKey(area))
    else if (!known.has(areaKey(area))) {
      known.add(areaKey(area))
      readAreas.push(area)
    }
  }

  return {
    ours: metadata.map(engineName),
    knows: (name) => functions.hasExecutor(name),
    value: ({ sheet, row, column }) => valueOf(cells[sheet]?.getValue(row, column)),
    write(cell, value) {
      const { sheet, row, column } = cell
      stale ||= readCells.has(cellKey(cell)) || readAreas.some((area) => intersects(area, areaOfCell(cell)))
      if (value === null) cells[sheet]?.realDeleteValue(row, column)
      else cells[sheet]?.setValue(row, column, cellData(value))
    },
    async evaluate({ sheet, row, column }, formula, areas) {
      reasons = []
      if (stale) forget()
      for (const area of areas) remember(area)
      runtime.setCurrent(row, column, LAST_ROW, LAST_COLUMN, ids[sheet] ?? '', UNIT)
      const result = await calculated(service, formula)
      return result && { values: toResults(result), reasons }
    },
  }
}

function cellData(value: NonNullable<CellValue>): ICellData {
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER }
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN }
  return { v: value, t: CellValueType.STRING }
}

function valueOf(cell: Nullable<ICellData>): CellValue {
  const value = cell?.v ?? null
  return cell?.t === CellValueType.BOOLEAN ? value === 1 : value
}
