import {
  addressOf,
  addSheet,
  addTable,
  copySheet,
  excelError,
  findSheet,
  hide,
  move,
  nameTable,
  parseAddress,
  remove,
  rename,
  resizeTable,
  type,
  type FakeChart,
  type FakeModel,
  type FakeName,
  type FakeSheet,
  type FakeTable,
} from './fake-model'
import type { Area } from '../../../src/ports/workbook'
import { copyFormula } from './fake-references'
import { copyCells, deleteColumns, deleteRows, insertRows, isInside } from './fake-rows'

/** Un faux Excel strict : rien ne se passe avant `sync`, lire sans avoir chargé échoue, un bloc mal formé aussi. */
export interface FakeExcel {
  model: FakeModel
  syncs: number
  runs: object[]
  /** Le plus grand nombre de cellules écrites entre deux `sync`. */
  maxCells: number
  /** Fait échouer un ordre : « values », « delete », « name »… avec un code d'Excel. */
  fail?: { order: string; code: string; sheet?: string } | undefined
  /** Fait échouer le n-ième ordre, quel qu'il soit. */
  failAt?: number | undefined
  orders: number
  handlers: Set<() => Promise<void>>
}

interface Context {
  fake: FakeExcel
  enqueue(action: () => void): void
  sync(): Promise<void>
}
type Members = Record<string, (...args: any[]) => unknown>
interface Spec<T> {
  read?: Record<string, (target: T) => unknown>
  write?: Record<string, (target: T, value: any) => void>
  members?: (target: () => T) => Members
  getters?: (target: () => T) => Record<string, () => unknown>
}

/** `known` : l'élément d'une collection déjà lue existe, il n'attend pas un `sync` de plus. */
function proxyOf<T>(context: Context, locate: () => T, spec: Spec<T>, known?: T): any {
  let target = known
  const loaded = new Map<string, unknown>()
  if (known === undefined) context.enqueue(() => (target = locate()))
  const get = () => {
    if (target === undefined) throw excelError('ItemNotFound')
    return target
  }
  const members = spec.members?.(get) ?? {}
  const getters = spec.getters?.(get) ?? {}
  const proxy: any = new Proxy(
    {},
    {
      get(_, name) {
        if (typeof name === 'symbol' || name === 'then' || name === 'toJSON') return undefined
        if (name === 'context') return context
        if (name === 'load') {
          return (names: string) => {
            const wanted = names.split(',').map((n) => n.trim())
            context.enqueue(() => {
              if (target === undefined && spec.read?.isNullObject) return void loaded.set('isNullObject', true)
              if (spec.read?.isNullObject) loaded.set('isNullObject', false)
              const items =
                spec.read?.items && wanted.some((n) => n.startsWith('items')) ? (spec.read.items(get()) as any[]) : []
              if (items.length > 0 || wanted.some((n) => n.startsWith('items'))) loaded.set('items', items)
              for (const n of wanted) {
                const [head, rest] = n.split('/')
                if (!spec.read?.[head!]) throw new TypeError(`Propriété inconnue : ${n}`)
                if (head === 'items') for (const item of items) item.__loadNow(rest)
                else loaded.set(head!, spec.read[head!]!(get()))
              }
            })
            return proxy
          }
        }
        if (name === '__loadNow') return (n: string) => loaded.set(n, spec.read![n]!(get()))
        if (name in getters) return getters[name]!()
        if (name in members) return members[name]
        if (spec.read && name in spec.read) {
          if (!loaded.has(name)) throw excelError('PropertyNotLoaded', `PropertyNotLoaded : ${name}`)
          return loaded.get(name)
        }
        throw new TypeError(`Le faux Excel ne connaît pas « ${name} »`)
      },
      set(_, name, value) {
        const write = spec.write?.[String(name)]
        if (!write) throw new TypeError(`Le faux Excel ne sait pas écrire « ${String(name)} »`)
        context.enqueue(() => write(get(), value))
        return true
      },
    },
  )
  return proxy
}

