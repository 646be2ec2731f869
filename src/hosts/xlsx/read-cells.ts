import { valeurInvalide } from '../../domain/commun/erreur'
import type { Area, CellValue } from '../../ports/workbook'
import { scanCells, scannedValue } from './cell-scan'
import { rowIndex, type RowXml } from './sheet-rows'
import type { SheetXml } from './sheet-xml'

/** Les lignes écrites d'une zone, avec leur rang dans la zone. */
export function* rowsIn({ rows }: SheetXml, area: Pick<Area, 'row' | 'rows'>): Generator<readonly [number, RowXml]> {
  const found = rowIndex(rows, area.row)
  for (let i = found < 0 ? -1 - found : found; i < rows.length; i++) {
    const row = rows[i] as RowXml
    if (row.row >= area.row + area.rows) return
    yield [row.row - area.row, row]
  }
}

/** Au-delà, les valeurs d'une zone prendraient toute la mémoire. */
const MOST_CELLS = 50_000_000

/** Refuse une zone démesurée : une cellule remplie tout en bas à droite suffit à étendre une feuille à 17 milliards de cellules. */
export function checkSize({ rows, columns }: Area): void {
  if (rows * columns <= MOST_CELLS) return
  throw valeurInvalide(
    `Une zone du classeur s’étend sur ${rows * columns} cellules (${rows} lignes, ${columns} colonnes), au plus ${MOST_CELLS} se lisent. ` +
      'Supprimez dans Excel les lignes et les colonnes vides qui suivent les données, enregistrez, puis réessayez.',
  )
}

/** Les valeurs d'une zone, en lignes ; `null` là où rien n'est écrit. */
export function readArea(sheet: SheetXml, strings: readonly string[], area: Area): CellValue[][] {
  checkSize(area)
  const values = Array.from({ length: area.rows }, () => new Array<CellValue>(area.columns).fill(null))
  for (const [rank, { cells }] of rowsIn(sheet, area)) {
    const line = values[rank] as CellValue[]
    scanCells(cells, (column, type, _style, from, to) => {
      const place = column - area.column
      if (place >= 0 && place < area.columns) line[place] = scannedValue(cells, type, from, to, strings)
    })
  }
  return values
}

const extents = new WeakMap<SheetXml, { readonly rows: number; readonly columns: number }>()

/** Une formule dont le programme qui l'a écrite n'a pas gardé la valeur. */
const FORMULA = /<(?:[\w.-]+:)?f[\s>/]/

/** Du coin A1 à la dernière cellule remplie, d'une valeur ou d'une formule. */
export function sheetExtent(sheet: SheetXml, strings: readonly string[]) {
  const known = extents.get(sheet)
  if (known) return known
  let rows = 0
  let columns = 0
  for (const { row, cells } of sheet.rows) {
    scanCells(cells, (column, type, _style, from, to) => {
      if (column < columns && rows === row + 1) return
      if (scannedValue(cells, type, from, to, strings) === null && !FORMULA.test(cells.slice(from, to))) return
      rows = row + 1
      columns = Math.max(columns, column + 1)
    })
  }
  const extent = { rows, columns }
  extents.set(sheet, extent)
  return extent
}
