import { jetons, type Jeton } from '../../../domain/formule/jetons'
import { bareName } from '../../xlsx/stored-formula'
import { areaOfCell, areaText, intersects, union, type Place, type SheetArea } from './places'
import { readSingle, type Names, type Single } from './read-reference'
import { structuredArea } from './structured-reference'

/** Une formule où chaque nom, tableau et plage répandue est devenu une plage simple, que le moteur sait lire. */
export interface Resolved {
  readonly text: string
  readonly areas: readonly SheetArea[]
  /** Ce qui, en changeant de taille, change la formule : origines de plages répandues, colonnes entières. */
  readonly elastic: boolean
  readonly functions: ReadonlySet<string>
  /** Pourquoi la formule ne peut pas être lue. */
  readonly problem: string | undefined
}

interface Found {
  readonly areas: SheetArea[]
  readonly functions: Set<string>
  elastic: boolean
  problem: string | undefined
  /** Le nombre de noms remplacés par ce qu'ils désignent. */
  replaced: number
}

const DEEPEST_NAME = 20
/** Des noms qui en citent d'autres, deux fois chacun, font vite un texte sans fin. */
const MOST_NAMES = 2000

export function resolveFormula(formula: string, cell: Place, names: Names): Resolved {
  const found: Found = { areas: [], functions: new Set(), elastic: false, problem: undefined, replaced: 0 }
  const text = resolve(formula, cell, names, found, 0)
  return { ...found, areas: found.problem === undefined ? found.areas : [], text: `=${text}` }
}

function resolve(formula: string, cell: Place, names: Names, found: Found, depth: number): string {
  const tokens = jetons(formula.replace(/^=/, ''), 'canonique')
  const reference = (at: number) => readReference(tokens, at, cell, names, found)
  const write = (area: SheetArea) => {
    found.areas.push(area)
    return (area.sheet === cell.sheet ? '' : quoted(names.sheetName(area.sheet))) + areaText(area)
  }
  let text = ''
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at] as Jeton
    const name = bareName(token.texte)
    const inParentheses = token.genre === 'fonction' ? reference(at + 2) : undefined
    const closes = inParentheses !== undefined && tokens[inParentheses.next]?.texte === ')'
    const single = reference(at)
    if (token.genre === 'fonction' && name === 'ANCHORARRAY' && closes) {
      found.elastic = true
      text += write(names.spillOf(inParentheses.area) ?? inParentheses.area)
      at = inParentheses.next + 1
    } else if (token.genre === 'fonction' && name === 'SINGLE' && closes) {
      const crossed = crossing(inParentheses.area, cell)
      text += crossed === undefined ? '#VALUE!' : write(crossed)
      at = inParentheses.next + 1
    } else if (single !== undefined) {
      text += write(single.area)
      at = single.next
    } else {
      if (token.genre === 'fonction') found.functions.add(name.toUpperCase())
      text += token.genre === 'nom' ? resolveName(token.texte, cell, names, found, depth) : written(token, name)
      if (token.genre === 'feuille' || token.genre === 'crochets' || token.texte === '!') {
        found.problem ??= `Cette référence n’est pas lue ici : ${formula}`
      }
      at++
    }
  }
  return text
}

/** `@` ne s'écrit pas dans un fichier : Excel y met SINGLE(…). */
const written = (token: Jeton, name: string) =>
  token.genre === 'fonction' ? name : token.texte === '@' ? '' : token.texte

/** Une cellule, une plage, une partie de tableau, ou deux d'entre elles séparées par « : ». */
function readReference(tokens: readonly Jeton[], at: number, cell: Place, names: Names, found: Found) {
  const located = (single: Single | undefined) => single && locate(single, cell, names, found)
  const first = located(readSingle(tokens, at, cell.sheet, names))
  if (first === undefined) return undefined
  let { area, next } = first
  while (tokens[next]?.texte === ':') {
    const other = located(readSingle(tokens, next + 1, area.sheet, names))
    if (other === undefined || other.area.sheet !== area.sheet) break
    area = union(area, other.area)
    next = other.next
  }
  return { area, next }
}

function locate(single: Single, cell: Place, names: Names, found: Found): { area: SheetArea; next: number } {
  const { next } = single
  switch (single.kind) {
    case 'area':
      return { area: single.area, next }
    case 'spill':
      found.elastic = true
      return { area: names.spillOf(single.area) ?? single.area, next }
    case 'lines':
      found.elastic = true
      return { area: names.bounded(single.area), next }
    case 'problem':
      found.problem ??= single.problem
      return { area: areaOfCell(cell), next }
    case 'table': {
      const table = single.name === '' ? tableAround(cell, names) : names.table(single.name)
      const area = table
        ? structuredArea(table, single.bracket, cell.row)
        : `Le tableau « ${single.name} » n’existe pas dans ce classeur.`
      if (typeof area !== 'string') return { area, next }
      found.problem ??= area
      return { area: areaOfCell(cell), next }
    }
  }
}

const tableAround = (cell: Place, names: Names) => names.tables.find(({ area }) => intersects(area, areaOfCell(cell)))

/** Un nom défini devient ce qu'il désigne ; une variable de LET ou de LAMBDA reste telle quelle. */
function resolveName(text: string, cell: Place, names: Names, found: Found, depth: number): string {
  if (/^(?:TRUE|FALSE)$/i.test(text)) return text
  const formula = names.defined(text, cell.sheet)
  if (formula !== undefined) {
    found.replaced++
    if (depth >= DEEPEST_NAME) found.problem ??= `Le nom « ${text} » se désigne lui-même.`
    else if (found.replaced > MOST_NAMES) found.problem ??= `Le nom « ${text} » en cite trop d’autres.`
    else {
      const before = found.areas.length
      const inner = resolve(formula, cell, names, found, depth + 1)
      return found.areas.length === before + 1 && !/[-+*/^&=<>(]/.test(formula) ? inner : `(${inner})`
    }
  } else if (!/^_xlpm\./i.test(text) && !found.functions.has('LET') && !found.functions.has('LAMBDA')) {
    found.problem ??= `Le nom « ${text} » n’existe pas dans ce classeur.`
  }
  return bareName(text)
}

/** La cellule d'une colonne ou d'une ligne qui est en face de la formule. */
function crossing(area: SheetArea, cell: Place): SheetArea | undefined {
  const row = area.rows === 1 ? area.row : cell.row
  const column = area.columns === 1 ? area.column : cell.column
  const one = { sheet: area.sheet, row, column, rows: 1, columns: 1 }
  return intersects(one, area) ? one : undefined
}

const quoted = (sheet: string) => `'${sheet.replaceAll("'", "''")}'!`
