import { CommandType, ICommandService, type ICommandInfo, type IExecutionOptions } from '@univerjs/core'
import type { Grid } from './grid'

/** Ce qui change un classeur : les écritures de l'analyste et du volet, et non les résultats de calcul. */
const WRITES = /^(?:sheet|data-validation|formula)\.mutation\./
const NOT_WRITES = /^formula\.mutation\.(?!.*defined-name)|mark-dirty|auto-height|range-theme/

/** Vrai pour une mutation qui change ce que le fichier dirait. */
export const isWrite = ({ id, type }: Readonly<ICommandInfo>, options?: IExecutionOptions): boolean =>
  type === CommandType.MUTATION &&
  !options?.onlyLocal &&
  !options?.['fromFormula'] &&
  WRITES.test(id) &&
  !NOT_WRITES.test(id)

export interface Changes {
  onChange(callback: () => void): () => void
}

/** Prévient à chaque changement du classeur ouvert. */
export function watchChanges({ injector }: Grid): Changes {
  const callbacks = new Set<() => void>()
  injector.get(ICommandService).onCommandExecuted((command, options) => {
    if (isWrite(command, options)) for (const callback of callbacks) callback()
  })
  return {
    onChange(callback) {
      callbacks.add(callback)
      return () => void callbacks.delete(callback)
    },
  }
}
