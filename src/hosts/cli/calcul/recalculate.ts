import { motProche } from '../../../domain/commun/entete'
import type { CellPatch } from '../../xlsx/write/patch-values'
import type { CalcBook, FormulaCell } from './calc-book'
import { createCalcState, type CalcState, type Shape } from './calc-state'
import type { CellError } from './cell-errors'
import { createDependencies, orderFrom, type Dependencies } from './dependencies'
import type { FormulaEngine } from './formula-engine'
import { areaOfCell, cellKey, type Place } from './places'
import type { Names } from './read-reference'
import { resolveFormula, type Resolved } from './resolve-formula'

/** Pourquoi une formule n'a pas pu être calculée. */
export interface Problem extends Place {
  readonly message: string
}

export interface Recalculated {
  /** Les formules =SANTE.… du classeur. */
  readonly own: number
  /** Les autres formules recalculées, parce qu'elles en dépendent. */
  readonly others: number
  /** Les fautes des formules =SANTE.… : rien n'est à écrire s'il y en a. */
  readonly faults: readonly Problem[]
  /** Les formules qui gardent leur valeur du fichier, faute de savoir les calculer. */
  readonly kept: readonly Problem[]
  readonly errors: readonly CellError[]
  /** Ce qui change, par rang de feuille. */
  readonly patches: readonly (readonly CellPatch[])[]
}

/** Une plage répandue peut en agrandir une autre, et ainsi de suite : au-delà, c'est un cercle. */
const MOST_PASSES = 20
const CIRCULAR = 'La formule dépend de son propre résultat (référence circulaire).'
const UNREADABLE =
  'La formule ne peut pas être lue : parenthèse, guillemet ou opérateur mal placé, ou en trop grand nombre.'
/** Deux fois ce qu'Excel laisse taper, car le fichier écrit « _xlfn. » devant bien des fonctions. */
const LONGEST_FORMULA = 16_384

/**
 * Calcule les formules qui appellent nos fonctions et tout ce qui en dépend ; les autres valeurs sont celles du fichier.
 * @param from seulement les formules de ces cellules, celles qui les lisent, et tout ce qui en dépend
 */
export async function recalculate(
  book: CalcBook,
  engine: FormulaEngine,
  from?: readonly Place[],
): Promise<Recalculated> {
  const state = createCalcState(book, engine)
  const names = namesOf(book, state)
  const resolve = (rank: number) => resolveFormula(formulaAt(rank).formula, formulaAt(rank), names)
  const formulaAt = (rank: number) => book.formulas[rank] as FormulaCell
  const resolved = book.formulas.map((_, rank) => resolve(rank))
  const dependencies = createDependencies()
  resolved.forEach(({ areas }, rank) => dependencies.set(rank, areas))

  const own = new Set(resolved.flatMap(({ functions }, rank) => (callsOurs(functions) ? [rank] : [])))
  const problems = new Map<number, string>()
  const evaluated = new Set<number>()
  const shapeOf = (rank: number): Shape =>
    own.has(rank) || formulaAt(rank).dynamic ? 'spilling' : formulaAt(rank).area ? 'fixed' : 'single'

  let dirty: ReadonlySet<number> = from === undefined ? own : formulasFrom(from, book, dependencies)
  for (let pass = 0; dirty.size > 0; pass++) {
    const { sequence, circular } = orderFrom(dirty, dependencies, state.footprint)
    for (const rank of pass < MOST_PASSES ? circular : dirty) problems.set(rank, CIRCULAR)
    if (pass >= MOST_PASSES) break
    const next = new Set<number>()
    for (const rank of sequence) {
      const { text, areas, functions, problem } = resolved[rank] as Resolved
      const refused = tooLong(formulaAt(rank).formula) ?? problem ?? unknownFunction(functions, engine)
      if (refused !== undefined) problems.set(rank, refused)
      if (problems.has(rank)) continue
      const evaluation = await engine.evaluate(formulaAt(rank), text, areas)
      if (evaluation === undefined) {
        problems.set(rank, UNREADABLE)
        continue
      }
      evaluated.add(rank)
      const before = new Set(dependencies.touching(state.footprint(rank)))
      if (!state.commit(rank, shapeOf(rank), evaluation)) continue
      for (const area of dependencies.touching(state.footprint(rank))) {
        if (!before.has(area)) area.readers.forEach((reader) => next.add(reader))
      }
    }
    resolved.forEach((old, rank) => {
      if (!old.elastic) return
      const fresh = resolve(rank)
      if (fresh.text === old.text) return
      resolved[rank] = fresh
      dependencies.set(rank, fresh.areas)
      if (evaluated.has(rank)) next.add(rank)
    })
    dirty = next
  }

  const found = [...problems].map(([rank, message]) => ({ ...formulaAt(rank), message, rank }))
  return {
    own: own.size,
    others: [...evaluated].filter((rank) => !own.has(rank)).length,
    faults: found.filter(({ rank }) => own.has(rank)),
    kept: found.filter(({ rank }) => !own.has(rank)),
    errors: state.errors(),
    patches: state.patches(),
  }
}

/** Les formules de ces cellules, et celles qui les lisent. */
function formulasFrom(cells: readonly Place[], { formulas }: CalcBook, dependencies: Dependencies): Set<number> {
  const ranks = new Map(formulas.map((cell, rank) => [cellKey(cell), rank]))
  const found = new Set<number>()
  for (const cell of cells) {
    const rank = ranks.get(cellKey(cell))
    if (rank !== undefined) found.add(rank)
    for (const { readers } of dependencies.touching(areaOfCell(cell))) readers.forEach((reader) => found.add(reader))
  }
  return found
}

const callsOurs = (functions: ReadonlySet<string>) => [...functions].some((name) => name.startsWith('SANTE.'))

const tooLong = (formula: string) =>
  formula.length > LONGEST_FORMULA
    ? `La formule a ${formula.length} signes, plus qu’Excel n’en accepte (8 192). Partagez-la entre plusieurs cellules.`
    : undefined

function unknownFunction(functions: ReadonlySet<string>, engine: FormulaEngine): string | undefined {
  const unknown = [...functions].find((name) => !engine.knows(name))
  if (unknown === undefined) return undefined
  const near = unknown.startsWith('SANTE.') ? motProche(unknown, engine.ours) : undefined
  const hint = near === undefined ? '' : ` Vouliez-vous dire ${near} ?`
  return `La fonction ${unknown} n’est pas connue.${hint}`
}

function namesOf({ sheets, tables, defined }: CalcBook, { spillOf, bounded }: CalcState): Names {
  const ranks = new Map(sheets.map((name, rank) => [name.toLowerCase(), rank]))
  const byName = new Map(tables.map((table) => [table.name.toLowerCase(), table]))
  return {
    tables,
    table: (name) => byName.get(name.toLowerCase()),
    defined,
    sheetRank: (name) => ranks.get(name.toLowerCase()),
    sheetName: (rank) => sheets[rank] ?? '',
    spillOf,
    bounded,
  }
}
