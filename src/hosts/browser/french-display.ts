import { CellValueType, InterceptorEffectEnum, type ICellDataForSheetInterceptor, type Nullable } from '@univerjs/core'
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/preset-sheets-core'
import { erreurFrancaise } from './formule-francaise'
import { showNumber } from './french-entry'
import type { Grid } from './grid'

/** Après le format de nombre : il ne reste que ce qu'il n'a pas mis en forme. */
const LAST_WORD = 100

/** Montre les erreurs et les nombres sans format comme Excel en France (#VALEUR!, 3,5). */
export function displayInFrench({ injector }: Grid): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: LAST_WORD,
    effect: InterceptorEffectEnum.Value,
    handler: (cell, _location, next) => inFrench(next(cell)),
  })
}

function inFrench(cell: Nullable<ICellDataForSheetInterceptor>): Nullable<ICellDataForSheetInterceptor> {
  if (!cell || cell.p) return cell
  if (typeof cell.v === 'string' && cell.v.startsWith('#')) {
    const error = erreurFrancaise(cell.v)
    return error === cell.v ? cell : { ...cell, v: error }
  }
  if (cell.t !== CellValueType.NUMBER || typeof cell.v !== 'number' || Number.isInteger(cell.v)) return cell
  return { ...cell, v: showNumber(cell.v) }
}
