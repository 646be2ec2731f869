import { enOrdre } from '../../../../domain/formule/deplacer'
import { memeNom } from '../../../../domain/formule/feuilles'
import type { Coin, Reference } from '../../../../domain/formule/reference'
import { remplacerReferences } from '../../../../domain/formule/references'
import { runsOf, type Composition } from './composition'

interface Cell {
  readonly row: number
  readonly column: number
}

/** D'où une formule est lue : une cellule du modèle, et celle qui en est faite. */
export interface Origin {
  readonly from: Cell
  readonly to: Cell
}

/** La formule du modèle, vue de la feuille composée ; ce qui visait une ligne qui n'y est pas devient #REF!. */
export const mappedFormula = (composition: Composition, formula: string, origin?: Origin): string =>
  remplacerReferences(formula, (reference) => mappedReference(composition, reference, origin))

/**
 * Une référence au modèle devient une référence à ce qui en est fait : à la même distance de la cellule quand elle est relative,
 * de la première à la dernière ligne faites des siennes sinon.
 */
export function mappedReference(
  composition: Composition,
  reference: Reference,
  origin?: Origin,
): Reference | '#REF!' | undefined {
  const { feuille, feuilleFin, fin, forme } = reference
  if (feuilleFin !== undefined || (feuille !== undefined && !memeNom(feuille, composition.model))) return undefined
  const { debut: first, fin: last } = fin
    ? enOrdre(reference.debut, fin)
    : { debut: reference.debut, fin: reference.debut }
  const rows = forme === 'colonnes' ? [first.ligne, last.ligne] : span(composition, 'row', first, last, origin)
  const columns = forme === 'lignes' ? [first.colonne, last.colonne] : span(composition, 'column', first, last, origin)
  const [top, bottom] = rows ?? []
  const [left, right] = columns ?? []
  if (top === undefined || left === undefined || bottom === undefined || right === undefined) return '#REF!'
  const place = feuille === undefined ? {} : { feuille: composition.sheet }
  const debut = { ...first, ligne: top, colonne: left }
  return fin ? { ...place, forme, debut, fin: { ...last, ligne: bottom, colonne: right } } : { ...place, forme, debut }
}

function span(
  composition: Composition,
  axis: 'row' | 'column',
  first: Coin,
  last: Coin,
  origin: Origin | undefined,
): readonly [number, number] | undefined {
  const list = axis === 'row' ? composition.rows : composition.columns
  const [from, to] = axis === 'row' ? [first.ligne, last.ligne] : [first.colonne, last.colonne]
  const fixed = axis === 'row' ? [first.ligneAbsolue, last.ligneAbsolue] : [first.colonneAbsolue, last.colonneAbsolue]
  if (origin && !fixed[0] && !fixed[1]) {
    const shift = origin.to[axis] - origin.from[axis]
    const kept = axis === 'row' || (list[from + shift] === from && list[to + shift] === to)
    if (kept) return from + shift < 0 ? undefined : [from + shift, to + shift]
  }
  const runs = runsOf(list, from, to)
  const [start, end] = [runs[0]?.first, runs.at(-1)?.last]
  return start === undefined || end === undefined ? undefined : [start, end]
}
