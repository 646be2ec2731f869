import type { Undo } from '../ports/workbook'

/**
 * Défait plusieurs écritures d'un geste, la dernière d'abord. Si l'une refuse d'être défaite, celles qui le sont le restent :
 * recommencer reprend là.
 *
 * @param annulations dans l'ordre des écritures
 */
export function toutDefaire(...annulations: readonly Undo[]): Undo {
  const reste = [...annulations]
  return async () => {
    for (let derniere = reste.at(-1); derniere; derniere = reste.at(-1)) {
      await derniere()
      reste.pop()
    }
  }
}
