import { ErreurMetier } from '../../domain/commun/erreur'
import type { Structure } from './batches'
import { isKept, keptName, restore, sheetKey, type KeptSheet } from './kept-sheets'
import type { SavedCells } from './saved-cells'
import type { SavedFormat } from './saved-formats'
import { supported } from './supported'

/** Ce qu'il faut retenir pour tout défaire. */
export interface Ledger {
  /** Feuilles du classeur avant le remplissage, par nom en minuscules : Excel ne distingue pas la casse. */
  readonly before: ReadonlyMap<string, KeptSheet>
  readonly activeId: string
  readonly created: string[]
  /** Noms des feuilles créées ou en passe de l'être : un refus peut tomber avant que l'on connaisse leur identifiant. */
  readonly attempted: Set<string>
  readonly kept: KeptSheet[]
  readonly cells: SavedCells[]
  readonly formats: SavedFormat[]
  /** Copies de feuilles touchées, par identifiant de la feuille : elles en gardent la mise en forme. */
  readonly backups: Map<string, string>
  undone: boolean
}

export async function newLedger(context: Excel.RequestContext): Promise<Ledger> {
  const sheets = context.workbook.worksheets.load('items/id,items/name,items/position,items/visibility')
  const active = context.workbook.worksheets.getActiveWorksheet().load('id')
  await context.sync()
  const before = new Map(
    sheets.items.map(({ id, name, position, visibility }) => [sheetKey(name), { id, name, position, visibility }]),
  )
  return {
    before,
    activeId: active.id,
    created: [],
    attempted: new Set(),
    kept: [],
    cells: [],
    formats: [],
    backups: new Map(),
    undone: false,
  }
}

/** Crée les feuilles, met de côté celles à supprimer. Une feuille faite dans ce plan est vraiment supprimée. */
export async function changeStructure(context: Excel.RequestContext, operations: readonly Structure[], ledger: Ledger) {
  if (operations.length === 0) return
  const { worksheets } = context.workbook
  const sheets = worksheets.load('items/id,items/name,items/position,items/visibility')
  await context.sync()
  const present = new Map<string, KeptSheet>(
    sheets.items.map(({ id, name, position, visibility }) => [sheetKey(name), { id, name, position, visibility }]),
  )
  const taken = new Set(sheets.items.map(({ name }) => name))
  const aside = sheets.items.filter(({ name }) => isKept(name)).map(({ id }) => id)
  const added: Excel.Worksheet[] = []
  let count = sheets.items.length
  /** Le rang d'une feuille se compte sans celles mises de côté : elles restent les dernières. */
  const moveAside = () => {
    for (const id of aside) worksheets.getItem(id).position = count - 1
  }
  for (const operation of operations) {
    if (operation.kind === 'addSheet') {
      ledger.attempted.add(sheetKey(operation.sheet))
      added.push(addSheet(worksheets, operation).load('id'))
      count += 1
      moveAside()
      continue
    }
    const info = present.get(sheetKey(operation.sheet))
    if (!info)
      throw new ErreurMetier('donnee-absente', `La feuille « ${operation.sheet} » a disparu : refaites l'aperçu.`)
    present.delete(sheetKey(operation.sheet))
    const sheet = worksheets.getItem(info.id)
    if (ledger.created.includes(info.id)) {
      sheet.delete()
      count -= 1
      continue
    }
    const name = keptName(taken)
    taken.add(name)
    sheet.name = name
    aside.push(info.id)
    moveAside()
    ledger.kept.push({ ...info, position: ledger.before.get(sheetKey(info.name))?.position ?? info.position })
  }
  await context.sync()
  ledger.created.push(...added.map((sheet) => sheet.id))
}

function addSheet(worksheets: Excel.WorksheetCollection, operation: Extract<Structure, { kind: 'addSheet' }>) {
  const sheet = worksheets.add(operation.sheet)
  if (operation.position !== undefined) sheet.position = operation.position
  if (operation.visibility === 'veryHidden') sheet.visibility = 'VeryHidden'
  if (operation.tabColor !== undefined && supported('1.7')) sheet.tabColor = operation.tabColor
  if (operation.gridlines !== undefined && supported('1.8')) sheet.showGridlines = operation.gridlines
  return sheet
}

/** À la fin seulement : Excel refuse de masquer la dernière feuille visible. */
export async function hideKept(context: Excel.RequestContext, { kept }: Ledger): Promise<void> {
  for (const { id } of kept) context.workbook.worksheets.getItem(id).visibility = 'VeryHidden'
  await context.sync()
}

/** Ôte les feuilles créées et fait revenir les autres. Ne repose que sur ce qui existe vraiment dans le classeur. */
export async function undoStructure(context: Excel.RequestContext, ledger: Ledger): Promise<void> {
  const { worksheets } = context.workbook
  const sheets = worksheets.load('items/id,items/name')
  await context.sync()
  const ids = new Set(sheets.items.map(({ id }) => id))
  if (ledger.kept.some(({ id }) => !ids.has(id))) {
    throw new ErreurMetier(
      'donnee-absente',
      "Une feuille remplacée n'existe plus : le classeur ne peut plus revenir en arrière.",
    )
  }
  for (const { id } of ledger.kept) worksheets.getItem(id).visibility = 'Visible'
  for (const { id, name } of sheets.items) if (isNew(ledger, id, name)) worksheets.getItem(id).delete()
  restore(context, ledger.kept)
  if (ids.has(ledger.activeId)) worksheets.getItem(ledger.activeId).activate()
  await context.sync()
}

const isNew = ({ before, created, attempted }: Ledger, id: string, name: string) =>
  created.includes(id) || (attempted.has(sheetKey(name)) && ![...before.values()].some((sheet) => sheet.id === id))
