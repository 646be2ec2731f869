import type { Workbook as UniverBook, Worksheet } from '@univerjs/core'
import { valeurInvalide } from '../../domain/commun/erreur'
import type { RangeRef, Workbook } from '../../ports/workbook'
import { mapArea, sheetReader, usedSize, type SheetReader } from './book-reader'
import type { Books } from './books'
import type { Calculation } from './calculation'
import type { Grid } from './grid'
import { gridTables } from './grid-reading'
import { gridFormat, gridLayout, gridMarks } from './grid-looks'

/** Le classeur de la grille, tel que les cas d'usage le voient : les valeurs sont celles qu'elle calcule. */
export function univerWorkbook(grid: Grid, calculation: Calculation, books: Books): Workbook {
  const book = (): UniverBook => {
    const found = grid.api.getWorkbook(books.current().unitId)?.getWorkbook()
    if (!found) throw valeurInvalide('Aucun classeur n’est ouvert.')
    return found
  }
  const sheetNamed = (name: string): Worksheet => {
    const sheet = book().getSheetBySheetName(name)
    if (!sheet) throw valeurInvalide(`La feuille « ${name} » n’existe pas dans ce classeur.`)
    return sheet
  }
  const each = async <T>(
    ranges: readonly RangeRef[],
    of: (reader: SheetReader, sheet: Worksheet) => (row: number, column: number) => T,
  ): Promise<T[][][]> => {
    await calculation.settled()
    return ranges.map(({ sheet: name, area }) => {
      const sheet = sheetNamed(name)
      return mapArea(area, of(sheetReader(grid, sheet), sheet))
    })
  }
  return {
    fileName: async () => books.current().fileName,
    sheets: async () => {
      await calculation.settled()
      return inOrder(book()).map((sheet) => ({
        name: sheet.getName(),
        visible: !sheet.isSheetHidden(),
        ...usedSize(grid, sheet),
      }))
    },
    tables: async () =>
      inOrder(book()).flatMap((sheet) =>
        gridTables(grid, book().getUnitId(), sheet.getSheetId()).map(({ name, area }) => ({
          name,
          sheet: sheet.getName(),
          area,
        })),
      ),
    read: (ranges) => each(ranges, ({ value }) => value),
    formulas: (ranges) =>
      each(
        ranges,
        ({ formula }) =>
          (row, column) =>
            formula(row, column).replace(/^=/, '') || null,
      ),
    numberFormats: (ranges) => each(ranges, (_, sheet) => gridFormat(sheet)),
    layouts: async (names) => names.map((name) => gridLayout(grid, sheetNamed(name))),
    marks: async (names) => names.map((name) => gridMarks(grid, book(), sheetNamed(name))),
    apply: async (operations, progress) => {
      await calculation.settled()
      return books.apply(operations, progress)
    },
  }
}

const inOrder = (unit: UniverBook): Worksheet[] =>
  unit.getSheetOrders().flatMap((id) => unit.getSheetBySheetId(id) ?? [])
