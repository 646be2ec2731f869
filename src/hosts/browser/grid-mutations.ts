import { ICommandService, type Workbook } from '@univerjs/core'
import type { Grid } from './grid'

/** Exécute une mutation de la grille sur le classeur ; une mutation refusée est une panne. */
export type Mutate = (id: string, params: object) => void

export function mutator({ injector }: Grid, workbook: Workbook): Mutate {
  const commands = injector.get(ICommandService)
  const unitId = workbook.getUnitId()
  return (id, params) => {
    if (commands.syncExecuteCommand(id, { unitId, ...params }) === false) throw new Error(`La grille a refusé ${id}.`)
  }
}
