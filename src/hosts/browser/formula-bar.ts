import { DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY } from '@univerjs/core'
import { IEditorService } from '@univerjs/preset-sheets-core'
import type { Grid } from './grid'

const FORMULA_BAR = '[data-u-comp="formula-bar"]'
/** Ce qui y reçoit la frappe. */
const INPUT = `__editor_${DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY}`
/** La cellule prend la frappe un peu après que l'on a pressé la barre. */
const DELAY = 100

/** La barre de formule garde la frappe même touchée très vite, comme sur un pavé tactile : la cellule la lui reprenait. */
export function keepFormulaBarFocus({ injector }: Grid): void {
  const editors = injector.get(IEditorService)
  document.addEventListener('pointerup', ({ target }) => {
    if (!(target instanceof HTMLCanvasElement) || !target.closest(FORMULA_BAR)) return
    setTimeout(() => {
      const bar = editors.getFocusId() === DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY
      if (bar && document.activeElement?.id !== INPUT) editors.getFocusEditor()?.focus()
    }, DELAY)
  })
}
