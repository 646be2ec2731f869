import { LAST_COLUMN } from '../address'
import { placeSection, section } from '../sheet-sections'
import type { SheetXml } from '../sheet-xml'
import { childElements, elementAt } from '../xml'
import { attribute, withAttribute } from '../xml-text'
import { elementXml } from './xml-children'

/** Des colonnes voisines de mêmes attributs ; à partir de 0, bornes comprises. */
interface Columns {
  readonly first: number
  readonly last: number
  readonly attributes: string
}

/** La feuille où ces colonnes ont les attributs que rend `change` ; vides, la colonne n'a plus rien de particulier. */
export function changeColumns(
  sheet: SheetXml,
  numbers: readonly number[],
  change: (attributes: string, column: number) => string,
): SheetXml {
  const xml = section(sheet, 'cols')
  const before: readonly Columns[] = [...childElements(xml === undefined ? '' : elementAt(xml, 0).inner)].map(
    ({ attributes }) => ({
      first: Number(attribute(attributes, 'min')) - 1,
      last: Math.min(Number(attribute(attributes, 'max')), LAST_COLUMN) - 1,
      attributes: withAttribute(withAttribute(attributes, 'min', undefined), 'max', undefined),
    }),
  )
  const after = numbers.reduce((columns, column) => changed(columns, column, change), before)
  if (after === before) return sheet
  const list = after
    .map(({ first, last, attributes }) =>
      elementXml(`${sheet.prefix}col`, ` min="${first + 1}" max="${last + 1}"${attributes}`),
    )
    .join('')
  return placeSection(sheet, 'cols', list === '' ? '' : elementXml(`${sheet.prefix}cols`, '', list))
}

/** Un groupe de colonnes se coupe autour de celle qui change. */
function changed(
  columns: readonly Columns[],
  column: number,
  change: (attributes: string, column: number) => string,
): readonly Columns[] {
  const own = columns.find(({ first, last }) => column >= first && column <= last)
  const attributes = change(own?.attributes ?? '', column)
  if (attributes === (own?.attributes ?? '')) return columns
  const parts: readonly Columns[] = [
    ...(own ? [{ ...own, last: column - 1 }] : []),
    ...(attributes === '' ? [] : [{ first: column, last: column, attributes }]),
    ...(own ? [{ ...own, first: column + 1 }] : []),
  ].filter(({ first, last }) => first <= last)
  return [...columns.filter((each) => each !== own), ...parts].sort((a, b) => a.first - b.first)
}
