import { valeurInvalide } from '../../domain/commun/erreur'
import type { Area } from '../../ports/workbook'
import { areaOf, cellName, rangeName } from './address'
import { dynamicMark } from './dynamic-arrays'
import type { CellResult } from './engine-values'
import { attribute, editPart, escapeXml, type Parts } from './parts'
import { sheetParts } from './sheet-parts'
import { storedValue } from './stored-value'

/** La nouvelle valeur d'une cellule ; tout le reste du fichier garde ses octets. */
export interface CellPatch {
  readonly row: number
  readonly column: number
  /** `null` vide la cellule. */
  readonly value: CellResult | null
  /** La cellule porte cette formule. */
  readonly anchor?: Anchor
}

interface Anchor {
  readonly formula: string
  /** Où elle se répand, si elle remplit plusieurs cellules. */
  readonly spill: Area | undefined
}

type Row = Map<number, CellPatch>

/** Ce que les cellules d'une feuille ont à savoir des autres. */
interface Marks {
  /** L'attribut d'un tableau dynamique. */
  readonly dynamic: string
  /** Les formules partagées dont une cellule se répand : chacune reprend la sienne. */
  readonly unshared: ReadonlySet<string>
}

const ROW = /<row\b([^>]*?)(?:\/>|>(.*?)<\/row>)/gs
const CELL = /<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs
const FORMULA = /<f\b([^>]*?)(?:\/>|>(.*?)<\/f>)/s
const SPANS = /\sspans="[^"]*"/

/** Écrit des valeurs dans les feuilles, nommées, sans passer par une bibliothèque qui perdrait le reste. */
export function patchCells(parts: Parts, patches: ReadonlyMap<string, readonly CellPatch[]>): void {
  const paths = sheetParts(parts)
  const spills = [...patches.values()].some((list) => list.some(({ anchor }) => anchor?.spill !== undefined))
  const dynamic = spills ? dynamicMark(parts) : ''
  for (const [sheet, list] of patches) {
    if (list.length === 0) continue
    const rows = new Map<number, Row>()
    for (const patch of list) {
      const row: Row = rows.get(patch.row) ?? new Map()
      rows.set(patch.row, row.set(patch.column, patch))
    }
    editPart(parts, paths.get(sheet) ?? '', (xml) => patchSheet(xml, sheet, rows, dynamic))
  }
}

function patchSheet(xml: string, sheet: string, rows: Map<number, Row>, dynamic: string): string {
  const found = /<sheetData>(.*)<\/sheetData>|<sheetData\/>/s.exec(xml)
  if (!found) {
    throw valeurInvalide(
      `La feuille « ${sheet} » est écrite d’une façon inattendue. Ouvrez le classeur dans Excel, enregistrez-le, puis réessayez.`,
    )
  }
  const lines = [...readRows(found[1] ?? '')]
  const marks = { dynamic, unshared: unshared(lines, rows) }
  const written = lines.map(({ row, whole, attributes, content }) => {
    const patched = rows.get(row)
    rows.delete(row)
    const text = patched && patchRow(content, row, patched, marks)
    return { row, xml: text === undefined ? whole : `<row${attributes.replace(SPANS, '')}>${text}</row>` }
  })
  for (const [row, patched] of rows) {
    written.push({ row, xml: `<row r="${row + 1}">${patchRow('', row, patched, marks)}</row>` })
  }
  const data = written.toSorted((a, b) => a.row - b.row).map((row) => row.xml)
  return xml.replace(found[0], () => `<sheetData>${data.join('')}</sheetData>`)
}

interface Line {
  readonly row: number
  readonly whole: string
  readonly attributes: string
  readonly content: string
}

function* readRows(data: string): Generator<Line> {
  let row = -1
  for (const [whole, attributes = '', content = ''] of data.matchAll(ROW)) {
    row = Number(attribute(attributes, 'r') ?? row + 2) - 1
    yield { row, whole, attributes, content }
  }
}

function* readCells(content: string) {
  let column = -1
  for (const [whole, attributes = '', inner = ''] of content.matchAll(CELL)) {
    column = areaOf(attribute(attributes, 'r') ?? '')?.column ?? column + 1
    yield { column, whole, attributes, inner }
  }
}

/** Les numéros des formules partagées dont une cellule se répand. */
function unshared(lines: readonly Line[], rows: ReadonlyMap<number, Row>): ReadonlySet<string> {
  const numbers = new Set<string>()
  for (const { row, content } of lines) {
    const patches = rows.get(row)
    if (![...(patches?.values() ?? [])].some(({ anchor }) => anchor?.spill !== undefined)) continue
    for (const { column, inner } of readCells(content)) {
      const number = patches?.get(column)?.anchor?.spill && sharedNumber(inner)
      if (number !== undefined) numbers.add(number)
    }
  }
  return numbers
}

const sharedNumber = (inner: string) => {
  const attributes = FORMULA.exec(inner)?.[1] ?? ''
  return attribute(attributes, 't') === 'shared' ? attribute(attributes, 'si') : undefined
}

function patchRow(content: string, row: number, patches: Row, marks: Marks): string {
  const left = new Map(patches)
  const cells = [...readCells(content)].map(({ column, whole, attributes, inner }) => {
    const patch = left.get(column)
    left.delete(column)
    return { column, xml: patch ? patchCell(patch, marks, attributes, inner) : whole }
  })
  for (const [column, patch] of left) {
    if (patch.value !== null) cells.push({ column, xml: patchCell(patch, marks, ` r="${cellName(row, column)}"`, '') })
  }
  return cells
    .toSorted((a, b) => a.column - b.column)
    .map((cell) => cell.xml)
    .join('')
}

function patchCell({ value, anchor }: CellPatch, marks: Marks, attributes: string, inner: string): string {
  const formula = anchor ? patchFormula(inner, anchor, marks) : ''
  const kept = attributes.replace(/\s(?:t|vm)="[^"]*"/g, '')
  const marked =
    anchor?.spill === undefined || marks.dynamic === '' ? kept : kept.replace(/\scm="[^"]*"/g, '') + marks.dynamic
  const { type, text } = storedValue(value)
  return formula + text === '' ? `<c${kept}/>` : `<c${marked}${type}>${formula}${text}</c>`
}

/** Le texte de la formule reste ; seule change la plage qu'elle remplit. */
function patchFormula(inner: string, { formula, spill }: Anchor, { unshared: numbers }: Marks): string {
  const [whole = '', attributes = '', text = ''] = FORMULA.exec(inner) ?? []
  const kind = attribute(attributes, 't')
  const own = kind === 'shared' || text === '' ? escapeXml(formula) : text
  if (spill) return `<f t="array" ref="${rangeName(spill)}">${own}</f>`
  if (kind === 'shared' && numbers.has(attribute(attributes, 'si') ?? '')) return `<f>${own}</f>`
  const ref = kind === 'array' ? areaOf(attribute(attributes, 'ref') ?? '') : undefined
  return ref ? whole.replace(/\sref="[^"]*"/, ` ref="${cellName(ref.row, ref.column)}"`) : whole
}
