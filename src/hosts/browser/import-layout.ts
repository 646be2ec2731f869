import { BooleanNumber, type IRowData } from '@univerjs/core'
import type { SheetEntry } from '../xlsx/book'
import type { RowLook, SheetLook } from '../xlsx/read/layout'
import type { Font } from '../xlsx/read/styles'
import type { SheetData } from './grid-sheet'
import { importFont } from './import-style'
import { freeze, pixelsOfHeight, pixelsOfWidth, rangeOf } from './import-units'

/** L'identifiant dans la grille d'un style du fichier, s'il montre quelque chose. */
export type StyleIds = (rank: number) => string | undefined

/** Une feuille sans cellule : ce que le fichier dit de sa disposition. */
export function emptySheet({ name, state }: SheetEntry, id: string, layout: SheetLook, base: Font): SheetData {
  const { tabColor, gridlines, zoom, frozen, defaultWidth, defaultHeight, merges } = layout
  return {
    id,
    name,
    tabColor: tabColor ?? '',
    hidden: state === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    custom: { veryHidden: state === 'veryHidden' },
    showGridlines: gridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    zoomRatio: zoom / 100,
    defaultColumnWidth: pixelsOfWidth(defaultWidth ?? 9.14),
    defaultRowHeight: pixelsOfHeight(defaultHeight ?? 15),
    cellData: {},
    rowData: {},
    columnData: {},
    mergeData: merges.map(rangeOf),
    freeze: freeze(frozen.columns, frozen.rows),
    defaultStyle: importFont(base),
  }
}

/** Une feuille mise en forme jusqu'à sa dernière colonne n'en montre pas seize mille. */
export function importColumns({ columns }: SheetLook, count: number, style: StyleIds): SheetData['columnData'] {
  const data: SheetData['columnData'] = {}
  for (const { first, last, width, hidden, style: rank } of columns) {
    for (let column = first; column <= Math.min(last, count - 1); column++) {
      data[column] = {
        ...(width !== undefined && { w: pixelsOfWidth(width) }),
        ...(hidden && { hd: BooleanNumber.TRUE }),
        ...styled(rank, style),
      }
    }
  }
  return data
}

/** Ce que dit une ligne ; une ligne que cache le filtre ne l'est pas à la main. */
export const importRow = (row: RowLook, filtered: boolean, style: StyleIds): IRowData => ({
  ...(row.height !== undefined && { h: pixelsOfHeight(row.height), ia: BooleanNumber.FALSE }),
  ...(row.hidden && !filtered && { hd: BooleanNumber.TRUE }),
  ...styled(row.style, style),
})

function styled(rank: number | undefined, style: StyleIds): { readonly s?: string } {
  const id = rank === undefined ? undefined : style(rank)
  return id === undefined ? {} : { s: id }
}
