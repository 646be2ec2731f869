import type { Workbook, Worksheet } from '@univerjs/core'
import { sheetEntry } from '../xlsx/book'
import type { PackageState, XlsxPackage } from '../xlsx/package'
import { shownTab } from '../xlsx/shown-tab'
import { orderSheets, renameSheets } from '../xlsx/write/rename-sheets'
import { activate, addSheet, deleteSheet } from '../xlsx/write/sheet-list'
import { freeze } from '../xlsx/write/sheet-view'
import { within, type Pause } from './breathing'
import { exportLinks, exportNotes, exportTables, type SheetPlace } from './export-resources'
import { exportConditions, exportValidations } from './export-rules'
import { exportNames } from './export-names'
import { unsavedFilters } from './unsaved-filters'
import { exportSheet } from './export-sheet'
import { exportViews } from './export-view'
import { styleExport } from './export-styles'
import type { Edits } from './edit-tracker'
import type { Grid } from './grid'
import { gridNames, readGridSheet } from './grid-reading'
import type { GridSheet } from './grid-sheet'
import { importContext } from './import-book'
import { importSheet } from './import-sheet'
import { NO_RESOURCES } from './reload-resources'
import { repeatGestures } from './repeat-gestures'

/** Un paquet, et ce que la grille en a fait depuis. */
export interface PackageEdits {
  readonly pkg: XlsxPackage
  /** L'état du paquet que la grille montrait avant les saisies. */
  readonly base: PackageState
  /** Le nom, dans cet état, de chaque feuille de la grille qui y est. */
  readonly names: ReadonlyMap<string, string>
  readonly edits: Edits
}

/**
 * Porte dans le paquet toutes les saisies faites dans la grille. On repart de l'état d'avant, on y refait les gestes sur les
 * feuilles et les lignes, puis on y écrit ce que la grille montre autrement : ce qu'elle ne montre pas est resté, à sa place.
 *
 * @returns le nom de chaque feuille de la grille, et ce qui n'a pas pu être porté
 */
export async function exportEdits(
  grid: Grid,
  workbook: Workbook,
  { pkg, base, names, edits }: PackageEdits,
  pause: Pause,
): Promise<{ readonly names: ReadonlyMap<string, string>; readonly warnings: readonly string[] }> {
  const warnings: string[] = []
  const warn = (message: string) => void warnings.push(message)
  const sheets = workbook.getSheetOrders().flatMap((id) => workbook.getSheetBySheetId(id) ?? [])
  const current = new Map(sheets.map((sheet) => [sheet.getSheetId(), sheet.getName()]))
  const isNew = (id: string) => !names.has(id)
  pkg.restore(base)
  const none = !sheets.some((sheet) => names.has(sheet.getSheetId()))
  if (none) addSheet(pkg, { kind: 'addSheet', sheet: WAITING })
  for (const [id, name] of names) if (!current.has(id)) deleteSheet(pkg, { kind: 'deleteSheet', sheet: name })
  renameSheets(
    pkg,
    new Map([...names].flatMap(([id, name]) => (current.has(id) ? [[name, current.get(id) ?? name]] : []))),
  )
  const copied = new Set(edits.gestures.flatMap((gesture) => (gesture.kind === 'copy' ? [gesture.sheetId] : [])))
  for (const [id, name] of current) if (isNew(id) && !copied.has(id)) addSheet(pkg, { kind: 'addSheet', sheet: name })
  if (none) deleteSheet(pkg, { kind: 'deleteSheet', sheet: WAITING })
  const nameOf = (id: string) => current.get(id)
  const isBare = repeatGestures(pkg, edits.gestures, { workbook, nameOf, isNew, warn })
  orderSheets(pkg, [...current.values()])

  const edited = (id: string) => edits.rules.has(id)
  const touched = sheets.filter((sheet) => isNew(sheet.getSheetId()) || edits.touched.has(sheet.getSheetId()))
  exportNames(pkg, edits.names, gridNames(grid, workbook), nameOf)
  if (touched.length > 0) await exportSheets(grid, workbook, touched, { pkg, warn, nameOf, isBare, edited, pause })
  exportViews(pkg, sheets)
  unsavedFilters(grid, workbook, sheets).forEach(warn)
  const active = workbook.getActiveSheet()
  if (shownTab(pkg) !== active.getName() && !active.isSheetHidden()) {
    activate(pkg, { kind: 'activate', sheet: active.getName() })
  }
  return { names: current, warnings }
}

/** Un classeur a toujours une feuille, même quand aucune de celles du fichier n'est restée. */
const WAITING = '~'

interface Context extends Pick<SheetPlace, 'warn' | 'nameOf'> {
  readonly pkg: XlsxPackage
  /** Vrai si la feuille n'a dans le paquet que ce que la grille en dira. */
  readonly isBare: (id: string) => boolean
  /** Vrai si les règles de cette feuille ont été changées à la main. */
  readonly edited: (id: string) => boolean
  readonly pause: Pause
}

async function exportSheets(grid: Grid, workbook: Workbook, sheets: readonly Worksheet[], shared: Context) {
  const { pkg, warn, nameOf, isBare, edited, pause } = shared
  const ids = new Map(workbook.getSheets().map((sheet) => [sheet.getName(), sheet.getSheetId()]))
  const reading = { ...importContext(pkg, ids, pause), cached: true }
  const { look } = reading
  const styles = styleExport(pkg, workbook.getStyles(), look.styles.cells, look.base)
  for (const [rank, sheet] of sheets.entries()) {
    const own = within(pause, rank, sheets.length)
    const [id, name] = [sheet.getSheetId(), sheet.getName()]
    const entry = sheetEntry(pkg, name)
    const imported = await importSheet(entry, id, { ...reading, pause: within(own, 0, 2) })
    const before: GridSheet = isBare(id) ? { ...imported, ...NO_RESOURCES } : imported
    const now = readGridSheet(grid, workbook, sheet)
    const place: SheetPlace = { name, path: entry.path, nameOf, warn }
    const context = { pkg, entry, styles, is1904: look.is1904, base: look.base, now, before, pause: within(own, 1, 2) }
    await exportSheet(grid, workbook, sheet, context)
    await pause()
    const [rows, columns] = [Math.max(0, now.data.freeze?.ySplit ?? 0), Math.max(0, now.data.freeze?.xSplit ?? 0)]
    if (
      rows !== Math.max(0, before.data.freeze?.ySplit ?? 0) ||
      columns !== Math.max(0, before.data.freeze?.xSplit ?? 0)
    ) {
      freeze(pkg, { kind: 'freeze', sheet: name, rows, columns })
    }
    exportTables(pkg, place, now, before)
    exportNotes(pkg, place, now, before)
    await pause()
    exportLinks(pkg, place, now, before)
    if (isBare(id) || edited(id)) {
      exportConditions(pkg, place, now, before, styles)
      exportValidations(pkg, place, now, before)
    }
    await pause()
  }
  styles.save()
}
