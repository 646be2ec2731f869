import type { Area } from '../../../src/ports/workbook'
import { columnOf, lettersOf } from './fake-references'

/** Ce que le faux Excel retient d'un classeur. */
export interface FakeCell {
  value: string | number | boolean
  formula?: string
}
/** Une règle de mise en forme conditionnelle, telle que la voit une cellule. */
export interface FakeRule {
  formula: string
  style: Record<string, unknown>
}
export interface FakeChart {
  name: string
  type: string
  title: string
  from: string
  to: string
  series: { name: string; values: string; categories: string; color?: string }[]
  top: number
  left: number
}
export interface FakePage {
  paperSize: string
  orientation: string
  zoom: unknown
  sides: Record<string, string>
  printArea: string
  titleRows: string
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
  /** Tout ce qu'une validation dit, par cellule. */
  validations: Map<string, Record<string, unknown>>
  rules: Map<string, FakeRule[]>
  notes: Map<string, string>
  comments: Map<string, { content: string; replies: string[] }>
  widths: Map<number, number>
  heights: Map<number, number>
  hiddenRows: Set<number>
  hiddenColumns: Set<number>
  merges: Set<string>
  frozen: string
  links: Map<string, unknown>
  breaks: Set<number>
  page: FakePage
  charts: FakeChart[]
  shapes: { name: string; top: number; left: number }[]
  names: FakeName[]
  /** Chaque mise en forme, dans l'ordre : « A1:B2 format.font.bold=true ». */
  journal: string[]
}
export interface FakeTable {
  name: string
  sheet: string
  address: string
  showHeaders: boolean
  showTotals: boolean
  style?: string
}
export interface FakeName {
  name: string
  formula: string
}
export interface FakeModel {
  fileName: string
  sheets: FakeSheet[]
  tables: FakeTable[]
  names: FakeName[]
  activeId: string
  nextId: number
}

export const excelError = (code: string, message = code) => Object.assign(new Error(message), { code })

export function newModel(sheets: Record<string, unknown[][]> = { Feuil1: [] }): FakeModel {
  const model: FakeModel = { fileName: 'classeur.xlsx', sheets: [], tables: [], names: [], activeId: '', nextId: 1 }
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
    validations: new Map(),
    rules: new Map(),
    notes: new Map(),
    comments: new Map(),
    widths: new Map(),
    heights: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    merges: new Set(),
    frozen: '',
    links: new Map(),
    breaks: new Set(),
    page: {
      paperSize: 'Letter',
      orientation: 'Portrait',
      zoom: { scale: 100 },
      sides: {},
      printArea: '',
      titleRows: '',
    },
    charts: [],
    shapes: [],
    names: [],
    journal: [],
  }
  model.sheets.push(sheet)
  return sheet
}

/** Copie une feuille comme Excel : ses tableaux prennent d'autres noms, les noms qui la visent deviennent les siens. */
export function copySheet(model: FakeModel, from: FakeSheet): FakeSheet {
  if (from.visibility === 'VeryHidden') throw excelError('GeneralException', 'copie d’une feuille très masquée')
  let rank = 2
  const nameOf = () => `${from.name.slice(0, 25)} (${rank})`
  while (findSheet(model, nameOf())) rank += 1
  const to = addSheet(model, nameOf())
  Object.assign(to, structuredClone({ ...from, id: to.id, name: to.name }))
  to.names.push(...structuredClone(model.names.filter(({ formula }) => formula.includes(`${from.name}`))))
  for (const table of model.tables.filter((t) => t.sheet === from.name)) {
    model.tables.push({ ...table, sheet: to.name, name: freeTable(model, table.name) })
  }
  return to
}

function freeTable(model: FakeModel, name: string): string {
  let rank = 1
  const taken = (n: string) => model.tables.some((t) => t.name.toLowerCase() === n.toLowerCase())
  while (taken(`${name}${rank}`)) rank += 1
  return `${name}${rank}`
}

export function checkName(model: FakeModel, name: string, self?: FakeSheet) {
  if (name === '' || name.length > 31 || /[:\\/?*[\]]/.test(name)) throw excelError('InvalidArgument', `nom ${name}`)
  if (model.sheets.some((s) => s !== self && s.name.toLowerCase() === name.toLowerCase()))
    throw excelError('ItemAlreadyExists')
}

