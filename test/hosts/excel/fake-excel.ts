import {
  addSheet,
  addTable,
  checkName,
  excelError,
  findSheet,
  hide,
  move,
  nameTable,
  parseAddress,
  remove,
  type,
  type FakeModel,
  type FakeSheet,
  type FakeTable,
} from './fake-model'

/** Un faux Excel strict : rien ne se passe avant `sync`, lire sans avoir chargé échoue, un bloc mal formé aussi. */
export interface FakeExcel {
  model: FakeModel
  syncs: number
  runs: object[]
  /** Le plus grand nombre de cellules écrites entre deux `sync`. */
  maxCells: number
  /** Fait échouer un ordre : « values », « delete », « name »… avec un code d'Excel. */
  fail?: { order: string; code: string; sheet?: string } | undefined
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
  const fake: FakeExcel = { model, syncs: 0, runs: [], maxCells: 0, handlers: new Set() }
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
        for (const action of actions) action()
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
    getters: () => ({ worksheets: () => worksheets(context), tables: () => tables(context) }),
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
      },
      write: {
        name: (s, v) => (order(context, 'name', s), checkName(model, v, s), (s.name = v)),
        visibility: (s, v) => hide(model, s, v),
        position: (s, v) => move(model, s, v),
        tabColor: (s, v) => (s.tabColor = v),
        showGridlines: (s, v) => (s.showGridlines = v),
      },
      getters: (get) => ({
        freezePanes: () => freezePanes(context, get),
        tables: () => ({
          add: (address: string) =>
            proxyOf<FakeTable>(context, () => addTable(model, get(), address), {
              write: { name: (t, v) => nameTable(model, t, v) },
            }),
        }),
        pageLayout: () =>
          logged(context, get, 'page', ['setPrintTitleRows', 'setPrintArea'], {
            headersFooters: () => ({ defaultForAllPages: logged(context, get, 'page', []) }),
          }),
      }),
      members: (get) => ({
        getRange: (address: string) => range(context, get, address),
        getUsedRangeOrNullObject: () => usedRange(context, get),
        copy: () =>
          worksheet(context, () => {
            const [from, to] = [get(), addSheet(model, `${get().name.slice(0, 25)} (2)`)]
            return Object.assign(to, structuredClone({ ...from, id: to.id, name: to.name }))
          }),
        delete: () => context.enqueue(() => (order(context, 'delete', get()), remove(model, get()))),
        activate: () => context.enqueue(() => (model.activeId = get().id)),
      }),
    },
    known,
  )
}

/** Un objet dont on ne retient que les ordres reçus. */
function logged(
  context: Context,
  get: () => FakeSheet,
  prefix: string,
  methods: string[],
  getters: Record<string, () => unknown> = {},
): any {
  return new Proxy(
    {},
    {
      get: (_, name) => {
        if (String(name) in getters) return getters[String(name)]!()
        if (!methods.includes(String(name)))
          throw new TypeError(`Le faux Excel ne connaît pas ${prefix}.${String(name)}`)
        return (...args: any[]) =>
          context.enqueue(() =>
            get().journal.push(
              `${prefix}.${String(name)}(${args.map((a) => a.__address ?? JSON.stringify(a)).join()})`,
            ),
          )
      },
      set: (_, name, value) => {
        context.enqueue(
          () => (
            order(context, prefix, get()),
            get().journal.push(`${prefix}.${String(name)}=${JSON.stringify(value)}`)
          ),
        )
        return true
      },
    },
  )
}

function usedRange(context: Context, get: () => FakeSheet): any {
  const bounds = () => {
    const keys = [...get().cells.keys()].map((k) => k.split(',').map(Number) as [number, number])
    if (keys.length === 0) return undefined as never
    const [rows, columns] = [keys.map(([r]) => r), keys.map(([, c]) => c)]
    const [row, column] = [Math.min(...rows), Math.min(...columns)]
    return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 }
  }
  return proxyOf(context, bounds, { read: { isNullObject: () => false, ...areaReads } })
}
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

