import type { Operation, Write } from '../../ports/operations'
import { CELLS_MAX } from './slices'

/** Excel pour le web limite chaque requête à 5 Mo ; on reste loin dessous, et la barre d'avancement avance. */
const CHARACTERS_MAX = 500_000
const OPERATIONS_MAX = 400

export type Structure = Extract<Operation, { kind: 'addSheet' | 'deleteSheet' | 'composeSheet' }>
export type Content = Exclude<Operation, Structure>

export const isStructure = (operation: Operation): operation is Structure =>
  operation.kind === 'addSheet' || operation.kind === 'deleteSheet' || operation.kind === 'composeSheet'

export interface Phase {
  readonly structure: readonly Structure[]
  readonly content: readonly Content[]
}

/**
 * Les feuilles d'abord, leur contenu ensuite. Créer une feuille avant l'heure ne change rien, sauf si une feuille du même
 * nom, ou son modèle, a été faite ou écrite plus tôt : alors une nouvelle phase commence.
 */
export function phasesOf(operations: readonly Operation[]): Phase[] {
  const phases: { structure: Structure[]; content: Content[] }[] = []
  let written = new Set<string>()
  let phase: (typeof phases)[number] | undefined
  for (const operation of operations) {
    const source = operation.kind === 'composeSheet' && written.has(operation.model)
    if (phase === undefined || source || (isStructure(operation) && written.has(operation.sheet))) {
      phases.push((phase = { structure: [], content: [] }))
      written = new Set()
    }
    if (isStructure(operation)) phase.structure.push(operation)
    else phase.content.push(operation)
    if (operation.kind !== 'deleteSheet') written.add(operation.sheet)
  }
  return phases
}

/** Une part de contenu envoyée en une fois ; `done` est le nombre d'opérations qu'elle achève. */
export interface Batch {
  readonly operations: readonly Content[]
  readonly done: number
}

/** Découpe un contenu en envois : un par feuille, les notes à part, et pas plus gros que la limite. */
export function batchesOf(content: readonly Content[]): Batch[] {
  const batches: { operations: Content[]; done: number }[] = []
  let cells = 0
  let characters = 0
  let sheet: string | undefined
  let notes = false
  for (const operation of content) {
    const slices = operation.kind === 'write' ? slicesOf(operation) : [operation]
    for (const slice of slices) {
      const size = slice.kind === 'write' ? sizeOf(slice) : { cells: 0, characters: 0 }
      const current = batches.at(-1)
      const full =
        current === undefined ||
        sheet !== slice.sheet ||
        notes !== (slice.kind === 'note') ||
        cells + size.cells > CELLS_MAX ||
        characters + size.characters > CHARACTERS_MAX ||
        current.operations.length >= OPERATIONS_MAX
      if (full) {
        batches.push({ operations: [], done: 0 })
        cells = characters = 0
        sheet = slice.sheet
        notes = slice.kind === 'note'
      }
      batches.at(-1)?.operations.push(slice)
      cells += size.cells
      characters += size.characters
    }
    const last = batches.at(-1)
    if (last) last.done += 1
  }
  return batches
}

/** Coupe un grand bloc par lignes. */
function slicesOf(write: Write): Write[] {
  const slices: Write[] = []
  let rows: Write['values'][number][] = []
  let size = { cells: 0, characters: 0 }
  let start = 0
  const close = (end: number) => {
    if (rows.length > 0) slices.push({ ...write, row: write.row + start, values: rows })
    rows = []
    size = { cells: 0, characters: 0 }
    start = end
  }
  write.values.forEach((row, k) => {
    const more = sizeOf({ ...write, values: [row] })
    if (size.cells + more.cells > CELLS_MAX || size.characters + more.characters > CHARACTERS_MAX) close(k)
    rows.push(row)
    size = { cells: size.cells + more.cells, characters: size.characters + more.characters }
  })
  close(write.values.length)
  return slices
}

function sizeOf({ values }: Write) {
  let cells = 0
  let characters = 0
  for (const row of values) {
    cells += row.length
    for (const cell of row) characters += typeof cell === 'string' ? cell.length : 8
  }
  return { cells, characters }
}
