/** jsdom n'a pas ResizeObserver, dont Fluent UI se sert. */
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
}
