import { ICommandService } from '@univerjs/core'
import { IShortcutService, KeyCode, RichTextEditingMutation } from '@univerjs/preset-sheets-core'
import type { Grid } from './grid'

/** Le début du nom des gestes de la liste des fonctions, un par lieu de saisie. */
const SUGGESTIONS = 'sheet.formula-embedding-editor.search_function.'
/** La grille ne refait la liste qu'après ce silence. */
const DELAY = 300

/**
 * N'accepte une fonction proposée que si la liste est celle de ce qui est tapé. La grille la refait avec retard : après
 * « =SANTE. », qui tape vite « ZONAGE(2,5) » puis Entrée recevait la première fonction de l'ancienne liste.
 */
export function refuseStaleSuggestions({ injector }: Grid): void {
  let typedAt = -DELAY
  let fresh = false
  injector.get(ICommandService).onCommandExecuted(({ id }) => {
    if (id !== RichTextEditingMutation.id) return
    typedAt = performance.now()
    fresh = false
  })
  const shortcuts = injector.get(IShortcutService)
  const register = shortcuts.registerShortcut.bind(shortcuts)
  shortcuts.registerShortcut = (item) => {
    const accepts = item.binding === KeyCode.ENTER || item.binding === KeyCode.TAB
    if (!accepts || !item.id.startsWith(SUGGESTIONS)) return register(item)
    fresh = performance.now() - typedAt >= DELAY
    return register({ ...item, preconditions: () => fresh })
  }
}
