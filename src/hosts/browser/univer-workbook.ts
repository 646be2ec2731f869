import { IUndoRedoService, Tools, type Workbook as UniverBook, type Worksheet } from '@univerjs/core'
import { valeurInvalide } from '../../domain/commun/erreur'
import { commonOnly, type AddSheet, type CommonOperation, type Link } from '../../ports/operations'
import type { Progress, TableInfo, Workbook } from '../../ports/workbook'
import { changesOf, revertAll, runAll, type Change } from './apply-plan'
import { mapArea, sheetReader, usedSize } from './book-reader'
import type { Calculation } from './calculation'
import type { Grid } from './grid'
import { applyToDraft, newSheet, type Draft } from './sheet-draft'

/** Au plus ce temps de travail avant de laisser la page se redessiner. */
const BREATH_MS = 30

export interface OpenBook {
  readonly unitId: string
  readonly fileName: string
}

/** Le classeur de la grille, tel que les cas d'usage le voient. */
export function univerWorkbook(grid: Grid, calculation: Calculation, current: () => OpenBook): Workbook {
  const book = () => {
    const found = grid.api.getWorkbook(current().unitId)?.getWorkbook()
    if (!found) throw valeurInvalide('Aucun classeur n’est ouvert.')
    return found
  }
  const sheetNamed = (name: string) => {
    const sheet = book().getSheetBySheetName(name)
    if (!sheet) throw valeurInvalide(`La feuille « ${name} » n’existe pas dans ce classeur.`)
    return sheet
  }
  return {
    fileName: async () => current().fileName,
    sheets: async () => {
      await calculation.settled()
      return inOrder(book()).map((sheet) => ({
        name: sheet.getName(),
        visible: !sheet.isSheetHidden(),
        ...usedSize(grid, sheet),
      }))
    },
    tables: async () => tablesOf(grid, book()),
    read: async (ranges) => {
      await calculation.settled()
      return ranges.map(({ sheet, area }) => mapArea(area, sheetReader(grid, sheetNamed(sheet)).value))
    },
    apply: async (operations, progress) => {
      const changes = await prepare(grid, book(), commonOnly(operations), progress)
      const unit = book()
      runAll(changes)
      forgetHistory(grid, unit)
      return async () => {
        if (grid.api.getWorkbook(unit.getUnitId()) === null) return
        revertAll(changes)
        forgetHistory(grid, unit)
      }
    },
  }
}

/** L'historique de la grille parle de feuilles qui ne sont plus là : le sien repart de zéro. */
const forgetHistory = ({ injector }: Grid, unit: UniverBook) =>
  injector.get(IUndoRedoService).clearUndoRedo(unit.getUnitId())

const inOrder = (unit: UniverBook): Worksheet[] =>
  unit.getSheetOrders().flatMap((id) => unit.getSheetBySheetId(id) ?? [])

function tablesOf({ api }: Grid, unit: UniverBook) {
  return (api.getWorkbook(unit.getUnitId())?.getTableList() ?? []).flatMap(({ name, subUnitId, range, ...table }) => {
    const sheet = unit.getSheetBySheetId(subUnitId)?.getName()
    if (sheet === undefined) return []
    const { startRow, endRow, startColumn, endColumn } = range
    const totals = (table as { showFooter?: boolean }).showFooter === true ? 1 : 0
    const area = {
      row: startRow,
      column: startColumn,
      rows: endRow - startRow + 1 - totals,
      columns: endColumn - startColumn + 1,
    }
    return [{ name, sheet, area }]
  })
}

