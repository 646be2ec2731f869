const FALLBACK = 'Carlito, Arial, sans-serif'

/**
 * La grille dessine avec la seule police de la cellule : sans Calibri (sous Linux, sur une tablette), le texte deviendrait
 * à empattements. On ajoute une suite à chaque police du canevas.
 */
export function giveFontsAFallback(): void {
  const prototype = CanvasRenderingContext2D.prototype
  const font = Object.getOwnPropertyDescriptor(prototype, 'font')
  const { get, set } = font ?? {}
  if (!get || !set) return
  Object.defineProperty(prototype, 'font', {
    configurable: true,
    enumerable: true,
    get,
    set(this: CanvasRenderingContext2D, value: string) {
      set.call(this, /sans-serif\s*$/.test(value) ? value : `${value}, ${FALLBACK}`)
    },
  })
}
