import {
  CellValueType,
  HorizontalAlign,
  InterceptorEffectEnum,
  numfmt,
  type ICellDataForSheetInterceptor,
  type Nullable,
} from '@univerjs/core'
import {
  FormulaDataModel,
  INTERCEPTOR_POINT,
  SheetInterceptorService,
  type ISheetLocation,
} from '@univerjs/preset-sheets-core'
import { erreurFrancaise } from './formule-francaise'
import { showNumber } from './french-entry'
import type { Grid } from './grid'
import { spillOrigin } from './spill'

/** Après le format de nombre : il ne reste que ce qu'il n'a pas mis en forme. */
const LAST_WORD = 100

type Shown = Nullable<ICellDataForSheetInterceptor>

/** Montre les erreurs, les booléens et les nombres sans format comme Excel en France (#VALEUR!, VRAI, 3,5). */
export function displayInFrench({ injector }: Grid): void {
  const model = injector.get(FormulaDataModel)
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: LAST_WORD,
    effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
    handler: (cell, location, next) => inFrench(next(cell), location, model),
  })
}

function inFrench(cell: Shown, location: ISheetLocation, model: FormulaDataModel): Shown {
  if (!cell || cell.p || cell.v === null || cell.v === undefined) return cell
  if (cell.t === CellValueType.BOOLEAN) return boolean(cell)
  if (typeof cell.v === 'string' && cell.v.startsWith('#')) return { ...cell, v: erreurFrancaise(cell.v) }
  if (cell.t !== CellValueType.NUMBER || typeof cell.v !== 'number' || hasPattern(cell, location)) return cell
  const pattern = spilledPattern(location, model)
  if (pattern !== undefined) return { ...cell, v: numfmt.format(pattern, cell.v, { locale: 'fr' }) }
  if (Number.isInteger(cell.v)) return cell
  return { ...cell, v: showNumber(cell.v, location.worksheet.getColumnWidth(location.col)) }
}

/** La grille repasse par ici avant de mettre en forme : à elle de le faire quand la cellule a un format. */
function hasPattern(cell: ICellDataForSheetInterceptor, { workbook }: ISheetLocation): boolean {
  const pattern = workbook.getStyles().get(cell.s)?.n?.pattern
  return pattern !== undefined && pattern !== 'General'
}

const boolean = (cell: ICellDataForSheetInterceptor): Shown => ({
  ...cell,
  v: cell.v === 1 || cell.v === true || cell.v === 'TRUE' ? 'VRAI' : 'FAUX',
  t: CellValueType.STRING,
  interceptorStyle: { ht: HorizontalAlign.CENTER, ...cell.interceptorStyle },
})

/** Une cellule remplie par la formule d'une autre prend son format de nombre : elle n'en a pas à elle. */
function spilledPattern({ workbook, worksheet, row, col }: ISheetLocation, model: FormulaDataModel) {
  if (worksheet.getCellRaw(row, col)?.f) return undefined
  const origin = spillOrigin(model, worksheet, row, col)
  if (!origin) return undefined
  return workbook.getStyles().get(worksheet.getCellRaw(origin.row, origin.column)?.s)?.n?.pattern
}