/** Prépare hors de la grille tout ce que le plan écrit : s'il est fautif, rien n'a encore changé. */
async function prepare(grid: Grid, unit: UniverBook, operations: readonly CommonOperation[], progress?: Progress) {
  const { addSheet, removeSheet, addTable, editSheet, activate } = changesOf(grid, unit)
  const drafts = new Map<string, Draft>()
  const structure: Change[] = []
  const last: Change[] = []
  const styles = unit.getStyles()
  const names = new Map(inOrder(unit).map((sheet) => [sheet.getName(), sheet.getSheetId()]))
  const draftOf = (name: string): Draft => {
    const known = drafts.get(name)
    if (known) return known
    const sheet = names.has(name) ? unit.getSheetBySheetName(name) : undefined
    if (!sheet) throw valeurInvalide(`La feuille « ${name} » n’existe pas dans ce classeur.`)
    const draft: Draft = { data: Tools.deepClone(sheet.getConfig()), existing: true, touched: new Map() }
    drafts.set(name, draft)
    return draft
  }

  const draw = (operation: Parameters<typeof applyToDraft>[1]) =>
    applyToDraft(
      draftOf(operation.sheet),
      operation,
      (s) => styles.get(s),
      (name) => names.get(name),
    )
  const links: Link[] = []

  const pause = breathing()
  for (const [done, operation] of operations.entries()) {
    switch (operation.kind) {
      case 'addSheet': {
        if (names.has(operation.sheet)) throw valeurInvalide(`La feuille « ${operation.sheet} » existe déjà.`)
        const draft = newSheet(freshId(), operation)
        drafts.set(operation.sheet, draft)
        names.set(operation.sheet, draft.data.id)
        structure.push(addSheet(draft.data, () => rankOf(unit, operation)))
        break
      }
      case 'deleteSheet': {
        const sheet = names.has(operation.sheet) ? unit.getSheetBySheetName(operation.sheet) : undefined
        if (!sheet) throw valeurInvalide(`La feuille « ${operation.sheet} » à remplacer n’existe pas.`)
        names.delete(operation.sheet)
        drafts.delete(operation.sheet)
        structure.push(removeSheet(sheet))
        break
      }
      case 'addTable': {
        const draft = draftOf(operation.sheet)
        if (draft.existing) throw valeurInvalide(`La feuille « ${operation.sheet} » n’est pas neuve.`)
        refuseTaken(operation.name, tablesOf(grid, unit))
        structure.push(addTable(draft.data, operation))
        break
      }
      case 'activate': {
        const id = names.get(operation.sheet)
        if (id === undefined) throw valeurInvalide(`La feuille « ${operation.sheet} » n’existe pas dans ce classeur.`)
        last.push(activate(id))
        break
      }
      case 'link': // une feuille plus loin dans le plan peut en être la cible
        links.push(operation)
        break
      default:
        draw(operation)
    }
    if (await pause()) progress?.(done, operations.length)
  }
  links.forEach(draw)
  progress?.(operations.length, operations.length)
  const edited = [...drafts.values()].filter(({ existing }) => existing)
  return [...structure, ...edited.map((draft) => editOf(unit, draft, editSheet)), ...last]
}

function editOf(unit: UniverBook, draft: Draft, editSheet: (sheet: Worksheet, draft: Draft) => Change): Change {
  const sheet = unit.getSheetBySheetId(draft.data.id)
  if (!sheet) throw valeurInvalide(`La feuille « ${draft.data.name} » n’existe plus.`)
  return editSheet(sheet, draft)
}

function refuseTaken(name: string, tables: readonly TableInfo[]): void {
  if (!tables.some((table) => table.name.toLowerCase() === name.toLowerCase())) return
  throw valeurInvalide(`Le nom de tableau « ${name} » est déjà pris dans ce classeur.`)
}

const rankOf = (unit: UniverBook, { position }: AddSheet) => position ?? unit.getSheetOrders().length

let sheets = 0
const freshId = () => `n${Date.now().toString(36)}-${sheets++}`

/** Rend la main à la page de temps en temps ; vrai quand elle vient de le faire. */
function breathing(): () => Promise<boolean> {
  let start = performance.now()
  return async () => {
    if (performance.now() - start < BREATH_MS) return false
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    start = performance.now()
    return true
  }
}
