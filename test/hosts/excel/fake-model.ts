/** Ce que le faux Excel retient d'un classeur. */
export interface FakeCell {
  value: string | number | boolean
  formula?: string
}
export interface FakeSheet {
  id: string
  name: string
  visibility: 'Visible' | 'Hidden' | 'VeryHidden'
  tabColor: string
  showGridlines: boolean
  cells: Map<string, FakeCell>
  numberFormats: Map<string, string>
  /** « 0,0 format.font.bold » → true */
  formats: Map<string, unknown>
  widths: Map<number, number>
  heights: Map<number, number>
  merges: Set<string>
  frozen: string
  links: Map<string, unknown>
  /** Chaque mise en forme, dans l'ordre : « A1:B2 format.font.bold=true ». */
  journal: string[]
}
export interface FakeTable {
  name: string
  sheet: string
  address: string
  showHeaders: boolean
  showTotals: boolean
}
export interface FakeModel {
  fileName: string
  sheets: FakeSheet[]
  tables: FakeTable[]
  activeId: string
  nextId: number
}

export const excelError = (code: string, message = code) => Object.assign(new Error(message), { code })

export function newModel(sheets: Record<string, unknown[][]> = { Feuil1: [] }): FakeModel {
  const model: FakeModel = { fileName: 'classeur.xlsx', sheets: [], tables: [], activeId: '', nextId: 1 }
  for (const [name, values] of Object.entries(sheets)) {
    const sheet = addSheet(model, name)
    values.forEach((row, r) => row.forEach((value, c) => type(sheet, r, c, value)))
  }
  model.activeId = model.sheets[0]!.id
  return model
}

export function addSheet(model: FakeModel, name: string): FakeSheet {
  checkName(model, name)
  const sheet: FakeSheet = {
    id: `{${model.nextId++}}`,
    name,
    visibility: 'Visible',
    tabColor: '',
    showGridlines: true,
    cells: new Map(),
    numberFormats: new Map(),
    formats: new Map(),
    widths: new Map(),
    heights: new Map(),
    merges: new Set(),
    frozen: '',
    links: new Map(),
    journal: [],
  }
  model.sheets.push(sheet)
  return sheet
}

export function checkName(model: FakeModel, name: string, self?: FakeSheet) {
  if (name === '' || name.length > 31 || /[:\\/?*[\]]/.test(name)) throw excelError('InvalidArgument', `nom ${name}`)
  if (model.sheets.some((s) => s !== self && s.name.toLowerCase() === name.toLowerCase()))
    throw excelError('ItemAlreadyExists')
}

export const findSheet = (model: FakeModel, key: string) =>
  model.sheets.find((s) => s.id === key || s.name.toLowerCase() === key.toLowerCase())

export function hide(model: FakeModel, sheet: FakeSheet, visibility: FakeSheet['visibility']) {
  const others = model.sheets.filter((s) => s !== sheet && s.visibility === 'Visible')
  if (visibility !== 'Visible' && others.length === 0) throw excelError('InvalidOperation', 'dernière feuille visible')
  sheet.visibility = visibility
  if (visibility !== 'Visible' && model.activeId === sheet.id) model.activeId = others[0]!.id
}

export function remove(model: FakeModel, sheet: FakeSheet) {
  if (!model.sheets.some((s) => s !== sheet && s.visibility === 'Visible'))
    throw excelError('InvalidOperation', 'dernière feuille')
  model.sheets = model.sheets.filter((s) => s !== sheet)
  model.tables = model.tables.filter((t) => t.sheet !== sheet.name)
  if (model.activeId === sheet.id) model.activeId = model.sheets.find((s) => s.visibility === 'Visible')!.id
}

export function move(model: FakeModel, sheet: FakeSheet, position: number) {
  if (position < 0 || position >= model.sheets.length) throw excelError('InvalidArgument', `position ${position}`)
  model.sheets = model.sheets.filter((s) => s !== sheet)
  model.sheets.splice(position, 0, sheet)
}

export function addTable(model: FakeModel, sheet: FakeSheet, address: string): FakeTable {
  const table = {
    name: `Tableau${model.tables.length + 1}`,
    sheet: sheet.name,
    address,
    showHeaders: true,
    showTotals: false,
  }
  model.tables.push(table)
  return table
}

export function nameTable(model: FakeModel, table: FakeTable, name: string) {
  if (model.tables.some((t) => t !== table && t.name.toLowerCase() === name.toLowerCase()))
    throw excelError('InvalidArgument', `nom de tableau ${name}`)
  table.name = name
}

/** Donne un contenu à une cellule comme Excel le lirait d'une saisie. */
export function type(sheet: FakeSheet, row: number, column: number, content: unknown) {
  const key = `${row},${column}`
  if (content === null) return
  if (content === '') sheet.cells.delete(key)
  else if (typeof content !== 'string') sheet.cells.set(key, { value: content as number })
  else if (content.startsWith("'")) sheet.cells.set(key, { value: content.slice(1) })
  else if (/^[=+\-@\t\r]/.test(content)) sheet.cells.set(key, { value: compute(sheet, content), formula: content })
  else if (/^(vrai|true|faux|false)$/i.test(content.trim())) sheet.cells.set(key, { value: /^[vt]/i.test(content) })
  else if (/^[\d\s.,€%/-]+$/.test(content) || /^\p{L}+[ .-]?\d+$/u.test(content)) sheet.cells.set(key, { value: 12345 })
  else sheet.cells.set(key, { value: content })
}

/** Le faux Excel ne sait calculer qu'une somme ; tout le reste vaut 0. */
function compute(sheet: FakeSheet, formula: string): number {
  const terms = /^=SUM\((.*)\)$/.exec(formula)?.[1]?.split(',') ?? []
  const valueOf = (term: string) => {
    const { row, column } = /^[A-Z]/.test(term) ? parseAddress(term) : { row: -1, column: -1 }
    return Number(row < 0 ? term : (sheet.cells.get(`${row},${column}`)?.value ?? 0))
  }
  return terms.reduce((sum, term) => sum + valueOf(term), 0)
}

export function parseAddress(address: string) {
  const match = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(address)
  if (!match) throw excelError('InvalidArgument', `adresse ${address}`)
  const column = (letters: string) => [...letters].reduce((n, l) => n * 26 + l.charCodeAt(0) - 64, 0) - 1
  const [, c1, r1, c2 = c1, r2 = r1] = match
  const area = {
    row: Number(r1) - 1,
    column: column(c1!),
    rows: Number(r2) - Number(r1) + 1,
    columns: column(c2!) - column(c1!) + 1,
  }
  if (area.rows < 1 || area.columns < 1) throw excelError('InvalidArgument', `adresse ${address}`)
  return area
}