function rangeFormat(context: Context, get: () => FakeSheet, address: string): any {
  const { row, column } = parseAddress(address)
  const part = (prefix: string) => traits(context, get, address, prefix)
  const trait = (name: string) => (_: FakeSheet, value: unknown) => {
    get().journal.push(`${address} format.${name}=${JSON.stringify(value)}`)
    for (const key of cellsOf(parseAddress(address))) get().formats.set(`${key} format.${name}`, value)
  }
  return proxyOf(context, get, {
    read: { columnWidth: (s) => s.widths.get(column) ?? 48, rowHeight: (s) => s.heights.get(row) ?? 15 },
    write: {
      columnWidth: (s, v) => (s.widths.set(column, v), s.journal.push(`${address} format.columnWidth=${v}`)),
      rowHeight: (s, v) => (s.heights.set(row, v), s.journal.push(`${address} format.rowHeight=${v}`)),
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
  const grid = (f: (r: number, c: number) => unknown) =>
    Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (_, c) => f(area.row + r, area.column + c)),
    )
  const put = (sheet: FakeSheet, block: unknown[][]) => {
    if (!Array.isArray(block) || block.length !== area.rows || block.some((line) => line.length !== area.columns)) {
      throw excelError('InvalidArgument', `bloc mal formé pour ${address}`)
    }
    order(context, 'values', sheet)
    cells += area.rows * area.columns
    block.forEach((line, r) => line.forEach((value, c) => type(sheet, area.row + r, area.column + c, value)))
  }
  const inside = (address: string) => {
    const other = parseAddress(address)
    return other.row >= area.row && other.column >= area.column && other.row < area.row + area.rows
  }
  const copyFormats = (from: FakeSheet) => {
    const to = getSheet()
    for (const key of cellsOf(area)) {
      for (const trait of [...to.formats.keys()]) if (trait.startsWith(`${key} `)) to.formats.delete(trait)
      for (const [trait, value] of from.formats) if (trait.startsWith(`${key} `)) to.formats.set(trait, value)
      const format = from.numberFormats.get(key)
      if (format === undefined) to.numberFormats.delete(key)
      else to.numberFormats.set(key, format)
    }
    for (const merge of from.merges) if (inside(merge)) to.merges.add(merge)
  }
  return proxyOf(context, getSheet, {
    read: {
      values: (s) => grid((r, c) => s.cells.get(`${r},${c}`)?.value ?? ''),
      formulas: (s) => grid((r, c) => s.cells.get(`${r},${c}`)?.formula ?? s.cells.get(`${r},${c}`)?.value ?? ''),
      numberFormat: (s) => grid((r, c) => s.numberFormats.get(`${r},${c}`) ?? 'General'),
      hyperlink: (s) => s.links.get(address),
      ...Object.fromEntries(Object.entries(areaReads).map(([k, f]) => [k, () => f(area)])),
    },
    write: {
      values: put,
      formulas: put,
      numberFormat: (s, v) =>
        grid((r, c) => s.numberFormats.set(`${r},${c}`, typeof v === 'string' ? v : v[r - area.row][c - area.column])),
      hyperlink: (s, v) => (s.links.set(address, v), s.journal.push(`${address} hyperlink=${v.documentReference}`)),
    },
    getters: () => ({
      format: () => rangeFormat(context, getSheet, address),
      __address: () => address,
      __sheet: () => getSheet,
    }),
    members: (get) => ({
      getEntireColumn: () => range(context, getSheet, address),
      getEntireRow: () => range(context, getSheet, address),
      merge: (across: boolean) =>
        context.enqueue(() => {
          get().journal.push(`${address} merge(${across})`)
          get().merges.add(address)
          ;[...cellsOf(area)].slice(1).forEach((key) => get().cells.delete(key))
        }),
      unmerge: () => context.enqueue(() => [...get().merges].filter(inside).forEach((m) => get().merges.delete(m))),
      clear: () => context.enqueue(() => get().links.delete(address)),
      copyFrom: (source: any, what: string) => {
        if (what !== 'Formats') throw new TypeError(`copyFrom(${what})`)
        context.enqueue(() => copyFormats(source.__sheet()))
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

function tables(context: Context): any {
  const { model } = context.fake
  return proxyOf(context, () => model, {
    read: {
      items: (m) =>
        m.tables.map((t) =>
          proxyOf(
            context,
            () => t,
            {
              read: { name: () => t.name, showHeaders: () => t.showHeaders, showTotals: () => t.showTotals },
              getters: () => ({ worksheet: () => worksheet(context, () => findSheet(model, t.sheet)!) }),
              members: () => ({ getRange: () => range(context, () => findSheet(model, t.sheet)!, t.address) }),
            },
            t,
          ),
        ),
    },
    getters: () => ({ onChanged: () => event(context) }),
  })
}
