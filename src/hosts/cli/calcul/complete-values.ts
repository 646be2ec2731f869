import { configurerCommunes } from '../../../functions/charger-communes'
import type { XlsxPackage } from '../../xlsx/package'
import { patchValues } from '../../xlsx/write/patch-values'
import { readCommunes } from '../read-communes'
import type { Resources } from '../resources'
import { readCalcBook, type CalcBook } from './calc-book'
import { changedCells } from './changed-cells'
import type { Place } from './places'
import { recalculate, type Recalculated } from './recalculate'
import { remarks } from './report'

/** Calcule un classeur, ou seulement ce qui dépend de ces cellules, et met les valeurs dans le paquet s'il n'y a pas de faute. */
export async function calculate(
  pkg: XlsxPackage,
  book: CalcBook,
  resources: Resources,
  from?: readonly Place[],
): Promise<Recalculated> {
  configurerCommunes({ lire: async (piece) => readCommunes(await resources.communes()).lire(piece) })
  const { createFormulaEngine } = await import('./formula-engine') // long à charger : après les refus
  const functions = book.formulas.some(({ formula }) => /SANTE\./i.test(formula)) ? await resources.functions() : []
  const done = await recalculate(book, createFormulaEngine(book.sheets, functions), from)
  patchValues(pkg, new Map(book.sheets.map((name, rank) => [name, done.patches[rank] ?? []])))
  return done
}

/**
 * Donne leur valeur aux formules que l'on vient d'écrire et à celles qui lisent ce qui a changé : un aperçu, ou un autre
 * programme, les montre alors sans les calculer. Les autres gardent la leur.
 * @param before le classeur avant l'écriture
 * @returns ce qui n'a pas pu être calculé, une cellule par ligne
 */
export async function completeValues(
  pkg: XlsxPackage,
  before: CalcBook,
  resources: Resources,
): Promise<readonly string[]> {
  const book = readCalcBook(pkg)
  if (book.formulas.length === 0) return []
  const done = await calculate(pkg, book, resources, changedCells(before, book))
  return remarks(book, { errors: done.errors, kept: [...done.faults, ...done.kept] })
}
