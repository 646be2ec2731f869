/** Un territoire inventé, de la forme du nôtre : des bourgs, des villages autour, un tiers des communes avec une offre. */
export interface Territoire {
  readonly codes: readonly string[]
  readonly population: Float64Array
  readonly offre: Float64Array
  readonly residence: Int32Array
  readonly exercice: Int32Array
  /** Dixièmes de minute : 10, 15 et 20 minutes tombent souvent juste. */
  readonly dixiemes: Uint8Array
}

const KM2_PAR_COMMUNE = 15.5
const MINUTES_PAR_KM = (60 * 1.3) / 50
const MAXIMUM = 200
const CASE_KM = 15

/** Suite pseudo-aléatoire reproductible (xorshift de Marsaglia, 32 bits). */
function hasardDe(graine: number): () => number {
  let x = graine | 1
  return () => {
    x ^= x << 13
    x ^= x >>> 17
    x ^= x << 5
    return (x >>> 0) / 2 ** 32
  }
}

export function territoire(communes: number, graine = 20260101): Territoire {
  const hasard = hasardDe(graine)
  const gauss = () => Math.sqrt(-2 * Math.log(1 - hasard())) * Math.cos(2 * Math.PI * hasard())
  const cote = Math.sqrt(communes * KM2_PAR_COMMUNE)
  const bourgs = Array.from({ length: Math.ceil(communes / 400) }, () => [hasard() * cote, hasard() * cote] as const)
  const position = () => {
    if (hasard() < 0.6) return [hasard() * cote, hasard() * cote] as const
    const [x, y] = bourgs[Math.floor(hasard() * bourgs.length)] as readonly [number, number]
    return [Math.min(cote, Math.max(0, x + 9 * gauss())), Math.min(cote, Math.max(0, y + 9 * gauss()))] as const
  }
  const lieux = Array.from({ length: communes }, position).sort(
    (a, b) => Math.floor(a[1] / 90) - Math.floor(b[1] / 90) || a[0] - b[0],
  )
  const population = Float64Array.from(lieux, () => Math.max(1, Math.round(Math.exp(6.1 + 1.7 * gauss()) * 100) / 100))
  const seuil = Float64Array.from(population).sort()[Math.floor((2 * communes) / 3)] as number
  const offre = population.map((p) => (p >= seuil ? Math.round(p * 3.2 * Math.exp(0.5 * gauss()) * 10) / 10 : 0))

  const largeur = Math.ceil(cote / CASE_KM) + 1
  const cases: number[][] = Array.from({ length: largeur * largeur }, () => [])
  const caseDe = ([x, y]: readonly [number, number]) => Math.floor(x / CASE_KM) + largeur * Math.floor(y / CASE_KM)
  lieux.forEach((lieu, i) => cases[caseDe(lieu)]?.push(i))

  const residence: number[] = []
  const exercice: number[] = []
  const dixiemes: number[] = []
  lieux.forEach((lieu, i) => {
    const c = caseDe(lieu)
    const voisins = [-1, 0, 1].flatMap((dy) => [-1, 0, 1].flatMap((dx) => cases[c + dx + largeur * dy] ?? []))
    for (const j of [...new Set(voisins)].sort((a, b) => a - b)) {
      const [x, y] = lieux[j] as readonly [number, number]
      const bruit = 0.88 + 0.24 * hasard()
      const km = Math.hypot(lieu[0] - x, lieu[1] - y)
      const temps = i === j ? Math.round(hasard() * 40) : Math.max(10, Math.round(km * MINUTES_PAR_KM * bruit * 10))
      if (temps > MAXIMUM) continue
      residence.push(i)
      exercice.push(j)
      dixiemes.push(temps)
    }
  })
  const codes = lieux.map((_, i) => {
    const departement = 1 + (Math.floor(i / 365) % 95)
    return (
      String(departement).padStart(2, '0') + String(1 + (i % 365) + 365 * Math.floor(i / 365 / 95)).padStart(3, '0')
    )
  })
  return {
    codes,
    population,
    offre,
    residence: Int32Array.from(residence),
    exercice: Int32Array.from(exercice),
    dixiemes: Uint8Array.from(dixiemes),
  }
}