export function installFakeExcel(model: FakeModel, apiVersion = 1.2): FakeExcel {
  const fake: FakeExcel = { model, syncs: 0, runs: [], maxCells: 0, orders: 0, handlers: new Set() }
  const newContext = (): any => {
    let queue: (() => void)[] = []
    const context: Context = {
      fake,
      enqueue: (action) => void queue.push(action),
      async sync() {
        await Promise.resolve()
        const actions = queue
        queue = []
        fake.syncs += 1
        cells = 0
        for (const action of actions) {
          fake.orders += 1
          if (fake.orders === fake.failAt) throw excelError('GeneralException', 'panne simulée')
          action()
        }
        fake.maxCells = Math.max(fake.maxCells, cells)
      },
    }
    return Object.assign(context, { workbook: workbook(context) })
  }
  ;(globalThis as any).Excel = {
    run: async (options: object, batch?: (context: unknown) => Promise<unknown>) => {
      fake.runs.push(typeof options === 'function' ? {} : options)
      const context = newContext()
      const result = await (batch ?? (options as any))(context)
      await context.sync()
      return result
    },
  }
  const minor = Number(String(apiVersion.toFixed(2)).split('.')[1])
  ;(globalThis as any).Office = {
    context: {
      requirements: { isSetSupported: (_: string, version: string) => Number(version.split('.')[1]) <= minor },
      document: { url: 'C:\\dossier\\ancien.xlsx' },
    },
  }
  return fake
}

let cells = 0
function order(context: Context, name: string, sheet?: FakeSheet) {
  const { fail } = context.fake
  if (fail?.order === name && (fail.sheet === undefined || fail.sheet === sheet?.name))
    throw excelError(fail.code, 'refus simulé')
}

function workbook(context: Context): any {
  const { model } = context.fake
  return proxyOf(context, () => model, {
    read: { name: (m) => m.fileName },
    getters: () => ({
      worksheets: () => worksheets(context),
      tables: () => tables(context),
      names: () => names(context, () => model.names),
    }),
  })
}

const event = (context: Context) => ({
  add: (handler: () => Promise<void>) => {
    context.enqueue(() => context.fake.handlers.add(handler))
    return { context, remove: () => context.enqueue(() => context.fake.handlers.delete(handler)) }
  },
})

function worksheets(context: Context): any {
  const { model } = context.fake
  return proxyOf(context, () => model, {
    read: { items: (m) => m.sheets.map((s) => worksheet(context, () => s, s)) },
    getters: () => ({
      onChanged: () => event(context),
      onAdded: () => event(context),
      onDeleted: () => event(context),
    }),
    members: () => ({
      getItem: (key: string) =>
        worksheet(context, () => {
          const found = findSheet(model, key)
          if (!found) throw excelError('ItemNotFound', key)
          return found
        }),
      getItemOrNullObject: (key: string) => worksheet(context, () => findSheet(model, key) as FakeSheet),
      getActiveWorksheet: () => worksheet(context, () => findSheet(model, model.activeId)!),
      add: (name: string) =>
        worksheet(context, () => {
          order(context, 'add')
          return addSheet(model, name)
        }),
    }),
  })
}

function worksheet(context: Context, locate: () => FakeSheet, known?: FakeSheet): any {
  const { model } = context.fake
  return proxyOf<FakeSheet>(
    context,
    locate,
    {
      read: {
        isNullObject: () => false,
        id: (s) => s.id,
        name: (s) => s.name,
        visibility: (s) => s.visibility,
        position: (s) => model.sheets.indexOf(s),
        standardHeight: () => 15,
      },
      write: {
        name: (s, v) => (order(context, 'name', s), rename(model, s, v)),
        visibility: (s, v) => hide(model, s, v),
        position: (s, v) => move(model, s, v),
        tabColor: (s, v) => (s.tabColor = v),
        showGridlines: (s, v) => (s.showGridlines = v),
      },
      getters: (get) => ({
        freezePanes: () => freezePanes(context, get),
        tables: () => sheetTables(context, get),
        names: () => names(context, () => get().names),
        notes: () => notes(context, get),
        comments: () => comments(context, get),
        charts: () => charts(context, get),
        shapes: () => drawings(context, () => get().shapes),
        horizontalPageBreaks: () => pageBreaks(context, get),
        pageLayout: () => pageLayout(context, get),
      }),
      members: (get) => ({
        getRange: (address = '') => range(context, get, address as string),
        getUsedRangeOrNullObject: (valuesOnly = false) => usedRange(context, get, valuesOnly as boolean),
        copy: () =>
          worksheet(context, () => {
            order(context, 'copy', get())
            return copySheet(model, get())
          }),
        delete: () => context.enqueue(() => (order(context, 'delete', get()), remove(model, get()))),
        activate: () => context.enqueue(() => (model.activeId = get().id)),
      }),
    },
    known,
  )
}

