import { CommandType, ICommandService } from '@univerjs/core'
import type { Grid } from './grid'

/** Ce qui change un classeur : les écritures de l'analyste et du volet, et non les résultats de calcul. */
const WRITES = /^(?:sheet|data-validation|formula)\.mutation\./
const NOT_WRITES = /^formula\.mutation\.(?!.*(?:super-table|defined-name))|mark-dirty|auto-height|range-theme/

export interface Changes {
  onChange(callback: () => void): () => void
}

/** Prévient à chaque changement du classeur ouvert. */
export function watchChanges({ injector }: Grid): Changes {
  const callbacks = new Set<() => void>()
  injector.get(ICommandService).onCommandExecuted(({ id, type }, options) => {
    if (type !== CommandType.MUTATION || options?.onlyLocal || options?.['fromFormula']) return
    if (!WRITES.test(id) || NOT_WRITES.test(id)) return
    for (const callback of callbacks) callback()
  })
  return {
    onChange(callback) {
      callbacks.add(callback)
      return () => void callbacks.delete(callback)
    },
  }
}
