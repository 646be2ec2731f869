import type { ComposeSheet } from '../../ports/operations'
import type { Structure } from './batches'
import { fillComposed, type Composed } from './compose'
import { readModels, type Model } from './compose-model'
import { canCompose, emptySheet, prepareSource } from './compose-sheet'
import { isKept, keptName, restore, sheetKey, type KeptSheet } from './kept-sheets'
import type { Ledger } from './ledger'
import { refusal } from './refusal'
import { supported } from './supported'

/** Crée et compose les feuilles, met de côté celles à supprimer. Une feuille faite dans ce plan est vraiment supprimée. */
export async function changeStructure(context: Excel.RequestContext, operations: readonly Structure[], ledger: Ledger) {
  if (operations.length === 0) return
  const { worksheets } = context.workbook
  const sheets = worksheets.load('items/id,items/name,items/position,items/visibility')
  await context.sync()
  const present = new Map<string, KeptSheet>(
    sheets.items.map(({ id, name, position, visibility }) => [sheetKey(name), { id, name, position, visibility }]),
  )
  const models = await modelsOf(context, operations)
  const taken = new Set(sheets.items.map(({ name }) => name))
  const aside = sheets.items.filter(({ name }) => isKept(name)).map(({ id }) => id)
  const added: Excel.Worksheet[] = []
  const composed: Composed[] = []
  const sources = new Map<string, string>()
  let count = sheets.items.length
  /** Le rang d'une feuille se compte sans celles mises de côté : elles restent les dernières. */
  const moveAside = () => {
    for (const key of aside) worksheets.getItem(key).position = count - 1
  }
  const freeName = () => {
    const name = keptName(taken)
    taken.add(name)
    return name
  }
  for (const operation of operations) {
    if (operation.kind === 'addSheet') {
      ledger.attempted.add(sheetKey(operation.sheet))
      added.push(addSheet(worksheets, operation).load('id'))
      count += 1
      moveAside()
      continue
    }
    if (operation.kind === 'composeSheet') {
      const key = sheetKey(operation.model)
      const [from, model] = [present.get(key), models.get(key)]
      if (!from || !model) throw gone(operation.model)
      ledger.attempted.add(sheetKey(operation.sheet))
      ledger.copied.add(from.name)
      if (!sources.has(key)) {
        const name = freeName()
        sources.set(key, name)
        prepareSource(copyAs(worksheets, from, name), model)
        aside.push(name)
        count += 1
      }
      const sheet = copyAs(worksheets, from, operation.sheet)
      emptySheet(sheet, model)
      if (operation.position !== undefined) sheet.position = operation.position
      added.push(sheet.load('id'))
      composed.push({ operation, model, source: sources.get(key) ?? '', names: sheet.names.load('items/name') })
      count += 1
      moveAside()
      continue
    }
    const info = present.get(sheetKey(operation.sheet))
    if (!info) throw gone(operation.sheet)
    present.delete(sheetKey(operation.sheet))
    const sheet = worksheets.getItem(info.id)
    if (ledger.created.includes(info.id)) {
      sheet.delete()
      count -= 1
      continue
    }
    const name = freeName()
    sheet.name = name
    aside.push(info.id)
    moveAside()
    ledger.kept.push({ ...info, position: ledger.before.get(sheetKey(info.name))?.position ?? info.position })
  }
  await context.sync()
  ledger.created.push(...added.map((sheet) => sheet.id))
  await fillComposed(context, composed)
}

const gone = (sheet: string) => refusal(`La feuille « ${sheet} » a disparu : refaites l'aperçu.`)

async function modelsOf(context: Excel.RequestContext, operations: readonly Structure[]): Promise<Map<string, Model>> {
  const wanted = operations.filter((o): o is ComposeSheet => o.kind === 'composeSheet')
  if (wanted.length === 0) return new Map()
  if (!canCompose()) throw refusal('Cet Excel ne sait pas recopier un modèle : il faut Excel 2021 ou plus récent.')
  return readModels(context, wanted)
}

/** Excel refuse de copier une feuille très masquée : on la montre le temps de la copie. */
export function copyAs(
  worksheets: Excel.WorksheetCollection,
  from: Pick<KeptSheet, 'id' | 'visibility'>,
  name: string,
): Excel.Worksheet {
  const original = worksheets.getItem(from.id)
  if (from.visibility !== 'Visible') original.visibility = 'Visible'
  const copy = original.copy('End')
  copy.name = name
  if (from.visibility !== 'Visible') original.visibility = from.visibility
  return copy
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
    throw refusal("Une feuille remplacée n'existe plus : le classeur ne peut plus revenir en arrière.")
  }
  const present = [...ledger.before.values()].filter(({ id }) => ids.has(id))
  for (const { id, visibility } of present) if (visibility === 'Visible') worksheets.getItem(id).visibility = 'Visible'
  for (const { id, name } of sheets.items) if (isNew(ledger, id, name)) worksheets.getItem(id).delete()
  restore(context, ledger.kept)
  for (const { id, visibility } of present) if (visibility !== 'Visible') worksheets.getItem(id).visibility = visibility
  if (ids.has(ledger.activeId)) worksheets.getItem(ledger.activeId).activate()
  await context.sync()
}

/**
 * Une feuille que ce plan a faite. Une copie dont le nom n'a pas pu être donné porte encore celui d'Excel, « Plan (2) » ;
 * une sauvegarde dont on n'a pas su l'identifiant porte un nom de feuille mise de côté.
 */
function isNew({ before, created, attempted, copied, backups }: Ledger, id: string, name: string): boolean {
  if (created.includes(id)) return true
  if ([...before.values()].some((sheet) => sheet.id === id) || [...backups.values()].includes(id)) return false
  const isCopy = [...copied].some((from) => / \(\d+\)$/.test(name) && name.startsWith(from.slice(0, 20)))
  return isCopy || isKept(name) || attempted.has(sheetKey(name))
}