function usedRange(context: Context, get: () => FakeSheet, valuesOnly: boolean): any {
  const bounds = () => {
    const { cells, formats, numberFormats, merges } = get()
    const all = valuesOnly ? [cells] : ([cells, formats, numberFormats] as Map<string, unknown>[])
    const corners = [...all.flatMap((map) => [...map.keys()]), ...(valuesOnly ? [] : [...merges].flatMap(cornersOf))]
    if (corners.length === 0) return undefined as never
    const keys = corners.map((k) => k.split(' ')[0]!.split(',').map(Number) as [number, number])
    const [rows, columns] = [keys.map(([r]) => r), keys.map(([, c]) => c)]
    const [row, column] = [min(rows), min(columns)]
    return { row, column, rows: max(rows) - row + 1, columns: max(columns) - column + 1 }
  }
  return proxyOf(context, bounds, {
    read: { isNullObject: () => false, address: (a) => `'${get().name}'!${addressOf(a)}`, ...areaReads },
    members: (own) => ({ getMergedAreasOrNullObject: () => mergedAreas(context, get, own) }),
  })
}
const min = (list: number[]) => list.reduce((a, b) => Math.min(a, b))
const max = (list: number[]) => list.reduce((a, b) => Math.max(a, b))
const cornersOf = (address: string) => {
  const { row, column, rows, columns } = parseAddress(address)
  return [`${row},${column}`, `${row + rows - 1},${column + columns - 1}`]
}
const mergedAreas = (context: Context, get: () => FakeSheet, area: () => Area) =>
  proxyOf(context, () => ([...get().merges].filter((m) => isInside(parseAddress(m), area())).join() || undefined) as string, {
    read: {
      isNullObject: () => false,
      address: (a) => a.split(',').map((one) => `'${get().name}'!${one}`).join(', '),
    },
  }) // prettier-ignore
const areaReads = {
  rowIndex: (a: any) => a.row,
  columnIndex: (a: any) => a.column,
  rowCount: (a: any) => a.rows,
  columnCount: (a: any) => a.columns,
}

/** Chaque cellule d'un rectangle. */
function* cellsOf({ row, column, rows, columns }: ReturnType<typeof parseAddress>) {
  for (let r = row; r < row + rows; r += 1) for (let c = column; c < column + columns; c += 1) yield `${r},${c}`
}

/** Un objet de mise en forme : chaque trait va au journal et dans chaque cellule. */
function traits(context: Context, get: () => FakeSheet, address: string, prefix: string): any {
  return new Proxy(
    {},
    {
      set: (_, name, value) => {
        context.enqueue(() => {
          order(context, 'format', get())
          get().journal.push(`${address} ${prefix}.${String(name)}=${JSON.stringify(value)}`)
          for (const key of cellsOf(parseAddress(address))) get().formats.set(`${key} ${prefix}.${String(name)}`, value)
        })
        return true
      },
    },
  )
}

/** Les lignes (ou les colonnes) d'un rectangle qu'il est raisonnable d'énumérer. */
const span = (start: number, count: number) => {
  if (count > 50_000) throw excelError('InvalidArgument', 'plage entière')
  return Array.from({ length: count }, (_, k) => start + k)
}

function rangeFormat(context: Context, get: () => FakeSheet, address: string): any {
  const area = parseAddress(address)
  const { row, column } = area
  const part = (prefix: string) => traits(context, get, address, prefix)
  const trait = (name: string) => (_: FakeSheet, value: unknown) => {
    get().journal.push(`${address} format.${name}=${JSON.stringify(value)}`)
    for (const key of cellsOf(area)) get().formats.set(`${key} format.${name}`, value)
  }
  const forget = (map: Map<number, unknown>, start: number, count: number) => {
    for (const at of [...map.keys()]) if (at >= start && at < start + count) map.delete(at)
  }
  return proxyOf(context, get, {
    read: {
      columnWidth: (s) => s.widths.get(column) ?? 48,
      rowHeight: (s) => s.heights.get(row) ?? 15,
      useStandardHeight: (s) => !s.heights.has(row),
    },
    write: {
      columnWidth: (s, v) => {
        for (const at of span(column, area.columns)) if (v === 48) s.widths.delete(at); else s.widths.set(at, v) // prettier-ignore
        s.journal.push(`${address} format.columnWidth=${v}`)
      },
      rowHeight: (s, v) => {
        for (const at of span(row, area.rows)) if (v === 15) s.heights.delete(at); else s.heights.set(at, v) // prettier-ignore
        s.journal.push(`${address} format.rowHeight=${v}`)
      },
      useStandardHeight: (s) => forget(s.heights, row, area.rows),
      useStandardWidth: (s) => forget(s.widths, column, area.columns),
      wrapText: trait('wrapText'),
      horizontalAlignment: trait('horizontalAlignment'),
      verticalAlignment: trait('verticalAlignment'),
    },
    getters: () => ({
      font: () => part('format.font'),
      fill: () => part('format.fill'),
      borders: () => ({ getItem: (edge: string) => part(`format.borders.${edge}`) }),
    }),
  })
}

