import { valeurInvalide } from '../../../domain/commun/erreur'
import type { Place } from '../../../domain/formule/edition'
import type { ResizeTable } from '../../../ports/operations'
import type { Area } from '../../../ports/workbook'
import { LAST_COLUMN, LAST_ROW, rangeName } from '../address'
import { sheetEntry } from '../book'
import { mergedAreas, overlap } from '../merges'
import type { XlsxPackage } from '../package'
import { readSheet, writeSheet } from '../part-cache'
import { parseCells } from '../sheet-cells'
import { rowIndex } from '../sheet-rows'
import type { TablePart } from '../sheet-tables'
import { changeCells } from '../write/change-cells'
import { attribute, withAttribute } from '../xml-text'
import { lastRow } from './areas'
import { applyRowEdit } from './rows'
import { addColumns } from './table-columns'
import { dataArea, tablesWithAreas } from './table-edit'

/**
 * Donne à un tableau une autre étendue. Comme dans Excel, ce qui portait sur toutes ses lignes porte sur les nouvelles :
 * formules, noms, graphiques, tableaux croisés, règles et styles de ses colonnes.
 */
export function resizeTable(pkg: XlsxPackage, operation: ResizeTable): void {
  const { path, name: sheet } = sheetEntry(pkg, operation.sheet)
  const tables = tablesWithAreas(pkg, path)
  const found = tables.find(({ table }) => table.name.toLowerCase() === operation.name.toLowerCase())
  if (!found) throw refusal(operation, `ce tableau n’est pas dans la feuille « ${sheet} »`)
  const { table } = found
  const before = table.totals ? { ...found.area, rows: found.area.rows - 1 } : found.area
  const others = tables.filter((each) => each !== found).map(({ area }) => area)
  check(operation, table, before, [...others, ...mergedAreas(readSheet(pkg, path))])

  const { area } = operation
  if (area.rows !== before.rows) {
    const move = stretch(before, table.header, lastRow(area))
    const columns = { column: area.column, columns: area.columns }
    applyRowEdit(pkg, { kind: 'insert', sheet, path, row: lastRow(before) + 1, count: 0, columns, move })
    repeatStyles(pkg, path, before, area)
  }
  if (area.columns !== before.columns) addColumns(pkg, path, operation.name, area)
}

/** Seule bouge une plage qui va du haut du tableau, en-tête compris ou non, à sa dernière ligne. */
function stretch(before: Area, header: boolean, last: number): Place {
  const first = before.row + (header ? 1 : 0)
  return (place) => {
    const whole = (place.premiere === before.row || place.premiere === first) && place.derniere === lastRow(before)
    return whole ? { premiere: place.premiere, derniere: last } : place
  }
}

/** Les cellules neuves qui n'ont pas de style prennent celui de la dernière ligne. */
function repeatStyles(pkg: XlsxPackage, path: string, before: Area, area: Area): void {
  const added = area.rows - before.rows
  const sheet = readSheet(pkg, path)
  const model = sheet.rows[rowIndex(sheet.rows, lastRow(before))]
  if (added <= 0 || !model || before.rows < 2) return
  const styles = new Map(parseCells(model).map((cell) => [cell.column, attribute(cell.attributes, 's')]))
  const zone = { ...before, row: lastRow(before) + 1, rows: added }
  const styled = changeCells(sheet, zone, (cell) => {
    const style = styles.get(cell.column)
    if (style === undefined || attribute(cell.attributes, 's') !== undefined) return cell
    return { ...cell, attributes: withAttribute(cell.attributes, 's', style) }
  })
  writeSheet(pkg, path, styled)
}

function check(operation: ResizeTable, table: TablePart, before: Area, taken: readonly Area[]): void {
  const { area } = operation
  if (area.row !== before.row || area.column !== before.column) {
    throw refusal(
      operation,
      `il commence en ${rangeName({ ...before, rows: 1, columns: 1 }).split(':')[0]} et doit y rester`,
    )
  }
  if (area.columns < before.columns) throw refusal(operation, 'il perdrait des colonnes')
  if (dataArea({ ...table, totals: false }, area).rows < 1) throw refusal(operation, 'il lui faut au moins une ligne')
  if (area.row + area.rows > LAST_ROW || area.column + area.columns > LAST_COLUMN) {
    throw refusal(operation, 'cette étendue sort de la feuille')
  }
  if (table.totals && area.rows !== before.rows) {
    throw refusal(operation, 'sa ligne de total est juste dessous. Insérez les lignes, ou ôtez le total')
  }
  if (taken.some((other) => overlap(other, area) && !overlap(other, before))) {
    throw refusal(
      operation,
      'un autre tableau ou des cellules fusionnées sont sur ces lignes. Insérez des lignes d’abord',
    )
  }
}

const refusal = ({ name, area }: ResizeTable, reason: string) =>
  valeurInvalide(`Le tableau « ${name} » ne peut pas prendre l’étendue ${rangeName(area)} : ${reason}.`)
