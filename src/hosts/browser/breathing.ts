/** Au plus ce temps de travail avant de laisser la page se redessiner. */
const BREATH_MS = 30

/** Rend la main à la page de temps en temps ; vrai quand elle vient de le faire. */
export function breathing(): () => Promise<boolean> {
  let start = performance.now()
  return async () => {
    if (performance.now() - start < BREATH_MS) return false
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    start = performance.now()
    return true
  }
}