function range(context: Context, getSheet: () => FakeSheet, address: string): any {
  const area = parseAddress(address)
  const { model } = context.fake
  const grid = (f: (r: number, c: number) => unknown) => {
    if (area.rows * area.columns > 5_000_000) throw excelError('ResponsePayloadSizeLimitExceeded')
    return Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (_, c) => f(area.row + r, area.column + c)),
    )
  }
  const put = (sheet: FakeSheet, block: unknown[][]) => {
    if (!Array.isArray(block) || block.length !== area.rows || block.some((line) => line.length !== area.columns)) {
      throw excelError('InvalidArgument', `bloc mal formé pour ${address}`)
    }
    order(context, 'values', sheet)
    cells += area.rows * area.columns
    block.forEach((line, r) => line.forEach((value, c) => type(sheet, area.row + r, area.column + c, value)))
  }
  const inside = (other: string) => isInside(parseAddress(other), area)
  const within = (key: string) => {
    const [row, column] = key.split(' ')[0]!.split(',').map(Number) as [number, number]
    return isInside({ row, column, rows: 1, columns: 1 }, area)
  }
  const forget = (map: Map<string, unknown>) => {
    for (const key of [...map.keys()]) if (within(key)) map.delete(key)
  }
  const later = <T>(read: () => T) => {
    const result: { value: T | undefined } = { value: undefined }
    context.enqueue(() => (result.value = read()))
    return {
      get value() {
        if (result.value === undefined) throw excelError('ValueNotLoaded')
        return result.value
      },
    }
  }
  return proxyOf(context, getSheet, {
    read: {
      values: (s) => grid((r, c) => s.cells.get(`${r},${c}`)?.value ?? ''),
      formulas: (s) => grid((r, c) => s.cells.get(`${r},${c}`)?.formula ?? s.cells.get(`${r},${c}`)?.value ?? ''),
      numberFormat: (s) => grid((r, c) => s.numberFormats.get(`${r},${c}`) ?? 'General'),
      hyperlink: (s) => s.links.get(address),
      address: (s) => `'${s.name}'!${address}`,
      ...Object.fromEntries(Object.entries(areaReads).map(([k, f]) => [k, () => f(area)])),
    },
    write: {
      values: put,
      formulas: put,
      numberFormat: (s, v) =>
        grid((r, c) => {
          const code = typeof v === 'string' ? v : v[r - area.row][c - area.column]
          if (code === 'General') s.numberFormats.delete(`${r},${c}`)
          else s.numberFormats.set(`${r},${c}`, code)
        }),
      hyperlink: (s, v) => (s.links.set(address, v), s.journal.push(`${address} hyperlink=${v.documentReference}`)),
      rowHidden: (s, v) => (v ? span(area.row, area.rows).forEach((r) => s.hiddenRows.add(r)) : s.hiddenRows.clear()),
      columnHidden: (s, v) =>
        v ? span(area.column, area.columns).forEach((c) => s.hiddenColumns.add(c)) : s.hiddenColumns.clear(),
    },
    getters: (get) => ({
      format: () => rangeFormat(context, getSheet, address),
      conditionalFormats: () => conditionalFormats(context, get, area, within),
      dataValidation: () => dataValidation(context, get, area, within),
      __address: () => address,
      __sheet: () => getSheet,
    }),
    members: (get) => ({
      getEntireColumn: () => range(context, getSheet, address),
      getEntireRow: () => range(context, getSheet, address),
      getMergedAreasOrNullObject: () => mergedAreas(context, getSheet, () => area),
      getRowProperties: () =>
        later(() =>
          span(area.row, area.rows).map((r) => ({
            rowHidden: get().hiddenRows.has(r),
            format: { rowHeight: get().heights.get(r) ?? 15 },
          })),
        ),
      getColumnProperties: () =>
        later(() =>
          span(area.column, area.columns).map((c) => ({
            columnHidden: get().hiddenColumns.has(c),
            format: { columnWidth: get().widths.get(c) ?? 48 },
          })),
        ),
      getCellProperties: () =>
        later(() =>
          grid((r, c) => {
            const color = get().formats.get(`${r},${c} format.fill.color`)
            return { format: { fill: { color: color ?? '#FFFFFF', pattern: color === undefined ? 'None' : 'Solid' } } }
          }),
        ),
      setRowProperties: (rows: any) =>
        context.enqueue(() => {
          if (rows.length !== area.rows) throw excelError('InvalidArgument', 'setRowProperties')
          rows.forEach(({ rowHidden, format }: any, k: number) => {
            if (rowHidden) get().hiddenRows.add(area.row + k)
            if (format?.rowHeight === 15) get().heights.delete(area.row + k)
            else if (format?.rowHeight) get().heights.set(area.row + k, format.rowHeight)
          })
        }),
      insert: (shift: unknown) =>
        context.enqueue(() => {
          order(context, 'insert', get())
          if (shift !== 'Down' || area.columns < 16_384) throw new TypeError('insert de lignes entières seulement')
          insertRows(model, get(), area.row, area.rows)
        }),
      delete: (shift: unknown) =>
        context.enqueue(() => {
          order(context, 'deleteRange', get())
          if (shift === 'Left' && area.rows > 1_000_000) return deleteColumns(model, get(), area.column, area.columns)
          if (shift !== 'Up' || area.columns < 16_384) throw new TypeError('delete de lignes entières seulement')
          deleteRows(model, get(), area.row, area.rows)
        }),
      merge: (across: unknown) =>
        context.enqueue(() => {
          get().journal.push(`${address} merge(${String(across)})`)
          if (model.tables.some((t) => t.sheet === get().name && inside(t.address)))
            throw excelError('InvalidOperation', 'fusion dans un tableau')
          get().merges.add(address)
          ;[...cellsOf(area)].slice(1).forEach((key) => get().cells.delete(key))
        }),
      unmerge: () => context.enqueue(() => [...get().merges].filter(inside).forEach((m) => get().merges.delete(m))),
      clear: (what: unknown = 'All') =>
        context.enqueue(() => {
          const sheet = get()
          if (what === 'Hyperlinks' || what === 'All')
            for (const link of [...sheet.links.keys()]) if (inside(link)) sheet.links.delete(link)
          if (what === 'Contents' || what === 'All') forget(sheet.cells)
          if (what === 'All' || what === 'Formats') [sheet.formats, sheet.numberFormats].forEach((map) => forget(map))
        }),
      copyFrom: (source: any, what: unknown) => {
        if (what !== 'Formats' && what !== 'All') throw new TypeError(`copyFrom(${String(what)})`)
        context.enqueue(() => {
          order(context, 'copyFrom', get())
          copyCells(source.__sheet(), source.__address, get(), address, what)
        })
      },
      select: () => context.enqueue(() => get().journal.push(`${address} select`)),
    }),
  })
}

