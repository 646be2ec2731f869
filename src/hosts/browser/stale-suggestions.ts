import { ICommandService } from '@univerjs/core'
import { IDescriptionService, IEditorService, IShortcutService, KeyCode } from '@univerjs/preset-sheets-core'
import type { Grid } from './grid'

/** Le début du nom des gestes de la liste des fonctions, un par lieu de saisie. */
const SUGGESTIONS = 'sheet.formula-embedding-editor.search_function.'
/** Le nom de la fonction que la liste met en valeur. */
const HIGHLIGHTED = '[data-u-comp="sheets-formula-editor"] li.univer-bg-gray-200 > span:first-child'
/** La liste ne propose jamais plus de fonctions. */
const LONGEST = 10
const WORD_BEFORE_CURSOR = /[\p{L}\p{N}._]+$/u

/**
 * N'accepte la fonction mise en valeur que si elle complète le mot tapé. La grille refait sa liste avec retard : après
 * « =SANTE. », qui tape vite « ZONAGE(2,5) » puis Entrée recevait la première fonction de l'ancienne liste.
 */
export function refuseStaleSuggestions({ injector }: Grid): void {
  const commands = injector.get(ICommandService)
  const descriptions = injector.get(IDescriptionService)
  const editors = injector.get(IEditorService)
  const completes = (): boolean => {
    const name = document.querySelector(HIGHLIGHTED)?.textContent
    const editor = editors.getFocusEditor()
    const cursor = editor?.getSelectionRanges()[0]?.startOffset
    const word = editor?.getDocumentData().body?.dataStream.slice(0, cursor).match(WORD_BEFORE_CURSOR)?.[0]
    if (!name || !word) return false
    return descriptions.getSearchListByNameFirstLetter(word).some((proposed) => proposed.name === name)
  }
  // Une liste neuve gardait le rang choisi dans la précédente, même au-delà de sa fin.
  const highlightFirst = (id: string): void => {
    for (let step = 0; step < LONGEST; step++) commands.syncExecuteCommand(id, { keyCode: KeyCode.ARROW_UP })
  }
  const shortcuts = injector.get(IShortcutService)
  const register = shortcuts.registerShortcut.bind(shortcuts)
  shortcuts.registerShortcut = (item) => {
    if (!item.id.startsWith(SUGGESTIONS)) return register(item)
    if (item.binding === KeyCode.ARROW_UP) highlightFirst(item.id)
    const accepts = item.binding === KeyCode.ENTER || item.binding === KeyCode.TAB
    return register(accepts ? { ...item, preconditions: completes } : item)
  }
}
