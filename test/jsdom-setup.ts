import { deserialize, serialize } from 'node:v8'

/** jsdom n'a pas ResizeObserver, dont Fluent UI se sert. */
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
}

/** jsdom n'offre pas celui de Node ; le classeur en mémoire s'en sert. */
globalThis.structuredClone ??= <T>(value: T): T => deserialize(serialize(value)) as T