/** Les volets figés : une adresse, ou rien. */
function freezePanes(context: Context, get: () => FakeSheet): any {
  const freeze = (address: string, entry: string) =>
    context.enqueue(() => {
      get().frozen = address
      if (entry) get().journal.push(entry)
    })
  return {
    freezeAt: (at: any) => freeze(at.__address ?? at, `freeze.freezeAt(${at.__address ?? at})`),
    freezeRows: (n: number) => freeze(`1:${n}`, `freeze.freezeRows(${n})`),
    freezeColumns: (n: number) => freeze(`c1:c${n}`, `freeze.freezeColumns(${n})`),
    unfreeze: () => freeze('', ''),
    getLocationOrNullObject: () =>
      proxyOf(context, () => (get().frozen || undefined) as string, {
        read: { isNullObject: () => false, address: (a) => `Feuille!${a}` },
      }),
  }
}

const tableSpec = (context: Context): Spec<FakeTable> => {
  const { model } = context.fake
  return {
    read: {
      name: (t) => t.name,
      style: (t) => t.style ?? 'TableStyleMedium2',
      showHeaders: (t) => t.showHeaders,
      showTotals: (t) => t.showTotals,
    },
    write: {
      name: (t, v) => nameTable(model, t, v),
      style: (t, v) => (t.style = v),
      showBandedRows: () => undefined,
    },
    getters: (get) => ({ worksheet: () => worksheet(context, () => findSheet(model, get().sheet)!) }),
    members: (get) => ({
      getRange: () => tableRange(context, get),
      resize: (address: any) => context.enqueue(() => resizeTable(model, get(), address)),
      convertToRange: () => context.enqueue(() => (model.tables = model.tables.filter((t) => t !== get()))),
    }),
  }
}

/** La plage d'un tableau n'est connue qu'une fois le tableau trouvé. */
function tableRange(context: Context, get: () => FakeTable): any {
  return proxyOf(context, () => get().address, {
    read: {
      address: (a) => `'${get().sheet}'!${a}`,
      ...Object.fromEntries(Object.entries(areaReads).map(([k, f]) => [k, (a: string) => f(parseAddress(a))])),
    },
  })
}

const found = <T>(value: T | undefined, key: unknown): T => {
  if (value === undefined) throw excelError('ItemNotFound', String(key))
  return value
}

function tables(context: Context): any {
  const { model } = context.fake
  return proxyOf(context, () => model, {
    read: { items: (m) => m.tables.map((t) => proxyOf(context, () => t, tableSpec(context), t)) },
    getters: () => ({ onChanged: () => event(context) }),
    members: () => ({
      getItem: (name: any) =>
        proxyOf(context, () => found(model.tables.find((t) => t.name === name), name), tableSpec(context)), // prettier-ignore
    }),
  })
}

