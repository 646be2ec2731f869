import { deplacer } from '../../../domain/formule/deplacer'
import type { Area } from '../../../ports/workbook'
import { areaOf } from '../address'
import { richText, unescapedCharacters } from '../shared-strings'
import { parseCells, type CellXml } from '../sheet-cells'
import type { RowXml } from '../sheet-rows'
import { childElements, localName } from '../xml'
import { attribute, textOf } from '../xml-text'
import type { ColorReader } from './colors'
import { given } from './styles'
import { textRuns, type TextRun } from './strings'
import { parseTree } from './xml-tree'

/** Une cellule du fichier. */
export interface FileCell {
  readonly column: number
  /** Le rang de son style. */
  readonly style: number
  /** Sa valeur, ou celle en cache d'une formule ; une erreur est son texte. */
  readonly value?: string | number | boolean
  readonly error?: true
  /** Telle que le fichier l'écrit (préfixes compris), sans signe égal ; une formule partagée est développée. */
  readonly formula?: string
  /** Les cellules que remplit une formule matricielle ou dynamique. */
  readonly spill?: Area
  readonly runs?: readonly TextRun[]
}

export interface Strings {
  readonly texts: readonly string[]
  readonly rich: ReadonlyMap<number, readonly TextRun[]>
  readonly color: ColorReader
}

interface Shared {
  readonly formula: string
  readonly row: number
  readonly column: number
}

/** De quoi lire les cellules d'une feuille, ligne après ligne, dans l'ordre : une formule partagée n'est dite qu'une fois. */
export function cellReader(strings: Strings): (row: RowXml) => readonly FileCell[] {
  const shared = new Map<string, Shared>()
  return (row) => parseCells(row).map((cell) => readCell(row.row, cell, strings, shared))
}

function readCell(row: number, { column, attributes, inner }: CellXml, strings: Strings, shared: Map<string, Shared>) {
  const type = attribute(attributes, 't') ?? 'n'
  const style = Number(attribute(attributes, 's') ?? 0)
  if (inner === '') return { column, style }
  const pieces = readPieces(inner)
  const formula = pieces.formula && readFormula(pieces.formula, row, column, shared)
  return { column, style, ...readValue(type, pieces, strings), ...formula }
}

interface Pieces {
  readonly value?: string
  readonly formula?: { readonly attributes: string; readonly text: string }
  readonly inline?: string
}

const SIMPLE = /^<v>([^<&]*)<\/v>$/

function readPieces(inner: string): Pieces {
  const simple = SIMPLE.exec(inner)
  if (simple) return { value: simple[1] ?? '' }
  let pieces: Pieces = {}
  for (const element of childElements(inner)) {
    const name = localName(element.name)
    if (name === 'v') pieces = { ...pieces, value: textOf(element.inner) }
    else if (name === 'is') pieces = { ...pieces, inline: element.inner }
    else if (name === 'f')
      pieces = { ...pieces, formula: { attributes: element.attributes, text: textOf(element.inner) } }
  }
  return pieces
}

type Value = Pick<FileCell, 'value' | 'error' | 'runs'>

function readValue(type: string, { value, inline }: Pieces, { texts, rich, color }: Strings): Value {
  if (type === 'inlineStr' && inline !== undefined) {
    const runs = textRuns(parseTree(`<is>${inline}</is>`), color)
    return { value: richText(inline), ...(runs.length > 0 && { runs }) }
  }
  if (value === undefined || value === '') return type === 'str' && value === '' ? { value: '' } : {}
  if (type === 's') {
    const runs = rich.get(Number(value))
    return { value: texts[Number(value)] ?? '', ...(runs && { runs }) }
  }
  if (type === 'b') return { value: value === '1' || value === 'true' }
  if (type === 'e') return { value, error: true }
  if (type === 'd') return { value: serial(value) }
  if (type === 'str') return { value: unescapedCharacters(value) }
  const number = Number(value)
  return { value: Number.isNaN(number) ? unescapedCharacters(value) : number }
}

const DAY = 86_400_000
const UNIX_EPOCH = 25_569

/** Une date écrite en clair (« 2019-10-01T00:00:00 »), en jours d'Excel. */
function serial(text: string): string | number {
  const days = Date.parse(/[Z+]/.test(text) || text.length <= 10 ? text : `${text}Z`) / DAY + UNIX_EPOCH
  return Number.isNaN(days) ? text : days
}

function readFormula(
  { attributes, text }: NonNullable<Pieces['formula']>,
  row: number,
  column: number,
  shared: Map<string, Shared>,
): Pick<FileCell, 'formula' | 'spill'> {
  const type = attributes === '' ? undefined : attribute(attributes, 't')
  const index = type === 'shared' ? (attribute(attributes, 'si') ?? '') : undefined
  if (index !== undefined && text !== '') shared.set(index, { formula: text, row, column })
  const origin = index !== undefined && text === '' ? shared.get(index) : undefined
  const formula = origin ? deplacer(origin.formula, row - origin.row, column - origin.column) : text
  if (formula === '') return {}
  return { formula, ...given('spill', type === 'array' ? areaOf(attribute(attributes, 'ref') ?? '') : undefined) }
}
