import type { Jeton } from '../../../domain/formule/jetons'
import { areaOf, LAST_COLUMN, LAST_ROW } from '../../xlsx/address'
import type { Place, SheetArea } from './places'
import type { Table } from './structured-reference'

/** Ce qu'il faut savoir du classeur pour lire une référence. */
export interface Names {
  readonly tables: readonly Table[]
  table(name: string): Table | undefined
  /** La formule d'un nom, vu d'une feuille. */
  defined(name: string, sheet: number): string | undefined
  sheetRank(name: string): number | undefined
  sheetName(rank: number): string
  /** La plage que remplit la formule de cette cellule. */
  spillOf(cell: Place): SheetArea | undefined
  /** Colonnes ou lignes entières, ramenées à ce qui est rempli. */
  bounded(area: SheetArea): SheetArea
}

export type Single =
  | { readonly kind: 'area' | 'spill' | 'lines'; readonly area: SheetArea; readonly next: number }
  | { readonly kind: 'table'; readonly name: string; readonly bracket: string; readonly next: number }
  | { readonly kind: 'problem'; readonly problem: string; readonly next: number }

const CELL = /^\$?[A-Z]{1,3}\$?\d{1,7}$/i
const COLUMN = /^\$?[A-Z]{1,3}$/i
const ROW = /^\$?\d{1,7}$/
const ELSEWHERE = 'La formule renvoie à un autre classeur, que « sante calculer » n’ouvre pas.'

/** Une référence qui commence à ce jeton : cellule, plage répandue, colonnes, lignes ou partie de tableau. */
export function readSingle(tokens: readonly Jeton[], at: number, sheet: number, names: Names): Single | undefined {
  const first = tokens[at]
  if (first?.genre === 'crochets') return bracketed(tokens, at, first.texte)
  const named = tokens[at + 1]?.texte === '!' && (first?.genre === 'feuille' || first?.genre === 'nom')
  if (!named || first === undefined) return bare(tokens, at, sheet, names)

  const name = first.genre === 'feuille' ? first.texte.slice(1, -1).replaceAll("''", "'") : first.texte
  if (name.includes('[')) return { kind: 'problem', problem: ELSEWHERE, next: at + 3 }
  const rank = names.sheetRank(name)
  if (rank === undefined) {
    return { kind: 'problem', problem: `La feuille « ${name} » n’existe pas dans ce classeur.`, next: at + 3 }
  }
  return bare(tokens, at + 2, rank, names) ?? nameOfSheet(tokens, at + 2, rank, names)
}

/** `[@Code]` dans son tableau, ou `[1]Feuil1!A1` dans un autre classeur. */
const bracketed = (tokens: readonly Jeton[], at: number, bracket: string): Single =>
  tokens[at + 1]?.genre === 'nom' || tokens[at + 1]?.texte === '!'
    ? { kind: 'problem', problem: ELSEWHERE, next: at + 2 }
    : { kind: 'table', name: '', bracket, next: at + 1 }

function bare(tokens: readonly Jeton[], at: number, sheet: number, names: Names): Single | undefined {
  const [token, after, last] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (token?.genre !== 'nom' && token?.genre !== 'nombre') return undefined
  if (after?.texte === ':' && last !== undefined) {
    const lines = wholeLines(token.texte, last.texte)
    if (lines) return { kind: 'lines', area: { sheet, ...lines }, next: at + 3 }
  }
  if (token.genre === 'nombre') return undefined
  if (after?.genre === 'crochets') return { kind: 'table', name: token.texte, bracket: after.texte, next: at + 2 }
  if (CELL.test(token.texte)) {
    const area = areaOf(token.texte.toUpperCase())
    if (area === undefined || area.row >= LAST_ROW || area.column >= LAST_COLUMN) return undefined
    const spilled = after?.texte === '#'
    return { kind: spilled ? 'spill' : 'area', area: { sheet, ...area }, next: at + (spilled ? 2 : 1) }
  }
  return names.table(token.texte) ? { kind: 'table', name: token.texte, bracket: '[]', next: at + 1 } : undefined
}

/** « A:C » ou « 2:5 » */
function wholeLines(from: string, to: string) {
  const upper = (text: string) => text.replace('$', '').toUpperCase()
  if (COLUMN.test(from) && COLUMN.test(to)) return areaOf(`${upper(from)}1:${upper(to)}${LAST_ROW}`)
  if (ROW.test(from) && ROW.test(to)) return areaOf(`A${upper(from)}:XFD${upper(to)}`)
  return undefined
}

/** Un nom attaché à une feuille, s'il désigne une plage simple. */
function nameOfSheet(tokens: readonly Jeton[], at: number, sheet: number, names: Names): Single {
  const name = tokens[at]?.texte ?? ''
  const formula = names.defined(name, sheet)
  const [, quoted, plain, range] = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!([$A-Z\d:]+)$/i.exec(formula ?? '') ?? []
  const rank = names.sheetRank(quoted?.replaceAll("''", "'") ?? plain ?? '')
  const area = areaOf((range ?? '').toUpperCase())
  return rank === undefined || area === undefined
    ? { kind: 'problem', problem: `Le nom « ${name} » n’est pas lu ici.`, next: at + 1 }
    : { kind: 'area', area: { sheet: rank, ...area }, next: at + 1 }
}
