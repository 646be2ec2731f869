import { CommandType, ICommandService, RedoCommand, UndoCommand, type IRange } from '@univerjs/core'
import {
  InsertColMutation,
  InsertRowMutation,
  RemoveColMutation,
  RemoveRowMutation,
  SetFormulaCalculationResultMutation,
} from '@univerjs/preset-sheets-core'
import { isWrite } from './changes'
import { withGesture, type Gesture } from './gesture-list'
import type { Grid } from './grid'

/** Ce que l'analyste a fait dans la grille depuis que le paquet et elle disaient la même chose. */
export interface Edits {
  /** Les insertions et les suppressions, dans l'ordre. */
  readonly gestures: readonly Gesture[]
  /** Les feuilles qui ne disent peut-être plus ce que dit le paquet. */
  readonly touched: ReadonlySet<string>
  /** Celles dont une mise en forme conditionnelle ou une validation a été changée autrement qu'en insérant des lignes. */
  readonly rules: ReadonlySet<string>
}

export const NO_EDITS: Edits = { gestures: [], touched: new Set(), rules: new Set() }

export interface EditTracker {
  current(): Edits
  /** Remplace ce qui est retenu ; rend ce qui l'était. */
  swap(next: Edits): Edits
  /** Ce que fait `action` dans la grille vient du paquet, et n'est pas une saisie. */
  ignoring(action: () => void): void
}

const GESTURES: ReadonlyMap<string, Pick<Gesture, 'kind' | 'axis'>> = new Map([
  [InsertRowMutation.id, { kind: 'insert', axis: 'rows' }],
  [RemoveRowMutation.id, { kind: 'delete', axis: 'rows' }],
  [InsertColMutation.id, { kind: 'insert', axis: 'columns' }],
  [RemoveColMutation.id, { kind: 'delete', axis: 'columns' }],
])

/** Insérer ou supprimer des lignes déplace les règles, et le paquet sait le faire ; le reste est à porter. */
const FOLLOWED = /\.command\.(?:insert|remove|delete|append).*row/i
const RULES = /\.mutation\..*(?:conditional-rule|data-?validation)/i

interface SheetParams {
  readonly subUnitId?: string
  readonly sheetId?: string
  readonly range?: IRange
  readonly unitData?: Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>
}

/** Suit les mutations de la grille. */
export function trackEdits({ injector }: Grid): EditTracker {
  const commands = injector.get(ICommandService)
  let { gestures, touched, rules } = NO_EDITS
  let undoing = false
  let following = false
  let ignored = false
  const touch = (ids: readonly string[]) => {
    if (ids.some((id) => !touched.has(id))) touched = new Set([...touched, ...ids])
  }

  commands.beforeCommandExecuted(({ id }) => {
    if (id === UndoCommand.id) undoing = true
    if (FOLLOWED.test(id) || id === UndoCommand.id || id === RedoCommand.id) following = true
  })
  commands.onCommandExecuted((command, options) => {
    if (command.id === UndoCommand.id) undoing = false
    if (command.type === CommandType.COMMAND) following = false
    const params = (command.params ?? {}) as SheetParams
    if (command.id === SetFormulaCalculationResultMutation.id) {
      touch(Object.values(params.unitData ?? {}).flatMap((unit) => Object.keys(unit ?? {})))
    }
    if (ignored || !isWrite(command, options)) return
    const sheetId = params.subUnitId ?? params.sheetId
    if (sheetId === undefined) return
    touch([sheetId])
    if (RULES.test(command.id) && !following) rules = new Set([...rules, sheetId])
    const kind = GESTURES.get(command.id)
    if (kind && params.range)
      gestures = withGesture(gestures, { ...kind, sheetId, ...extent(kind.axis, params.range) }, undoing)
  })

  return {
    current: () => ({ gestures, touched, rules }),
    swap(next) {
      const before = { gestures, touched, rules }
      gestures = next.gestures
      touched = next.touched
      rules = next.rules
      return before
    },
    ignoring(action) {
      ignored = true
      try {
        action()
      } finally {
        ignored = false
      }
    },
  }
}

const extent = (axis: Gesture['axis'], { startRow, endRow, startColumn, endColumn }: IRange) =>
  axis === 'rows'
    ? { at: startRow, count: endRow - startRow + 1 }
    : { at: startColumn, count: endColumn - startColumn + 1 }
