import {
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  type ISetFormulaCalculationNotificationMutation,
} from '@univerjs/preset-sheets-core'
import { ICommandService } from '@univerjs/core'
import { valeurInvalide } from '../../domain/commun/erreur'
import type { Grid } from './grid'

/**
 * La grille attend 100 ms après une écriture avant de calculer. On compte des regards, et non des millisecondes : si la
 * page était bloquée, le minuteur de la grille doit passer avant le dernier.
 */
const POLL = 20
const QUIET_POLLS = 8
const LIMIT = 120_000

export interface Calculation {
  /** Attend que plus rien ne soit à calculer. */
  settled(): Promise<void>
}

/** Suit les calculs de la grille : elle prévient trop tôt quand elle en a fini. */
export function watchCalculation({ injector }: Grid): Calculation {
  const dirty = injector.get(IActiveDirtyManagerService)
  let quiet = 0
  let running = false
  injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
    if (id === SetFormulaCalculationStartMutation.id) running = true
    else if (id === SetFormulaCalculationNotificationMutation.id) {
      const finished = (params as ISetFormulaCalculationNotificationMutation).functionsExecutedState !== undefined
      if (finished) running = false
    } else if (dirty.get(id) === undefined) return
    quiet = 0
  })
  return {
    async settled() {
      const start = performance.now()
      for (quiet = 0; running || quiet < QUIET_POLLS; quiet++) {
        if (performance.now() - start > LIMIT) {
          throw valeurInvalide('Le calcul dure depuis plus de deux minutes. Réduisez les plages, puis réessayez.')
        }
        await new Promise((resolve) => setTimeout(resolve, POLL))
      }
    },
  }
}
