import { addressOf, excelError, overlap, parseAddress, type FakeModel, type FakeSheet } from './fake-model'
import { copyFormula, deletion, insertion, moveArea, moveFormula, type RowMap } from './fake-references'

const keyOf = (row: number, column: number) => `${row},${column}`
const cellOf = (key: string) => key.split(' ')[0]!.split(',').map(Number) as [number, number]

/** Déplace les entrées d'une table dont la clé commence par « ligne,colonne ». */
function moveKeys<T>(map: Map<string, T>, to: RowMap) {
  const entries = [...map]
  map.clear()
  for (const [key, value] of entries) {
    const [row, column] = cellOf(key)
    const moved = to(row)
    if (moved !== undefined) map.set([keyOf(moved, column), ...key.split(' ').slice(1)].join(' '), value)
  }
}

function moveNumbers<T>(map: Map<number, T> | Set<number>, to: RowMap) {
  const entries = [...map.entries()] as [number, T][]
  map.clear()
  for (const [row, value] of entries) {
    const moved = to(row)
    if (moved === undefined) continue
    if (map instanceof Set) map.add(moved)
    else map.set(moved, value)
  }
}

const moveAddress = (address: string, to: RowMap) => {
  const area = moveArea(parseAddress(address), to)
  return area && addressOf(area)
}

/** Insère des lignes entières ; comme dans Excel, elles prennent la mise en forme de la ligne du dessus. */
export function insertRows(model: FakeModel, sheet: FakeSheet, row: number, count: number) {
  moveEverything(model, sheet, insertion(row, count))
  if (row === 0) return
  const inherit = <T>(map: Map<string, T>, both: boolean, copy: (value: T, down: number) => T) => {
    for (const [key, value] of [...map]) {
      const [r, c] = cellOf(key)
      if (r !== row - 1) continue
      const below = map.get([keyOf(row + count, c), ...key.split(' ').slice(1)].join(' '))
      if (both && below === undefined) continue
      for (let k = 0; k < count; k += 1)
        map.set([keyOf(row + k, c), ...key.split(' ').slice(1)].join(' '), copy(value, k + 1))
    }
  }
  inherit(sheet.formats, false, (value) => value)
  inherit(sheet.numberFormats, false, (value) => value)
  inherit(sheet.validations, true, (value) => structuredClone(value))
  inherit(sheet.rules, true, (rules, down) =>
    rules.map((rule) => ({ ...rule, formula: copyFormula(rule.formula, down, 0) })),
  )
}

/** Supprime des lignes entières ; une référence à l'une d'elles devient #REF!. */
export function deleteRows(model: FakeModel, sheet: FakeSheet, row: number, count: number) {
  for (const table of model.tables.filter((t) => t.sheet === sheet.name)) {
    const { row: header, rows } = parseAddress(table.address)
    if (row <= header && row + count > header && row + count < header + rows)
      throw excelError('InvalidOperation', `en-tête de ${table.name}`)
    if (row <= header + 1 && row + count >= header + rows && row > header)
      throw excelError('InvalidOperation', `toutes les lignes de ${table.name}`)
  }
  moveEverything(model, sheet, deletion(row, count))
}

/** Supprime des colonnes entières d'une feuille sans contenu, ni fusion, ni tableau : le seul cas dont on se sert. */
export function deleteColumns(model: FakeModel, sheet: FakeSheet, column: number, count: number) {
  if (sheet.cells.size > 0 || sheet.merges.size > 0 || model.tables.some((t) => t.sheet === sheet.name))
    throw excelError('InvalidOperation', 'colonnes d’une feuille pleine')
  const to = deletion(column, count)
  const follow = (formula: string) => moveFormula(formula, sheet.name, sheet.name, to, 'column')
  for (const map of [sheet.numberFormats, sheet.formats, sheet.validations, sheet.rules] as Map<string, unknown>[]) {
    const entries = [...map]
    map.clear()
    for (const [key, value] of entries) {
      const [row, at] = cellOf(key)
      const moved = to(at)
      if (moved !== undefined) map.set([keyOf(row, moved), ...key.split(' ').slice(1)].join(' '), value)
    }
  }
  for (const list of sheet.rules.values()) for (const rule of list) rule.formula = follow(rule.formula)
}