function sheetTables(context: Context, get: () => FakeSheet): any {
  const { model } = context.fake
  const own = () => model.tables.filter((t) => t.sheet === get().name)
  const item = (locate: () => FakeTable) => proxyOf(context, locate, tableSpec(context))
  return proxyOf(context, own, {
    read: { items: (list) => list.map((t) => proxyOf(context, () => t, tableSpec(context), t)) },
    members: () => ({
      add: (address: any) => item(() => addTable(model, get(), address)),
      getItem: (name: any) => item(() => found(own().find((t) => t.name === name), name)), // prettier-ignore
      getItemAt: (rank: any) => item(() => found(own()[rank], rank)),
    }),
  })
}

function names(context: Context, list: () => FakeName[]): any {
  const spec: Spec<FakeName> = {
    read: { name: (n) => n.name, formula: (n) => n.formula },
    write: { formula: (n, v) => (n.formula = v) },
    members: (get) => ({ delete: () => context.enqueue(() => list().splice(list().indexOf(get()), 1)) }),
  }
  return proxyOf(context, list, {
    read: { items: (all) => all.map((n) => proxyOf(context, () => n, spec, n)) },
    members: () => ({
      getItem: (name: any) => proxyOf(context, () => found(list().find((n) => n.name === name), name), spec), // prettier-ignore
    }),
  })
}

const cellKey = (address: string) => {
  const { row, column, rows, columns } = parseAddress(address)
  if (rows * columns !== 1) throw excelError('InvalidCellAddress', address)
  return `${row},${column}`
}
const cellAddress = (key: string) => {
  const [row, column] = key.split(',').map(Number) as [number, number]
  return addressOf({ row, column, rows: 1, columns: 1 }).split(':')[0]!
}

function notes(context: Context, get: () => FakeSheet): any {
  const at = (key: () => string | undefined, known?: string) =>
    proxyOf(context, key as () => string, {
      read: { isNullObject: () => false, content: (k) => get().notes.get(k) },
      members: (own) => ({
        delete: () => context.enqueue(() => get().notes.delete(own())),
        getLocation: () => located(context, own),
      }),
    }, known) // prettier-ignore
  const existing = (key: string) => (get().notes.has(key) ? key : undefined)
  return proxyOf(context, get, {
    read: { items: (s) => [...s.notes.keys()].map((key) => at(() => key, key)) },
    members: () => ({
      getCount: () => counted(context, () => get().notes.size),
      getItemAt: (rank: any) => at(() => found([...get().notes.keys()][rank], rank)),
      getItemOrNullObject: (address: any) => at(() => existing(cellKey(address))),
      add: (address: any, content: any) =>
        context.enqueue(() => {
          const key = cellKey(address)
          if (get().notes.has(key)) throw excelError('InvalidOperation', `note déjà là en ${address}`)
          get().notes.set(key, content)
        }),
    }),
  })
}

const located = (context: Context, key: () => string) =>
  proxyOf(context, () => parseAddress(cellAddress(key())), { read: areaReads })

const counted = (context: Context, count: () => number) => {
  const result = { value: -1 }
  context.enqueue(() => (result.value = count()))
  return result
}

function comments(context: Context, get: () => FakeSheet): any {
  const at = (key: () => string, known?: string) =>
    proxyOf(context, key, {
      read: { content: (k) => get().comments.get(k)!.content },
      getters: (own) => ({
        replies: () =>
          proxyOf(context, () => get().comments.get(own())!.replies, {
            read: {
              items: (all) => all.map((r) => proxyOf(context, () => r, { read: { content: (text) => text } }, r)),
            },
          }),
      }),
      members: (own) => ({
        delete: () => context.enqueue(() => get().comments.delete(own())),
        getLocation: () => located(context, own),
      }),
    }, known) // prettier-ignore
  return proxyOf(context, get, {
    read: { items: (s) => [...s.comments.keys()].map((key) => at(() => key, key)) },
    members: () => ({
      getCount: () => counted(context, () => get().comments.size),
      getItemAt: (rank: any) => at(() => found([...get().comments.keys()][rank], rank)),
    }),
  })
}

type Drawn = { name: string; top: number; left: number }
const drawingSpec = (context: Context, list: () => Drawn[]): Spec<Drawn> => ({
  read: { name: (d) => d.name, top: (d) => d.top, left: (d) => d.left },
  write: { top: (d, v) => (d.top = v), left: (d, v) => (d.left = v) },
  members: (get) => ({ delete: () => context.enqueue(() => list().splice(list().indexOf(get()), 1)) }),
})

