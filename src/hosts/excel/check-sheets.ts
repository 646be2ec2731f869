import type { Operation } from '../../ports/operations'
import { sheetKey } from './kept-sheets'
import { refusal } from './refusal'

/**
 * Suit les feuilles au fil des opérations et refuse un plan impossible avant d'avoir rien écrit : le refus d'Excel ne
 * dirait pas de quelle feuille il s'agit.
 */
export function checkSheets(operations: readonly Operation[], names: Iterable<string>): void {
  const present = new Set([...names].map(sheetKey))
  const added = new Set<string>()
  for (const operation of operations) {
    const sheet = sheetKey(operation.sheet)
    if (operation.kind === 'addSheet' || operation.kind === 'composeSheet') {
      if (operation.kind === 'composeSheet' && !present.has(sheetKey(operation.model))) throw absent(operation.model)
      if (present.has(sheet))
        throw refusal(`Une feuille « ${operation.sheet} » existe déjà : renommez-la ou supprimez-la.`)
      present.add(sheet)
      added.add(sheet)
      continue
    }
    if (!present.has(sheet)) throw absent(operation.sheet)
    if (operation.kind === 'deleteSheet') present.delete(sheet)
    if (operation.kind === 'addTable' && !added.has(sheet))
      throw refusal(`La feuille « ${operation.sheet} » n'est pas neuve : un tableau n'y est pas créé.`)
  }
}

const absent = (sheet: string) => refusal(`La feuille « ${sheet} » n'existe pas : refaites l'aperçu.`)
