import { IUndoRedoService, type IWorksheetData, type Workbook } from '@univerjs/core'
import { InsertSheetMutation } from '@univerjs/preset-sheets-core'
import type { PackageState, XlsxPackage } from '../xlsx/package'
import { shownTab } from '../xlsx/shown-tab'
import type { Pause } from './breathing'
import type { EditTracker } from './edit-tracker'
import type { Grid } from './grid'
import { gridTables } from './grid-reading'
import { mutator, type Mutate } from './grid-mutations'
import { importContext, importNames, stylesOf, type SheetIds } from './import-book'
import { importSheet, type ImportContext } from './import-sheet'
import { reloadCells } from './reload-cells'
import { reloadLayout } from './reload-layout'
import { NO_RESOURCES, reloadResources } from './reload-resources'
import { activate, order, reloadNames, removeSheet } from './reload-tabs'
import { samePrint, sheetPrints, type SheetPrint } from './sheet-prints'

export interface Shown {
  readonly grid: Grid
  readonly workbook: Workbook
  readonly tracker: EditTracker
  readonly pkg: XlsxPackage
  /** Les feuilles dont l'analyste a déplacé des lignes depuis : elles se remontrent entières. */
  readonly moved: ReadonlySet<string>
  readonly pause: Pause
}

/**
 * Porte dans la grille ce qui distingue deux états du paquet, feuille par feuille et cellule par cellule ; ce que l'analyste y
 * a tapé ailleurs reste.
 *
 * @param names le nom, dans le premier état, de chaque feuille de la grille
 * @returns le nom de chaque feuille dans le second, et les feuilles touchées
 */
export async function showPackage(
  shown: Shown,
  from: PackageState,
  to: PackageState,
  names: ReadonlyMap<string, string>,
): Promise<{ readonly names: ReadonlyMap<string, string>; readonly touched: ReadonlySet<string> }> {
  const { grid, workbook, tracker, pkg, moved, pause } = shown
  const raw = mutator(grid, workbook)
  const mutate: Mutate = (id, params) => tracker.ignoring(() => raw(id, params))
  const [before, after] = [sheetPrints(pkg, from), sheetPrints(pkg, to)]
  const kept = new Map([...names].filter(([, name]) => after.has(name)))
  const idOf = new Map([...kept].map(([id, name]) => [name, id]))
  for (const name of after.keys()) if (!idOf.has(name)) idOf.set(name, freshId())
  const changed = [...after].flatMap(([name, print]) => {
    const old = before.get(name)
    return old && !samePrint(old, print) ? [name] : []
  })

  pkg.restore(from)
  const oldIds: SheetIds = new Map([...names].map(([id, name]) => [name, id]))
  const oldContext = importContext(pkg, oldIds, pause)
  const oldNames = importNames(oldContext)
  const old = new Map<string, Awaited<ReturnType<typeof importSheet>>>()
  for (const name of changed) old.set(name, await imported(oldContext, before.get(name), idOf.get(name)))
  const oldTab = shownTab(pkg)

  pkg.restore(to)
  const context = importContext(pkg, idOf, pause)
  const styles = workbook.getStyles()
  for (const [id, style] of Object.entries(stylesOf(context))) styles.addCustomStyle(id, style)

  const gone = [...names].filter(([, name]) => !after.has(name)).map(([id]) => id)
  const rank = [...after.keys()]
  for (const [name, print] of visibleFirst(after)) {
    const id = idOf.get(name) ?? ''
    const earlier = old.get(name)
    if (earlier && !moved.has(id)) {
      const sheet = workbook.getSheetBySheetId(id)
      if (!sheet) continue
      const now = await imported(context, print, id)
      reloadLayout(mutate, sheet, earlier.data, now.data)
      await reloadCells(mutate, sheet, earlier.data.cellData, now.data.cellData, pause)
      reloadResources(mutate, id, earlier, now, gridTables(grid, workbook.getUnitId(), id))
    } else if (earlier || !before.has(name)) {
      if (earlier) removeSheet(mutate, workbook, id)
      const { data, ...resources } = await imported(context, print, id)
      mutate(InsertSheetMutation.id, {
        sheet: complete(data),
        index: Math.min(rank.indexOf(name), workbook.getSheetSize()),
      })
      reloadResources(mutate, id, NO_RESOURCES, resources)
    }
    await pause()
  }
  for (const id of gone) removeSheet(mutate, workbook, id)
  order(
    mutate,
    workbook,
    rank.map((name) => idOf.get(name) ?? ''),
  )
  reloadNames(mutate, oldNames, importNames(context))
  const tab = shownTab(pkg)
  const active = idOf.get(tab ?? '')
  if (tab !== oldTab && active !== undefined) activate(mutate, workbook, active)
  grid.injector.get(IUndoRedoService).clearUndoRedo(workbook.getUnitId())
  return {
    names: new Map([...idOf].map(([name, id]) => [id, name])),
    touched: new Set([...gone, ...changed.map((name) => idOf.get(name) ?? '')]),
  }
}

/** Une feuille se montre avant qu'une autre se cache : il en reste toujours une à voir. */
const visibleFirst = (prints: ReadonlyMap<string, SheetPrint>) =>
  [...prints].sort(([, a], [, b]) => Number(a.entry.state !== 'visible') - Number(b.entry.state !== 'visible'))

const imported = (context: ImportContext, print: SheetPrint | undefined, id: string | undefined) => {
  if (!print || id === undefined) throw new Error('Une feuille du paquet n’a plus de place dans la grille.')
  return importSheet(print.entry, id, context)
}

let sheets = 0
const freshId = () => `p${Date.now().toString(36)}-${sheets++}`

/** Ce qu'une feuille de la grille a toujours. */
const complete = (data: object): IWorksheetData =>
  ({
    zoomRatio: 1,
    scrollTop: 0,
    scrollLeft: 0,
    rightToLeft: 0,
    rowHeader: { width: 46 },
    columnHeader: { height: 20 },
    ...data,
  }) as unknown as IWorksheetData
