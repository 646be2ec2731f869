import {
  ClearSelectionFormatCommand,
  FormulaExecuteStageType,
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  SetBorderCommand,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
  SetRangeValuesMutation,
  SetStyleCommand,
  type ISetFormulaCalculationNotificationMutation,
  type ISetRangeValuesMutationParams,
} from '@univerjs/preset-sheets-core'
import { ICommandService, type ICommandInfo, type IExecutionOptions } from '@univerjs/core'
import { valeurInvalide } from '../../domain/commun/erreur'
import type { Grid } from './grid'

/** On compte des regards, et non des millisecondes : une page bloquée ne regarde pas non plus. */
const POLL = 20
const QUIET_POLLS = 8
/** La grille attend 100 ms après une écriture avant de calculer, et davantage quand la machine peine. */
const QUEUED_POLLS = 250
const LIMIT = 120_000

export interface Calculation {
  /** Attend que plus rien ne soit à calculer. */
  settled(): Promise<void>
  /** Une fonction attend ce qu'elle lit : le calcul n'est pas fini, quoi qu'en dise la grille. */
  notePending(result: Promise<unknown>): void
}

/** Suit les calculs de la grille : elle prévient trop tôt quand elle en a fini. */
export function watchCalculation({ injector }: Grid): Calculation {
  const dirty = injector.get(IActiveDirtyManagerService)
  let events = 0
  let running = 0
  let pending = 0
  /** Une écriture attend son calcul. */
  let queued = false
  /** Rien n'a bougé depuis la dernière fois qu'on a attendu : inutile d'attendre encore. */
  let settledAt = -1
  const follow = ({ stageInfo, functionsExecutedState: state }: ISetFormulaCalculationNotificationMutation) => {
    if (stageInfo?.stage === FormulaExecuteStageType.START) running++
    if (state !== undefined) running = state === FormulaExecutedStateType.STOP_EXECUTION ? 0 : Math.max(0, running - 1)
  }
  injector.get(ICommandService).onCommandExecuted((command, options) => {
    const { id, params } = command
    if (id === SetFormulaCalculationNotificationMutation.id) {
      follow(params as ISetFormulaCalculationNotificationMutation)
    } else if (id === SetFormulaCalculationStartMutation.id || id === SetFormulaCalculationStopMutation.id) {
      queued = false
    } else if (dirty.get(id) !== undefined) {
      queued ||= !triggersNothing(command, options)
    } else return
    events++
  })
  return {
    async settled() {
      if (running + pending === 0 && events === settledAt) return
      const start = performance.now()
      for (
        let quiet = 0, seen = events;
        running + pending > 0 || quiet < (queued ? QUEUED_POLLS : QUIET_POLLS);
        quiet++
      ) {
        if (seen !== events) [quiet, seen] = [0, events]
        if (performance.now() - start > LIMIT) {
          throw valeurInvalide('Le calcul dure depuis plus de deux minutes. Réduisez les plages, puis réessayez.')
        }
        await new Promise((resolve) => setTimeout(resolve, POLL))
      }
      settledAt = events
    },
    notePending(result) {
      const done = () => {
        pending--
        events++
      }
      pending++
      void result.then(done, done)
    },
  }
}

/** Un résultat écrit par la grille elle-même, ou une mise en forme : rien à calculer. */
const FORMATS: ReadonlySet<string> = new Set([SetStyleCommand.id, SetBorderCommand.id, ClearSelectionFormatCommand.id])

function triggersNothing({ id, params }: ICommandInfo, options: IExecutionOptions | undefined): boolean {
  if (id !== SetRangeValuesMutation.id) return false
  const { trigger } = params as ISetRangeValuesMutationParams
  return options?.onlyLocal === true || (trigger !== undefined && FORMATS.has(trigger))
}
