import type { Operation } from '../../ports/operations'
import type { Area } from '../../ports/workbook'
import { excelRun } from './excel-run'
import { keptName } from './kept-sheets'
import type { Ledger } from './ledger'
import { saveFormulas } from './saved-formulas'
import { areasOf, loadMerges } from './read-layouts'
import { refusal } from './refusal'
import { LOAD } from './saved-traits'
import { setProbe } from './shift-rows'
import { groupsOf } from './slices'
import { copyAs } from './structure'
import { supported } from './supported'
import { touchesOf, type Aspect, type Touch } from './touches'

/** Ce qu'Excel ne sait pas relire fidèlement (un fond absent se lit blanc) est gardé par une copie de la feuille. */
const COPIED: ReadonlySet<Aspect> = new Set(['formats', 'merges', 'link', 'validation', 'rows'])

/**
 * Retient, avant d'y toucher, tout ce que le plan va changer dans les feuilles qu'il n'a pas faites. Avant ExcelApi 1.9,
 * la mise en forme des cellules n'est pas retenue, et les lignes ne sont ni insérées ni supprimées.
 */
export async function saveBefore(operations: readonly Operation[], ledger: Ledger): Promise<void> {
  const touches = touchesOf(operations, ledger)
  const copied = new Set(touches.filter(({ aspect }) => COPIED.has(aspect)).map(({ sheetId }) => sheetId))
  for (const sheetId of ledger.shifts.keys()) copied.add(sheetId)
  if (!supported('1.9') && ledger.shifts.size > 0) {
    throw refusal('Cet Excel ne sait pas défaire une insertion de lignes : il faut Excel 2021 ou plus récent.')
  }
  if (supported('1.9') && copied.size > 0) await excelRun((context) => backUp(context, copied, ledger))
  const merges =
    copied.size > 0 && supported('1.13') ? await excelRun((context) => loadAllMerges(context, copied)) : new Map()
  const whole = touches.map((touch) =>
    COPIED.has(touch.aspect) ? covering(touch, merges.get(touch.sheetId) ?? []) : touch,
  )
  for (const group of groupsOf(mergesLast(whole))) await excelRun((context) => saveGroup(context, group, ledger))
  const deleted = touches.filter(({ aspect }) => aspect === 'rows')
  if (deleted.length > 0) await saveFormulas(ledger, deleted)
}

async function backUp(context: Excel.RequestContext, ids: ReadonlySet<string>, ledger: Ledger): Promise<void> {
  const { worksheets } = context.workbook
  const all = worksheets.load('items/id,items/name,items/visibility')
  await context.sync()
  const taken = new Set(all.items.map(({ name }) => name))
  const copies = [...ids].map((sheetId) => {
    const name = keptName(taken)
    taken.add(name)
    const from = all.items.find(({ id }) => id === sheetId)
    if (from) ledger.copied.add(from.name)
    const copy = copyAs(worksheets, from ?? { id: sheetId, visibility: 'Visible' }, name)
    copy.visibility = 'VeryHidden'
    if (from && ledger.shifts.has(sheetId)) setProbe(copy, from.name)
    return { sheetId, copy: copy.load('id') }
  })
  await context.sync()
  for (const { sheetId, copy } of copies) ledger.backups.set(sheetId, copy.id)
}

async function saveGroup(context: Excel.RequestContext, touches: readonly Touch[], ledger: Ledger): Promise<void> {
  const { worksheets } = context.workbook
  const loaded = touches.map((touch) => ({
    touch,
    loaded: LOAD[touch.aspect](worksheets.getItem(touch.sheetId), touch, ledger),
  }))
  await context.sync()
  for (const { touch, loaded: after } of loaded) {
    ledger.restores.push({ sheetId: touch.sheetId, area: touch.area, restore: after() })
  }
}

async function loadAllMerges(context: Excel.RequestContext, ids: ReadonlySet<string>): Promise<Map<string, Area[]>> {
  const used = [...ids].map((id) => {
    const range = context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(false).load('address')
    return { id, range }
  })
  await context.sync()
  const merged = used
    .filter(({ range }) => !range.isNullObject)
    .map(({ id, range }) => ({ id, areas: loadMerges(range) }))
  await context.sync()
  return new Map(merged.map(({ id, areas }) => [id, areasOf(areas)]))
}

/** Une plage qui couperait une fusion ne se recopie pas : on la prend avec les fusions qu'elle touche. */
function covering(touch: Touch, merges: readonly Area[]): Touch {
  const area = merges.filter((merge) => overlap(touch.area, merge)).reduce(union, touch.area)
  const grown = area.rows * area.columns > touch.area.rows * touch.area.columns
  return grown ? covering({ ...touch, area }, merges) : touch
}

const overlap = (a: Area, b: Area) =>
  a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns

function union(a: Area, b: Area): Area {
  const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)]
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  }
}

/** On défait du dernier au premier : les fusions du plan partent donc avant que l'on recopie des formes. */
const mergesLast = (touches: readonly Touch[]) => [
  ...touches.filter(({ aspect }) => aspect !== 'merges'),
  ...touches.filter(({ aspect }) => aspect === 'merges'),
]
