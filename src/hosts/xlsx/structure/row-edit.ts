import { apresEdition, insertion, suppression, type Edition, type Place } from '../../../domain/formule/edition'
import type { Reference } from '../../../domain/formule/reference'
import type { DeleteRows, InsertRows } from '../../../ports/operations'
import type { Area } from '../../../ports/workbook'
import { sheetEntry } from '../book'
import type { XlsxPackage } from '../package'
import { lastRow, movedArea } from './areas'

/** Des lignes insérées ou supprimées dans une feuille, et où va tout ce qui les suit. */
export interface RowEdit {
  readonly kind: 'insert' | 'delete'
  /** Le nom de la feuille, tel que le classeur l'écrit. */
  readonly sheet: string
  readonly path: string
  readonly row: number
  readonly count: number
  readonly like?: number
  /** Les seules colonnes dont les références bougent ; toutes, s'il n'y en a pas. */
  readonly columns?: Pick<Area, 'column' | 'columns'>
  readonly move: Place
}

export function rowEditOf(pkg: XlsxPackage, operation: InsertRows | DeleteRows): RowEdit {
  const { name: sheet, path } = sheetEntry(pkg, operation.sheet)
  const { row, count } = operation
  return operation.kind === 'insertRows'
    ? { kind: 'insert', ...{ sheet, path, row, count }, ...likeOf(operation), move: insertion('ligne', row, count) }
    : { kind: 'delete', ...{ sheet, path, row, count }, move: suppression('ligne', row, count) }
}

const likeOf = ({ like }: InsertRows) => (like === undefined ? {} : { like })

/** Où va une ligne ; `undefined` si elle n'est plus. */
export const movedTo = ({ move }: RowEdit, row: number): number | undefined =>
  move({ premiere: row, derniere: row })?.premiere

/** L'édition, telle que les formules la suivent. */
export const linesOf = ({ sheet, move }: RowEdit): Edition => ({ axe: 'ligne', feuille: sheet, place: move })

/** La formule après l'édition ; `home` est la feuille où elle est écrite. */
export const editedFormula = (edit: RowEdit, formula: string, home: string): string =>
  highestNumber(formula) < edit.row
    ? formula
    : apresEdition(formula, home, linesOf(edit), (reference) => inColumns(edit, reference))

/** Le plus grand nombre écrit dans la formule : s'il est petit, aucune de ses lignes n'est concernée. */
function highestNumber(formula: string): number {
  let highest = 0
  let number = 0
  for (let i = 0; i < formula.length; i++) {
    const digit = formula.charCodeAt(i) - 48
    number = digit >= 0 && digit <= 9 ? number * 10 + digit : 0
    if (number > highest) highest = number
  }
  return highest
}

/** Vrai si la référence est dans les colonnes que l'édition concerne. */
export const inColumns = ({ columns }: RowEdit, { debut, fin = debut }: Reference): boolean =>
  columns === undefined ||
  (Math.min(debut.colonne, fin.colonne) >= columns.column &&
    Math.max(debut.colonne, fin.colonne) < columns.column + columns.columns)

/** Vrai quand l'édition change la taille de la plage sans l'emporter toute. */
export function crosses(edit: RowEdit, area: Area): boolean {
  const moved = movedArea(area, edit.move)
  if (moved && moved.rows !== area.rows) return true
  return edit.kind === 'delete' && moved !== undefined && edit.row <= lastRow(area) && edit.row + edit.count > area.row
}

/** Les plages après l'édition ; les lignes neuves entrent dans celles qui contiennent la ligne dont elles prennent le style. */
export function editedAreas(edit: RowEdit, areas: readonly Area[]): readonly Area[] {
  const moved = areas.flatMap((area) => movedArea(area, edit.move) ?? [])
  const { like } = edit
  if (like === undefined) return moved
  const covered = areas.filter((area) => area.row <= like && like <= lastRow(area))
  const added = covered
    .filter((area) => !(area.row < edit.row && edit.row <= lastRow(area)))
    .map(({ column, columns }): Area => ({ row: edit.row, rows: edit.count, column, columns }))
  return joined(moved, added)
}

/** Ajoute des plages, en les collant à celle qui les touche. */
function joined(areas: readonly Area[], added: readonly Area[]): readonly Area[] {
  const result = [...areas]
  for (const area of added) {
    const at = result.findIndex(
      ({ column, columns, ...other }) =>
        column === area.column &&
        columns === area.columns &&
        (lastRow(other as Area) + 1 === area.row || lastRow(area) + 1 === other.row),
    )
    const known = result[at]
    if (known) result[at] = { ...known, row: Math.min(known.row, area.row), rows: known.rows + area.rows }
    else result.push(area)
  }
  return result
}