/** Renomme une feuille : ses tableaux et les formules d'ailleurs la suivent. */
export function rename(model: FakeModel, sheet: FakeSheet, name: string) {
  checkName(model, name, sheet)
  for (const table of model.tables) if (table.sheet === sheet.name) table.sheet = name
  const quoted = (n: string) => `'${n.replaceAll("'", "''")}'!`
  const [from, to] = [quoted(sheet.name), quoted(name)]
  const follow = (formula: string) => formula.replaceAll(from, to).replaceAll(`${sheet.name}!`, to)
  for (const { cells } of model.sheets)
    for (const cell of cells.values()) if (cell.formula) cell.formula = follow(cell.formula)
  for (const item of model.names) item.formula = follow(item.formula)
  sheet.name = name
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
  const area = parseAddress(address)
  refuseOverlap(model, sheet, area)
  for (const merge of sheet.merges)
    if (overlap(parseAddress(merge), area)) throw excelError('InvalidOperation', 'tableau sur une fusion')
  const table = { name: freeTable(model, 'Tableau'), sheet: sheet.name, address, showHeaders: true, showTotals: false }
  model.tables.push(table)
  for (let c = 0; c < area.columns; c += 1) {
    const key = `${area.row},${area.column + c}`
    if (!sheet.cells.has(key)) sheet.cells.set(key, { value: `Colonne${c + 1}` })
  }
  return table
}

export function resizeTable(model: FakeModel, table: FakeTable, address: string) {
  const [from, to] = [parseAddress(table.address), parseAddress(address)]
  if (to.row !== from.row || to.rows < 2 || to.column >= from.column + from.columns)
    throw excelError('InvalidArgument', `étendue ${address}`)
  refuseOverlap(model, findSheet(model, table.sheet)!, to, table)
  table.address = address
}

function refuseOverlap(model: FakeModel, sheet: FakeSheet, area: Area, self?: FakeTable) {
  const other = model.tables.find((t) => t !== self && t.sheet === sheet.name && overlap(parseAddress(t.address), area))
  if (other) throw excelError('InvalidArgument', `chevauche ${other.name}`)
}

export const overlap = (a: Area, b: Area) =>
  a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns

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
    const { row, column } = /^[A-Z]+\d+$/.test(term) ? parseAddress(term) : { row: -1, column: -1 }
    return Number(row < 0 ? term : (sheet.cells.get(`${row},${column}`)?.value ?? 0)) || 0
  }
  return terms.reduce((sum, term) => sum + valueOf(term), 0)
}

export const ALL: Area = { row: 0, column: 0, rows: 1_048_576, columns: 16_384 }

export function parseAddress(address: string): Area {
  if (address === '') return ALL
  const rowsOnly = /^\$?(\d+):\$?(\d+)$/.exec(address)
  if (rowsOnly) return { ...ALL, row: Number(rowsOnly[1]) - 1, rows: Number(rowsOnly[2]) - Number(rowsOnly[1]) + 1 }
  const columnsOnly = /^([A-Z]+):([A-Z]+)$/.exec(address)
  if (columnsOnly) {
    const column = columnOf(columnsOnly[1]!)
    return { ...ALL, column, columns: columnOf(columnsOnly[2]!) - column + 1 }
  }
  const match = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(address)
  if (!match) throw excelError('InvalidArgument', `adresse ${address}`)
  const [, c1, r1, c2 = c1, r2 = r1] = match
  const area = {
    row: Number(r1) - 1,
    column: columnOf(c1!),
    rows: Number(r2) - Number(r1) + 1,
    columns: columnOf(c2!) - columnOf(c1!) + 1,
  }
  if (area.rows < 1 || area.columns < 1) throw excelError('InvalidArgument', `adresse ${address}`)
  return area
}

export const addressOf = ({ row, column, rows, columns }: Area) =>
  `${lettersOf(column)}${row + 1}:${lettersOf(column + columns - 1)}${row + rows}`
