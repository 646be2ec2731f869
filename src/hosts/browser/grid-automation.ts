import { valeurInvalide } from '../../domain/commun/erreur'
import type { Area, CellValue, Workbook } from '../../ports/workbook'
import type { Automation } from './automation'
import { mapArea, sheetReader } from './book-reader'
import type { Books } from './books'
import type { Calculation } from './calculation'
import { parseArea } from './cell-address'
import type { Grid } from './grid'
import { scalar } from './import-cells'

interface Opened {
  readonly books: Books
  readonly calculation: Calculation
  readonly workbook: Workbook
}

/** `window.atelier`, une fois la grille prête. */
export function gridAutomation(grid: Grid, { books, calculation, workbook }: Opened, opened: () => void): Automation {
  const unit = () => {
    const found = grid.api.getWorkbook(books.current().unitId)
    if (!found) throw valeurInvalide('Aucun classeur n’est ouvert.')
    return found
  }
  const sheetNamed = (name: string) => {
    const sheet = unit().getSheetByName(name)
    if (sheet) return sheet
    const names = unit()
      .getSheets()
      .map((s) => s.getSheetName())
    throw valeurInvalide(`Attendu : une feuille du classeur (${names.join(', ')}). Reçu : « ${name} ».`)
  }
  const read = async <T>(name: string, range: string, of: 'value' | 'formula'): Promise<T[][]> => {
    const area = areaOf(range)
    await calculation.settled()
    const reader = sheetReader(grid, sheetNamed(name).getSheet())
    return mapArea(area, (row, column) => reader[of](row, column) as T)
  }
  return {
    feuilles: async () =>
      unit()
        .getSheets()
        .map((sheet) => sheet.getSheetName()),
    lire: (feuille, plage) => read<CellValue>(feuille, plage, 'value'),
    formules: (feuille, plage) => read<string>(feuille, plage, 'formula'),
    async ecrire(feuille, plage, valeurs) {
      const { row, column } = areaOf(plage)
      const columns = Math.max(0, ...valeurs.map((cells) => cells.length))
      if (valeurs.length === 0 || columns === 0) return
      const sheet = sheetNamed(feuille)
      if (row + valeurs.length > sheet.getMaxRows()) sheet.setRowCount(row + valeurs.length)
      if (column + columns > sheet.getMaxColumns()) sheet.setColumnCount(column + columns)
      const cells = valeurs.map((line) => Array.from({ length: columns }, (_, rank) => toCell(line[rank] ?? null)))
      sheet.getRange(row, column, valeurs.length, columns).setValues(cells)
    },
    async place(feuille, plage) {
      const { row, column, rows, columns } = areaOf(plage)
      const sheet = sheetNamed(feuille)
      const first = sheet.getRange(row, column).getCellRect()
      const last = sheet.getRange(row + rows - 1, column + columns - 1).getCellRect()
      const { left, top } = canvasPlace()
      return { left: left + first.left, top: top + first.top, right: left + last.right, bottom: top + last.bottom }
    },
    async ouvrir(octets, nom = 'classeur.xlsx') {
      await books.open(Uint8Array.from(octets instanceof ArrayBuffer ? new Uint8Array(octets) : octets), nom)
      opened()
    },
    async enregistrer() {
      await calculation.settled()
      return (await books.save()).bytes
    },
    classeur: async () => workbook,
  }
}

function areaOf(range: string): Area {
  const area = parseArea(range)
  if (!area) throw valeurInvalide(`Attendu : une plage (A1 ou A1:C3). Reçu : « ${range} ».`)
  return area
}

function canvasPlace(): { readonly left: number; readonly top: number } {
  const canvas = document.querySelector('canvas[id^="univer-sheet-main-canvas"]')
  if (!canvas) throw valeurInvalide('La grille n’est pas encore montrée.')
  return canvas.getBoundingClientRect()
}

const EMPTY = { v: null, f: null, p: null, si: null, t: null }

function toCell(value: CellValue) {
  if (value === null || value === '') return EMPTY
  if (typeof value === 'string' && value.startsWith('=') && value.length > 1) return { ...EMPTY, f: value }
  return { ...EMPTY, ...scalar(value) }
}
