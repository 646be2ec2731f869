import type { Area } from '../../../ports/workbook'
import { areaOf, cellName, LAST_COLUMN, rangeName } from '../address'
import { parseCells, withCells, type CellXml } from '../sheet-cells'
import type { RowXml } from '../sheet-rows'
import { placeSection, section } from '../sheet-sections'
import type { SheetXml } from '../sheet-xml'
import { childElements, elementAt } from '../xml'
import { attribute } from '../xml-text'

/** Rend la cellule changée, ou la même. Une cellule qui n'est pas écrite est donnée vide, avec le style qu'elle aurait. */
export type CellChange = (cell: CellXml, row: number) => CellXml

const ranks = (first: number, count: number) => Array.from({ length: count }, (_, i) => first + i)

/** La feuille où chaque cellule de la zone est passée par `change` ; une ligne où rien ne change reste telle quelle. */
export function changeCells(sheet: SheetXml, area: Area, change: CellChange): SheetXml {
  const columns = ranks(area.column, area.columns)
  return changeSomeCells(sheet, new Map(ranks(area.row, area.rows).map((row) => [row, columns])), change)
}

/** Comme `changeCells`, pour ces colonnes de ces lignes, les unes et les autres croissantes. */
export function changeSomeCells(
  sheet: SheetXml,
  places: ReadonlyMap<number, readonly number[]>,
  change: CellChange,
): SheetXml {
  const styleOfColumn = columnStyles(sheet)
  const changed = changeRows(sheet, [...places.keys()], (row) =>
    changeRow(row, places.get(row.row) ?? [], change, styleOfColumn, sheet.prefix),
  )
  if (changed === sheet) return sheet
  const rows = [...places.keys()]
  const bounds = [...places.values()].flatMap((columns) => [columns[0] ?? 0, columns.at(-1) ?? 0])
  const [row = 0, column] = [rows[0], bounds.reduce((a, b) => Math.min(a, b), LAST_COLUMN)]
  const last = bounds.reduce((a, b) => Math.max(a, b), 0)
  return widened(changed, { row, column, rows: (rows.at(-1) ?? row) - row + 1, columns: last - column + 1 })
}

/** La feuille où ces lignes, par numéro croissant, sont passées par `change` ; une ligne qui n'est pas écrite est donnée vide. */
export function changeRows(sheet: SheetXml, numbers: readonly number[], change: (row: RowXml) => RowXml): SheetXml {
  const rows: RowXml[] = []
  let changed = false
  let at = 0
  for (const number of numbers) {
    for (let row = sheet.rows[at]; row && row.row < number; row = sheet.rows[++at]) rows.push(row)
    const written = sheet.rows[at]?.row === number ? sheet.rows[at++] : undefined
    const before = written ?? { row: number, attributes: '', cells: '' }
    const after = change(before)
    if (after !== before) changed = true
    if (written || after !== before) rows.push(after)
  }
  if (!changed) return sheet
  for (; at < sheet.rows.length; at++) rows.push(sheet.rows[at] as RowXml)
  return { ...sheet, rows }
}

function changeRow(
  row: RowXml,
  columns: readonly number[],
  change: CellChange,
  styleOfColumn: (column: number) => string | undefined,
  prefix: string,
): RowXml {
  const cells = parseCells(row)
  const after: CellXml[] = []
  const rowStyle = attribute(row.attributes, 'customFormat') === '1' ? attribute(row.attributes, 's') : undefined
  let changed = false
  let at = 0
  for (const column of columns) {
    for (let cell = cells[at]; cell && cell.column < column; cell = cells[++at]) after.push(cell)
    const written = cells[at]?.column === column ? cells[at++] : undefined
    const style = rowStyle ?? styleOfColumn(column)
    const before = written ?? { column, attributes: style === undefined ? '' : ` s="${style}"`, inner: '' }
    const cell = change(before, row.row)
    if (cell !== before) changed = true
    else if (!written) continue
    if (cell.attributes !== '' || cell.inner !== '') after.push(cell)
  }
  if (!changed) return row
  for (; at < cells.length; at++) after.push(cells[at] as CellXml)
  return withCells(row, after, prefix)
}

/** Le style que donne sa colonne à une cellule qui n'est pas écrite. */
export function columnStyles(sheet: SheetXml): (column: number) => string | undefined {
  const cols = section(sheet, 'cols')
  if (cols === undefined) return () => undefined
  const styles = [...childElements(elementAt(cols, 0).inner)].flatMap(({ attributes }) => {
    const style = attribute(attributes, 'style')
    if (style === undefined || style === '0') return []
    return [{ first: Number(attribute(attributes, 'min')) - 1, last: Number(attribute(attributes, 'max')) - 1, style }]
  })
  return (column) => styles.find(({ first, last }) => column >= first && column <= last)?.style
}

/** La feuille, dont l'étendue annoncée comprend cette zone. */
function widened(sheet: SheetXml, area: Area): SheetXml {
  const xml = section(sheet, 'dimension')
  const before = xml === undefined ? undefined : areaOf(attribute(elementAt(xml, 0).attributes, 'ref') ?? '')
  if (!before) return sheet
  const row = Math.min(before.row, area.row)
  const column = Math.min(before.column, area.column)
  const after = {
    row,
    column,
    rows: Math.max(before.row + before.rows, area.row + area.rows) - row,
    columns: Math.max(before.column + before.columns, area.column + area.columns) - column,
  }
  if (after.rows === before.rows && after.columns === before.columns) return sheet
  const ref = after.rows * after.columns === 1 ? cellName(row, column) : rangeName(after)
  return placeSection(sheet, 'dimension', `<${sheet.prefix}dimension ref="${ref}"/>`)
}
