import type { ColumnWidths, RowHeights } from '../../../ports/operations'
import { LAST_COLUMN } from '../address'
import { sheetEntry } from '../book'
import type { XlsxPackage } from '../package'
import { readSheet, writeSheet } from '../part-cache'
import { placeSection, section } from '../sheet-sections'
import { childElements, elementAt } from '../xml'
import { attribute, withAttribute } from '../xml-text'
import { changeRows } from './change-cells'
import { elementXml } from './xml-children'

/** Des colonnes voisines de mêmes attributs ; à partir de 0, bornes comprises. */
interface Columns {
  readonly first: number
  readonly last: number
  readonly attributes: string
}

/** Donne leur largeur à ces colonnes ; une colonne masquée se montre. */
export function columnWidths(pkg: XlsxPackage, { sheet: name, column, widths }: ColumnWidths): void {
  const { path } = sheetEntry(pkg, name)
  const sheet = readSheet(pkg, path)
  const xml = section(sheet, 'cols')
  let columns: readonly Columns[] = [...childElements(xml === undefined ? '' : elementAt(xml, 0).inner)].map(
    ({ attributes }) => ({
      first: Number(attribute(attributes, 'min')) - 1,
      last: Math.min(Number(attribute(attributes, 'max')), LAST_COLUMN) - 1,
      attributes: withAttribute(withAttribute(attributes, 'min', undefined), 'max', undefined),
    }),
  )
  widths.forEach((width, i) => (columns = withWidth(columns, column + i, width)))
  const list = columns
    .map(({ first, last, attributes }) =>
      elementXml(`${sheet.prefix}col`, ` min="${first + 1}" max="${last + 1}"${attributes}`),
    )
    .join('')
  writeSheet(pkg, path, placeSection(sheet, 'cols', list === '' ? '' : elementXml(`${sheet.prefix}cols`, '', list)))
}

function withWidth(columns: readonly Columns[], column: number, width: number): readonly Columns[] {
  const own = columns.find(({ first, last }) => column >= first && column <= last)
  const values: readonly (readonly [string, string | number | undefined])[] = [
    ['width', width],
    ['customWidth', 1],
    ['hidden', undefined],
    ['bestFit', undefined],
  ]
  const attributes = values.reduce((all, [name, value]) => withAttribute(all, name, value), own?.attributes ?? '')
  const parts: readonly Columns[] = own
    ? [
        { ...own, last: column - 1 },
        { first: column, last: column, attributes },
        { ...own, first: column + 1 },
      ].filter(({ first, last }) => first <= last)
    : [{ first: column, last: column, attributes }]
  return [...columns.filter((each) => each !== own), ...parts].sort((a, b) => a.first - b.first)
}

/** Donne leur hauteur à ces lignes. */
export function rowHeights(pkg: XlsxPackage, { sheet: name, row, heights }: RowHeights): void {
  const { path } = sheetEntry(pkg, name)
  const sheet = changeRows(
    readSheet(pkg, path),
    heights.map((_, i) => row + i),
    (line) => {
      const height = heights[line.row - row]
      if (height === undefined) return line
      const values = [
        ['ht', height],
        ['customHeight', 1],
        ['hidden', undefined],
      ] as const
      const attributes = values.reduce((all, [key, value]) => withAttribute(all, key, value), line.attributes)
      return attributes === line.attributes ? line : { ...line, attributes }
    },
  )
  writeSheet(pkg, path, sheet)
}
