import type { SheetArea } from './places'

/** Un tableau Excel ; `area` va de l'en-tête aux totaux. */
export interface Table {
  readonly name: string
  readonly area: SheetArea
  readonly header: boolean
  readonly totals: boolean
  readonly columns: readonly string[]
}

type Part = 'headers' | 'data' | 'totals' | 'all' | 'thisRow'

/** Les fichiers les écrivent en anglais ; on comprend aussi ce que montre Excel en français. */
const PARTS: Readonly<Record<string, Part>> = {
  '#all': 'all',
  '#tout': 'all',
  '#data': 'data',
  '#données': 'data',
  '#headers': 'headers',
  '#en-têtes': 'headers',
  '#totals': 'totals',
  '#totaux': 'totals',
  '#this row': 'thisRow',
  '#cette ligne': 'thisRow',
}

/** La plage que désigne `T_Communes[[#This Row],[Code]]`, ou pourquoi il n'y en a pas. */
export function structuredArea(table: Table, bracket: string, row: number): SheetArea | string {
  const { parts, columns } = readBracket(bracket)
  const wanted = columns.map((name) => table.columns.findIndex((column) => normal(column) === normal(name)))
  const missing = columns.find((_, i) => wanted[i] === -1)
  if (missing !== undefined) return `Le tableau ${table.name} n’a pas de colonne « ${missing} ».`
  const unknown = parts.find((part) => PARTS[part] === undefined)
  if (unknown !== undefined) return `« ${unknown} » n’est pas une partie du tableau ${table.name}.`

  const wantedParts = parts.length === 0 ? (['data'] as const) : parts.map((part) => PARTS[part])
  const spans = wantedParts.flatMap((part) => {
    const span = linesOf(table, part, row)
    return span === undefined ? [] : [span]
  })
  if (spans.length === 0) return `Le tableau ${table.name} n’a pas cette partie : ${bracket}.`
  const first = Math.min(...spans.map(([from]) => from))
  const last = Math.max(...spans.map(([, to]) => to))
  const left = wanted.length === 0 ? 0 : Math.min(...wanted)
  const right = wanted.length === 0 ? table.area.columns - 1 : Math.max(...wanted)
  return {
    sheet: table.area.sheet,
    row: first,
    column: table.area.column + left,
    rows: last - first + 1,
    columns: right - left + 1,
  }
}

const normal = (name: string) => name.replace(/\s+/g, ' ').trim().toLowerCase()

type Span = readonly [number, number]

function linesOf({ area, header, totals }: Table, part: Part | undefined, row: number): Span | undefined {
  const end = area.row + area.rows - 1
  const first = area.row + (header ? 1 : 0)
  const last = end - (totals ? 1 : 0)
  switch (part) {
    case 'all':
      return [area.row, end]
    case 'headers':
      return header ? [area.row, area.row] : undefined
    case 'totals':
      return totals ? [end, end] : undefined
    case 'thisRow':
      return row >= first && row <= last ? [row, row] : undefined
    default:
      return last >= first ? [first, last] : undefined
  }
}

/** `[@[Prix HT]:[Prix TTC]]`, `[[#Headers],[Code]]`, `[Code]`, `[#All]`… → ses parties et ses colonnes. */
function readBracket(bracket: string): { parts: string[]; columns: string[] } {
  let inner = bracket.slice(1, -1).trim()
  const parts: string[] = []
  const columns: string[] = []
  if (inner.startsWith('@')) {
    parts.push('#this row')
    inner = inner.slice(1).trim()
  }
  const items = inner.startsWith('[') ? nested(inner) : inner === '' ? [] : [inner]
  for (const item of items) {
    if (item.startsWith('#')) parts.push(item.trim().toLowerCase())
    else columns.push(item.replace(/'(.)/gs, '$1'))
  }
  return { parts, columns }
}

/** « [#All],[Code]:[Nom] » → « #All », « Code », « Nom » ; l'apostrophe protège le caractère suivant. */
const nested = (inner: string) => [...inner.matchAll(/\[((?:'.|[^\]'])*)\]/gs)].map(([, item = '']) => item)
