import { cellName } from '../../xlsx/address'
import type { CalcBook } from './calc-book'
import type { Place } from './places'
import type { Problem, Recalculated } from './recalculate'

/** Au-delà, la liste n'aide plus : on dit combien il en reste. */
const SHOWN = 100

/** Ce que le calcul n'a pas pu faire, une cellule par ligne. */
export const remarks = (book: CalcBook, { errors, kept }: Pick<Recalculated, 'errors' | 'kept'>): readonly string[] =>
  shortened([
    ...errors.map((error) => located(book, { ...error, message: `${error.text} : ${error.message}` })),
    ...kept.map((problem) =>
      located(book, { ...problem, message: `pas recalculée, garde sa valeur. ${problem.message}` }),
    ),
  ])

/** Les fautes des formules =SANTE.…, une cellule par ligne. */
export const faultLines = (book: CalcBook, faults: readonly Problem[]): readonly string[] =>
  shortened(faults.map((fault) => located(book, fault)))

const located = ({ sheets }: CalcBook, { sheet, row, column, message }: Place & Pick<Problem, 'message'>) =>
  `${sheets[sheet] ?? ''}!${cellName(row, column)} : ${message}`

const shortened = (lines: readonly string[]) =>
  lines.length <= SHOWN ? lines : [...lines.slice(0, SHOWN), `… et ${lines.length - SHOWN} autres cellules.`]