function drawings(context: Context, list: () => Drawn[]): any {
  const spec = drawingSpec(context, list)
  return proxyOf(context, list, {
    read: { items: (all) => all.map((d) => proxyOf(context, () => d, spec, d)) },
    members: () => ({ getItemAt: (rank: any) => proxyOf(context, () => found(list()[rank], rank), spec) }),
  })
}

const absoluteOf = (source: any) => `'${source.__sheet().name}'!${source.__address}`

function charts(context: Context, get: () => FakeSheet): any {
  const base = drawingSpec(context, () => get().charts)
  type Line = FakeChart['series'][number]
  const line = (locate: () => Line) =>
    proxyOf<Line>(context, locate, {
      write: { name: (l, v) => (l.name = v) },
      getters: (own) => ({
        format: () => ({
          fill: { setSolidColor: (color: string) => context.enqueue(() => (own().color = color)) },
          line: {},
        }),
      }),
      members: (own) => ({
        setValues: (source: any) => context.enqueue(() => (own().values = absoluteOf(source))),
        setXAxisValues: (source: any) => context.enqueue(() => (own().categories = absoluteOf(source))),
      }),
    })
  const spec: Spec<FakeChart> = {
    read: base.read as Spec<FakeChart>['read'] & object,
    write: { ...base.write, name: (c, v) => (c.name = v) } as Spec<FakeChart>['write'] & object,
    getters: (own) => ({
      title: () =>
        proxyOf(context, own, {
          write: { text: (c, v) => (c.title = v), visible: (c, v) => (v ? undefined : (c.title = '')) },
        }),
      series: () => ({
        getItemAt: (rank: number) => line(() => found(own().series[rank], rank)),
        add: (name: string) =>
          line(() => {
            const added = { name, values: '', categories: '' }
            own().series.push(added)
            return added
          }),
      }),
    }),
    members: (own) => ({
      ...base.members!(own),
      setPosition: (from: any, to: any) =>
        context.enqueue(() => Object.assign(own(), { from: `${from}:${from}`, to: `${to}:${to}` })),
    }),
  }
  return proxyOf(context, () => get().charts, {
    read: { items: (all) => all.map((c) => proxyOf(context, () => c, spec, c)) },
    members: () => ({
      getItemAt: (rank: any) => proxyOf(context, () => found(get().charts[rank], rank), spec),
      add: (kind: any, source: any) =>
        proxyOf(
          context,
          () => {
            order(context, 'chart', get())
            const series = [{ name: 'Série1', values: absoluteOf(source), categories: '' }]
            const chart = { name: `Graphique ${get().charts.length + 1}`, type: kind, title: '', from: '', to: '', series, top: 0, left: 0 } // prettier-ignore
            get().charts.push(chart)
            return chart
          },
          spec,
        ),
    }),
  })
}

function pageBreaks(context: Context, get: () => FakeSheet): any {
  return proxyOf(context, get, {
    read: {
      items: (s) =>
        [...s.breaks].sort((a, b) => a - b).map((row) => proxyOf(context, () => row, { read: { rowIndex: (r) => r } }, row)), // prettier-ignore
    },
    members: () => ({
      removePageBreaks: () => context.enqueue(() => (order(context, 'breaks', get()), get().breaks.clear())),
      add: (address: any) =>
        context.enqueue(() => {
          const { row } = parseAddress(address)
          if (row === 0) throw excelError('InvalidArgument', 'saut avant la première ligne')
          get().breaks.add(row)
        }),
    }),
  })
}

const ORIENTATIONS = ['Portrait', 'Landscape']

