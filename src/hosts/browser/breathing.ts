/** Au plus ce temps de travail avant de laisser la page se redessiner. */
const BREATH_MS = 30

/** Laisse vivre la page si besoin, en disant la part du travail faite (de 0 à 1) ; vrai quand elle vient de se redessiner. */
export type Pause = (part?: number) => Promise<boolean>

/** La part d'un travail faite, de 0 à 1. */
export type Report = (part: number) => void

/** Rend la main à la page de temps en temps ; `report` sait alors où en est le travail. */
export function breathing(report?: Report): Pause {
  let start = performance.now()
  return async (part) => {
    if (performance.now() - start < BREATH_MS) return false
    if (part !== undefined) report?.(part)
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    start = performance.now()
    return true
  }
}

/** La même pause, pour la partie `rank` d'un travail qui en a `count`. */
export const within =
  (pause: Pause, rank: number, count: number): Pause =>
  (part) =>
    pause(part === undefined ? undefined : (rank + part) / count)
