import { CommandType, ICommandService, RedoCommand, UndoCommand } from '@univerjs/core'
import {
  IDefinedNamesService,
  InsertColMutation,
  InsertRowMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveDefinedNameMutation,
  RemoveRowMutation,
  SetDefinedNameMutation,
  SetFormulaCalculationResultMutation,
  type ISetDefinedNameMutationParam,
} from '@univerjs/preset-sheets-core'
import { isWrite } from './changes'
import { nameKey } from './export-names'
import { withGesture, type Gesture, type LineGesture, type SheetCopy } from './gesture-list'
import type { Grid } from './grid'
import { extent, sheetsOf, type MutationParams } from './mutation-params'

/** Ce que l'analyste a fait dans la grille depuis que le paquet et elle disaient la même chose. */
export interface Edits {
  /** Les insertions, les suppressions et les copies de feuilles, dans l'ordre. */
  readonly gestures: readonly Gesture[]
  /** Les feuilles qui ne disent peut-être plus ce que dit le paquet. */
  readonly touched: ReadonlySet<string>
  /** Celles dont une mise en forme conditionnelle ou une validation a été changée autrement qu'en insérant des lignes. */
  readonly rules: ReadonlySet<string>
  /** Les noms définis, changés ou ôtés autrement qu'en suivant une ligne, une colonne ou une feuille. */
  readonly names: ReadonlySet<string>
}

export const NO_EDITS: Edits = { gestures: [], touched: new Set(), rules: new Set(), names: new Set() }

/** Ce qui a été fait, puis ce qui l'a été ensuite. */
export const bothEdits = (first: Edits, then: Edits): Edits => ({
  gestures: [...first.gestures, ...then.gestures],
  touched: new Set([...first.touched, ...then.touched]),
  rules: new Set([...first.rules, ...then.rules]),
  names: new Set([...first.names, ...then.names]),
})

export interface EditTracker {
  current(): Edits
  /** Remplace ce qui est retenu ; rend ce qui l'était. */
  swap(next: Edits): Edits
  /** Une feuille vient d'être copiée. */
  copied(copy: SheetCopy): void
  /** Ce que fait `action` dans la grille vient du paquet, et n'est pas une saisie. */
  ignoring(action: () => void): void
}

const GESTURES: ReadonlyMap<string, Pick<LineGesture, 'kind' | 'axis'>> = new Map([
  [InsertRowMutation.id, { kind: 'insert', axis: 'rows' }],
  [RemoveRowMutation.id, { kind: 'delete', axis: 'rows' }],
  [InsertColMutation.id, { kind: 'insert', axis: 'columns' }],
  [RemoveColMutation.id, { kind: 'delete', axis: 'columns' }],
])

const MOVES: ReadonlySet<string> = new Set([MoveRangeMutation.id, MoveRowsMutation.id, MoveColsMutation.id])

/** Insérer ou supprimer des lignes déplace les règles, et le paquet sait le faire ; le reste est à porter. */
const ROWS = /\.command\.(?:insert|remove|delete|append).*row/i
/** De même pour un nom, avec les colonnes et les feuilles. */
const PLACES = /\.command\.(?:(?:insert|remove|delete|append).*(?:row|col)|.*sheet)/i
const isUndo = (id: string) => id === UndoCommand.id || id === RedoCommand.id
const RULES = /\.mutation\..*(?:conditional-rule|data-?validation)/i

const NAMES: ReadonlySet<string> = new Set([SetDefinedNameMutation.id, RemoveDefinedNameMutation.id])

type NameParams = ISetDefinedNameMutationParam

/** Le nom que la mutation change, et celui qu'il avait. */
function nameKeys(names: IDefinedNamesService, params: NameParams): readonly string[] {
  const before = names.getValueById(params.unitId, params.id)
  return [params, ...(before ? [before] : [])].map(nameKey)
}

/** Suit les mutations de la grille. */
export function trackEdits({ injector }: Grid): EditTracker {
  const commands = injector.get(ICommandService)
  let edits = NO_EDITS
  let undoing = false
  /** Ce que la commande en cours fait suivre, et que le paquet fera suivre aussi. */
  let followed = { rules: false, names: false }
  let ignored = false
  const add = (list: 'touched' | 'rules' | 'names', added: readonly string[]) => {
    const known = edits[list]
    if (added.some((each) => !known.has(each))) edits = { ...edits, [list]: new Set([...known, ...added]) }
  }

  const note = (gesture: Gesture) => void (edits = { ...edits, gestures: [...edits.gestures, gesture] })
  const moved = (sheets: readonly string[]) => sheets.forEach((sheetId) => note({ kind: 'move', sheetId }))

  commands.beforeCommandExecuted((command, options) => {
    const { id } = command
    if (id === UndoCommand.id) undoing = true
    followed = {
      rules: followed.rules || ROWS.test(id) || isUndo(id),
      names: followed.names || PLACES.test(id) || isUndo(id),
    }
    if (!ignored && !followed.names && NAMES.has(id) && isWrite(command, options)) {
      add('names', nameKeys(injector.get(IDefinedNamesService), command.params as NameParams))
    }
  })
  commands.onCommandExecuted((command, options) => {
    if (command.id === UndoCommand.id) undoing = false
    if (command.type === CommandType.COMMAND) followed = { rules: false, names: false }
    const params = (command.params ?? {}) as MutationParams
    if (command.id === SetFormulaCalculationResultMutation.id) {
      add(
        'touched',
        Object.values(params.unitData ?? {}).flatMap((unit) => Object.keys(unit ?? {})),
      )
    }
    if (ignored || !isWrite(command, options)) return
    const sheets = sheetsOf(params)
    add('touched', sheets)
    if (RULES.test(command.id) && !followed.rules) add('rules', sheets)
    if (MOVES.has(command.id) && !undoing) moved(sheets)
    const [sheetId] = sheets
    const kind = GESTURES.get(command.id)
    if (!kind || !params.range || sheetId === undefined) return
    const gesture = { ...kind, sheetId, ...extent(kind.axis, params.range) }
    edits = { ...edits, gestures: withGesture(edits.gestures, gesture, undoing) }
  })

  return {
    current: () => edits,
    swap(next) {
      const before = edits
      edits = next
      return before
    },
    copied: note,
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