function pageLayout(context: Context, get: () => FakeSheet): any {
  const set = (name: 'paperSize' | 'orientation' | 'zoom') => (s: FakeSheet, v: unknown) => {
    order(context, 'page', s)
    if (name === 'orientation' && !ORIENTATIONS.includes(v as string)) throw excelError('InvalidArgument', String(v))
    Object.assign(s.page, { [name]: v })
    s.journal.push(`page.${name}=${JSON.stringify(v)}`)
  }
  const sides = ['leftHeader', 'centerHeader', 'rightHeader', 'leftFooter', 'centerFooter', 'rightFooter']
  const place = (name: 'printArea' | 'titleRows') =>
    proxyOf(context, () => (get().page[name] || undefined) as string, {
      read: { isNullObject: () => false, address: (a) => `'${get().name}'!${a}` },
    })
  const setPlace = (name: 'printArea' | 'titleRows', method: string) => (address: any) =>
    context.enqueue(() => {
      if (address !== '') parseAddress(address)
      get().page[name] = address
      get().journal.push(`page.${method}(${JSON.stringify(address)})`)
    })
  return proxyOf(context, get, {
    read: {
      paperSize: (s) => s.page.paperSize,
      orientation: (s) => s.page.orientation,
      zoom: (s) => s.page.zoom,
    },
    write: { paperSize: set('paperSize'), orientation: set('orientation'), zoom: set('zoom') },
    getters: () => ({
      headersFooters: () => ({
        defaultForAllPages: proxyOf(context, get, {
          read: Object.fromEntries(sides.map((side) => [side, (s: FakeSheet) => s.page.sides[side] ?? ''])),
          write: Object.fromEntries(
            sides.map((side) => [
              side,
              (s: FakeSheet, v: string) => {
                s.page.sides[side] = v
                s.journal.push(`page.${side}=${JSON.stringify(v)}`)
              },
            ]),
          ),
        }),
      }),
    }),
    members: () => ({
      getPrintAreaOrNullObject: () => place('printArea'),
      getPrintTitleRowsOrNullObject: () => place('titleRows'),
      setPrintArea: setPlace('printArea', 'setPrintArea'),
      setPrintTitleRows: setPlace('titleRows', 'setPrintTitleRows'),
    }),
  })
}

function conditionalFormats(context: Context, get: () => FakeSheet, area: Area, within: (key: string) => boolean): any {
  const clear = () => {
    for (const key of [...get().rules.keys()]) if (within(key)) get().rules.delete(key)
  }
  const add = (kind: unknown) => {
    if (kind !== 'Custom') throw new TypeError(`conditionalFormats.add(${String(kind)})`)
    const style: Record<string, unknown> = {}
    const formula = (value: string) => {
      order(context, 'conditional', get())
      if (!value.startsWith('=')) throw excelError('InvalidArgument', value)
      for (const key of cellsOf(area)) {
        const [row, column] = key.split(',').map(Number) as [number, number]
        const own = copyFormula(value, row - area.row, column - area.column)
        get().rules.set(key, [...(get().rules.get(key) ?? []), { formula: own, style }])
      }
    }
    const setter = (write: (name: string, value: unknown) => void) =>
      new Proxy({}, { set: (_, name, value) => (context.enqueue(() => write(String(name), value)), true) })
    const trait = (names: Record<string, string>) =>
      setter((name, value) => {
        if (!(name in names)) throw new TypeError(`format conditionnel : ${name}`)
        style[names[name]!] = value
      })
    const format = Object.assign(trait({ numberFormat: 'numberFormat' }), {})
    return {
      custom: {
        rule: setter((_, value) => formula(value as string)),
        format: new Proxy(format, {
          get: (target, name) =>
            name === 'font'
              ? trait({ bold: 'bold', italic: 'italic', color: 'color' })
              : name === 'fill'
                ? trait({ color: 'fill' })
                : Reflect.get(target, name),
        }),
      },
    }
  }
  return { clearAll: () => context.enqueue(clear), add }
}

function dataValidation(context: Context, get: () => FakeSheet, area: Area, within: (key: string) => boolean): any {
  const all = () => [...cellsOf(area)].map((key) => JSON.stringify(get().validations.get(key) ?? null))
  const read = (name: string, absent: unknown) => () => {
    const [one] = new Set(all())
    return new Set(all()).size > 1 ? null : (JSON.parse(one ?? 'null')?.[name] ?? absent)
  }
  const write = (name: string, check: (value: any) => boolean) => (_: unknown, value: any) => {
    order(context, 'validation', get())
    if (!check(value)) throw excelError('InvalidArgument', `validation.${name}`)
    for (const key of cellsOf(area)) get().validations.set(key, { ...get().validations.get(key), [name]: value })
  }
  return proxyOf(context, get, {
    read: {
      type: () => (new Set(all()).size > 1 ? 'Inconsistent' : read('rule', null)() ? 'List' : 'None'),
      rule: read('rule', {}),
      prompt: read('prompt', { showPrompt: true, title: '', message: '' }),
      errorAlert: read('errorAlert', { showAlert: true, style: 'Stop', title: '', message: '' }),
      ignoreBlanks: read('ignoreBlanks', true),
    },
    write: {
      rule: write('rule', (v) => v.list.source.startsWith('=') || v.list.source.length <= 255),
      prompt: write('prompt', (v) => v.title.length <= 32 && v.message.length <= 255),
      errorAlert: write('errorAlert', (v) => v.title.length <= 32 && v.message.length <= 255),
      ignoreBlanks: write('ignoreBlanks', () => true),
    },
    members: () => ({
      clear: () =>
        context.enqueue(() => {
          for (const key of [...get().validations.keys()]) if (within(key)) get().validations.delete(key)
        }),
    }),
  })
}
