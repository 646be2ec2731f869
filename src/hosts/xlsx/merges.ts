import type { Area } from '../../ports/workbook'
import { areaOf } from './address'
import { section } from './sheet-sections'
import type { SheetXml } from './sheet-xml'
import { childElements, elementAt } from './xml'
import { attribute } from './xml-text'

/** Les cellules fusionnées d'une feuille. */
export function mergedAreas(sheet: SheetXml): readonly Area[] {
  const xml = section(sheet, 'mergeCells')
  if (xml === undefined) return []
  return [...childElements(elementAt(xml, 0).inner)].flatMap(
    ({ attributes }) => areaOf(attribute(attributes, 'ref') ?? '') ?? [],
  )
}

/** Vrai si deux zones ont une cellule en commun. */
export const overlap = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns

export const contains = ({ row, column, rows, columns }: Area, atRow: number, atColumn: number): boolean =>
  atRow >= row && atRow < row + rows && atColumn >= column && atColumn < column + columns
