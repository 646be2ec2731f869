import { areaKey, cellKey, cellsOf, intersects, type SheetArea } from './places'

/** Au-delà, une plage n'est pas rangée cellule par cellule. */
const SMALL_AREA = 64

/** Une plage lue, et les formules qui la lisent (par leur rang). */
interface ReadArea {
  readonly area: SheetArea
  readonly readers: Set<number>
}

/** Qui lit quoi ; les formules sont connues par leur rang. */
export interface Dependencies {
  /** Remplace ce que lit une formule. */
  set(formula: number, areas: readonly SheetArea[]): void
  /** Les plages lues qui touchent celle-ci. */
  touching(area: SheetArea): readonly ReadArea[]
}

export function createDependencies(): Dependencies {
  const known = new Map<string, ReadArea>()
  const small = new Map<number, Set<ReadArea>>()
  const large = new Map<number, Set<ReadArea>>()
  const readBy = new Map<number, readonly ReadArea[]>()

  const nodeOf = (area: SheetArea): ReadArea => {
    const key = areaKey(area)
    const found = known.get(key)
    if (found) return found
    const node: ReadArea = { area, readers: new Set() }
    known.set(key, node)
    if (area.rows * area.columns > SMALL_AREA) addTo(large, area.sheet, node)
    else for (const cell of cellsOf(area)) addTo(small, cellKey(cell), node)
    return node
  }
  return {
    set(formula, areas) {
      for (const node of readBy.get(formula) ?? []) node.readers.delete(formula)
      const nodes = [...new Set(areas.map(nodeOf))]
      for (const node of nodes) node.readers.add(formula)
      readBy.set(formula, nodes)
    },
    touching(area) {
      const found = new Set<ReadArea>()
      for (const node of large.get(area.sheet) ?? []) if (intersects(node.area, area)) found.add(node)
      for (const cell of cellsOf(area)) for (const node of small.get(cellKey(cell)) ?? []) found.add(node)
      return [...found].filter(({ readers }) => readers.size > 0)
    },
  }
}

function addTo<K>(map: Map<K, Set<ReadArea>>, key: K, node: ReadArea) {
  const nodes = map.get(key)
  if (nodes) nodes.add(node)
  else map.set(key, new Set([node]))
}

/** Les formules à recalculer, dans l'ordre où elles le peuvent, et celles qui se lisent en rond. */
export interface Order {
  readonly sequence: readonly number[]
  readonly circular: readonly number[]
}

/** Part de formules et va à tout ce qui en dépend, de proche en proche. */
export function orderFrom(
  roots: Iterable<number>,
  dependencies: Dependencies,
  footprint: (formula: number) => SheetArea,
): Order {
  const feeds = new Map<number, readonly ReadArea[]>()
  const feeders = new Map<ReadArea, number>()
  const queue = [...roots]
  for (let formula = queue.pop(); formula !== undefined; formula = queue.pop()) {
    if (feeds.has(formula)) continue
    const areas = dependencies.touching(footprint(formula))
    feeds.set(formula, areas)
    for (const node of areas) {
      if (!feeders.has(node)) for (const reader of node.readers) queue.push(reader)
      feeders.set(node, (feeders.get(node) ?? 0) + 1)
    }
  }
  const waits = new Map<number, number>()
  for (const { readers } of feeders.keys()) {
    for (const reader of readers) waits.set(reader, (waits.get(reader) ?? 0) + 1)
  }

  const sequence = [...feeds.keys()].filter((formula) => !waits.has(formula))
  for (const formula of sequence) {
    for (const node of feeds.get(formula) ?? []) {
      const left = (feeders.get(node) ?? 0) - 1
      feeders.set(node, left)
      if (left > 0) continue
      for (const reader of node.readers) {
        const waiting = (waits.get(reader) ?? 0) - 1
        waits.set(reader, waiting)
        if (waiting === 0) sequence.push(reader) // la boucle ira jusqu'à elle
      }
    }
  }
  const done = new Set(sequence)
  return { sequence, circular: [...feeds.keys()].filter((formula) => !done.has(formula)) }
}
