import type { Nullable } from '@univerjs/core'
import {
  ArrayValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
} from '@univerjs/engine-formula'
import { ErreurMetier, TEXTE_CELLULE } from '../../domain/commun/erreur'
import type { Cellule, Resultat } from '../../functions/cellules'

/** Un argument de la grille, en lignes ; une valeur seule est une plage d'une cellule. */
export function toMatrix(argument: BaseValueObject): Cellule[][] {
  if (!argument.isArray()) return [[toScalar(argument)]]
  const array = argument as ArrayValueObject
  const rows: Cellule[][] = []
  for (let row = 0; row < array.getRowCount(); row++) {
    const cells: Cellule[] = []
    for (let column = 0; column < array.getColumnCount(); column++) cells.push(toScalar(array.get(row, column)))
    rows.push(cells)
  }
  return rows
}

/** Une cellule : vide → `null`, erreur → son texte. */
export function toScalar(value: Nullable<BaseValueObject>): Cellule {
  if (value == null || value.isNull()) return null
  if (value.isArray()) return toScalar((value as ArrayValueObject).get(0, 0))
  if (value.isError()) return (value as unknown as ErrorValueObject).getErrorType()
  return value.getValue()
}

/** Un résultat devient une valeur de la grille : un texte reste un texte, « 01004 » compris. */
export function toUniver(result: Resultat | readonly (readonly Resultat[])[]): BaseValueObject {
  if (!isMatrix(result)) return toValueObject(result)
  const [first] = result
  if (first === undefined || first.length === 0) return ErrorValueObject.create(ErrorType.NA)
  if (result.length === 1 && first.length === 1) return toValueObject(first[0] ?? '')
  return ArrayValueObject.create({
    calculateValueList: result.map((row) => row.map(toValueObject)),
    rowCount: result.length,
    columnCount: first.length,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  })
}

const isMatrix = (result: unknown): result is readonly (readonly Resultat[])[] => Array.isArray(result)

function toValueObject(value: Resultat): BaseValueObject {
  if (value instanceof ErreurMetier) return ErrorValueObject.create(TEXTE_CELLULE[value.code] as ErrorType)
  if (typeof value === 'number') {
    return Number.isFinite(value) ? NumberValueObject.create(value) : ErrorValueObject.create(ErrorType.NUM)
  }
  return typeof value === 'boolean' ? BooleanValueObject.create(value) : StringValueObject.create(value)
}

/** Ce qu'une formule met dans une cellule ; une erreur n'est pas un texte. */
export type CellResult = string | number | boolean | { readonly error: string }

/** Le résultat d'une formule, en lignes ; une cellule vide compte pour 0, comme dans Excel. */
export function toResults(value: BaseValueObject): CellResult[][] {
  if (!value.isArray()) return [[toResult(value)]]
  const array = value as ArrayValueObject
  return Array.from({ length: array.getRowCount() }, (_, row) =>
    Array.from({ length: array.getColumnCount() }, (__, column) => toResult(array.get(row, column))),
  )
}

function toResult(value: Nullable<BaseValueObject>): CellResult {
  const error = value?.isError() === true
  const plain = toScalar(value) ?? 0
  return error ? { error: String(plain) } : plain
}
