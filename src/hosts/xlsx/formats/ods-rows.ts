import { valeurInvalide } from '../../../domain/commun/erreur'
import type { Area } from '../../../ports/workbook'
import { MOST_CELLS, MOST_COLUMNS, MOST_ROWS, type ImportedCell, type ImportedSheet } from './imported-sheet'

/**
 * Une feuille OpenDocument en cours de lecture. Lignes et cellules y sont répétées par un nombre : le vide ne coûte rien,
 * ce qui est rempli est compté.
 */
export interface SheetRows {
  readonly name: string
  readonly cell: (
    value: ImportedCell,
    repeated: number,
    spans: { readonly rows: number; readonly columns: number },
  ) => void
  readonly endRow: (repeated: number) => void
  readonly sheet: () => ImportedSheet
}

export function sheetRows(name: string, fileName: string): SheetRows {
  const rows: (readonly ImportedCell[])[] = []
  const merges: Area[] = []
  let line: ImportedCell[] = []
  let column = 0
  let emptyRows = 0
  let cells = 0
  const tooBig = (what: string) =>
    valeurInvalide(
      `« ${fileName} », feuille « ${name} » : ${what}, plus qu’une feuille n’en peut tenir ici. Gardez les seules données utiles, puis réessayez.`,
    )
  const count = (more: number) => {
    cells += more
    if (cells > MOST_CELLS) throw tooBig(`plus de ${MOST_CELLS} cellules remplies`)
  }

  return {
    name,
    cell(value, repeated, spans) {
      if (value !== null) {
        if (column + repeated > MOST_COLUMNS) throw tooBig(`${column + repeated} colonnes`)
        count(repeated)
        while (line.length < column) line.push(null)
        for (let k = 0; k < repeated; k++) line.push(value)
      }
      if ((spans.rows > 1 || spans.columns > 1) && value !== null) {
        merges.push({ row: rows.length + emptyRows, column, ...spans })
      }
      column += repeated
    },
    endRow(repeated) {
      if (line.length === 0) emptyRows += repeated
      else {
        if (rows.length + emptyRows + repeated > MOST_ROWS) throw tooBig(`plus de ${MOST_ROWS} lignes`)
        for (; emptyRows > 0; emptyRows--) rows.push([])
        count((repeated - 1) * line.length)
        for (let k = 0; k < repeated; k++) rows.push(line)
      }
      line = []
      column = 0
    },
    sheet: () => ({ name, rows, merges }),
  }
}