function moveEverything(model: FakeModel, sheet: FakeSheet, to: RowMap) {
  const { cells, numberFormats, formats, validations, rules, notes, comments } = sheet
  for (const map of [cells, numberFormats, formats, validations, rules, notes, comments] as Map<string, unknown>[])
    moveKeys(map, to)
  moveNumbers(sheet.heights, to)
  moveNumbers(sheet.hiddenRows, to)
  moveNumbers(sheet.breaks, to)
  sheet.merges = new Set([...sheet.merges].map((m) => moveAddress(m, to)).filter((m) => m !== undefined))
  sheet.links = new Map(
    [...sheet.links]
      .map(([address, link]) => [moveAddress(address, to), link] as const)
      .filter((entry): entry is [string, unknown] => entry[0] !== undefined),
  )
  sheet.page.printArea = sheet.page.printArea && (moveAddress(sheet.page.printArea, to) ?? '')
  if (sheet.page.titleRows) {
    const area = moveArea(parseAddress(sheet.page.titleRows), to)
    sheet.page.titleRows = area ? `$${area.row + 1}:$${area.row + area.rows}` : ''
  }
  for (const chart of sheet.charts) {
    chart.from = moveAddress(chart.from, to) ?? chart.from
    chart.to = moveAddress(chart.to, to) ?? chart.to
  }
  model.tables = model.tables.flatMap((table) => {
    if (table.sheet !== sheet.name) return [table]
    const address = moveAddress(table.address, to)
    return address ? [Object.assign(table, { address })] : []
  })
  const follow = (formula: string, own: string) => moveFormula(formula, own, sheet.name, to)
  for (const other of model.sheets) {
    for (const cell of other.cells.values()) if (cell.formula) cell.formula = follow(cell.formula, other.name)
    for (const list of other.rules.values()) for (const rule of list) rule.formula = follow(rule.formula, other.name)
    for (const validation of other.validations.values()) {
      const rule = validation.rule as { list?: { source: string } } | undefined
      if (rule?.list?.source.startsWith('=')) rule.list.source = follow(rule.list.source, other.name)
    }
    for (const item of other.names) item.formula = follow(item.formula, other.name)
    for (const { series } of other.charts)
      for (const line of series) {
        line.values = follow(line.values, other.name)
        line.categories = follow(line.categories, other.name)
      }
  }
  for (const item of model.names) item.formula = follow(item.formula, '')
}

/** Recopie une plage, répétée autant de fois qu'elle tient dans la destination, comme le copier-coller d'Excel. */
export function copyCells(from: FakeSheet, source: string, to: FakeSheet, target: string, what: 'All' | 'Formats') {
  const [a, b] = [bounded(source, from, to), bounded(target, from, to)]
  if (b.rows % a.rows !== 0 || b.columns % a.columns !== 0) throw excelError('InvalidArgument', `${source} → ${target}`)
  for (const merge of from.merges) {
    const area = parseAddress(merge)
    if (overlap(area, a) && !isInside(area, a)) throw excelError('InvalidOperation', `fusion ${merge} coupée`)
  }
  for (const merge of [...to.merges]) {
    const area = parseAddress(merge)
    if (!overlap(area, b)) continue
    if (!isInside(area, b)) throw excelError('InvalidOperation', `fusion ${merge} coupée`)
    to.merges.delete(merge)
  }
  // Prises avant d'écrire : source et destination peuvent se suivre dans la même feuille.
  const copied = structuredClone({
    cells: from.cells,
    numberFormats: from.numberFormats,
    formats: from.formats,
    validations: from.validations,
    rules: from.rules,
    notes: from.notes,
    merges: from.merges,
  })
  for (let r = 0; r < b.rows; r += a.rows)
    for (let c = 0; c < b.columns; c += a.columns)
      for (const merge of copied.merges) {
        const area = parseAddress(merge)
        if (isInside(area, a))
          to.merges.add(addressOf({ ...area, row: area.row - a.row + b.row + r, column: area.column - a.column + b.column + c })) // prettier-ignore
      }
  for (let r = 0; r < b.rows; r += 1) {
    for (let c = 0; c < b.columns; c += 1) {
      const origin = [a.row + (r % a.rows), a.column + (c % a.columns)] as const
      const [key, at] = [keyOf(...origin), keyOf(b.row + r, b.column + c)]
      const [down, right] = [b.row + r - origin[0], b.column + c - origin[1]]
      for (const name of [...to.formats.keys()]) if (name.startsWith(`${at} `)) to.formats.delete(name)
      for (const [name, value] of copied.formats)
        if (name.startsWith(`${key} `)) to.formats.set(`${at} ${name.slice(key.length + 1)}`, value)
      put(to.numberFormats, at, copied.numberFormats.get(key))
      put(
        to.rules,
        at,
        copied.rules.get(key)?.map((rule) => ({ ...rule, formula: copyFormula(rule.formula, down, right) })),
      )
      if (what === 'Formats') continue
      const cell = copied.cells.get(key)
      put(to.cells, at, cell?.formula ? { ...cell, formula: copyFormula(cell.formula, down, right) } : cell)
      put(to.validations, at, structuredClone(copied.validations.get(key)))
      put(to.notes, at, copied.notes.get(key))
    }
  }
}

function put<T>(map: Map<string, T>, key: string, value: T | undefined) {
  if (value === undefined) map.delete(key)
  else map.set(key, value)
}

export const isInside = (a: ReturnType<typeof parseAddress>, b: ReturnType<typeof parseAddress>) =>
  a.row >= b.row &&
  a.column >= b.column &&
  a.row + a.rows <= b.row + b.rows &&
  a.column + a.columns <= b.column + b.columns

/** Des lignes entières ne comptent que jusqu'à la dernière colonne dont une feuille dit quelque chose. */
function bounded(address: string, ...sheets: FakeSheet[]) {
  const area = parseAddress(address)
  if (area.columns < 16_384) return area
  const used = sheets.flatMap(({ cells, formats, numberFormats, validations, rules, notes }) =>
    ([cells, formats, numberFormats, validations, rules, notes] as Map<string, unknown>[]).flatMap((map) =>
      [...map.keys()].map((key) => cellOf(key)[1]).filter((column) => column < 1_000),
    ),
  )
  return { ...area, columns: used.reduce((most, column) => Math.max(most, column + 1), 1) }
}
