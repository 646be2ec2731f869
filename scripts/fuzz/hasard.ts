/** Un tirage reproductible : la même graine redonne la même suite. */
export interface Hasard {
  /** De 0 compris à `fin` exclue. */
  entier(fin: number): number
  chance(probabilite: number): boolean
  un<T>(liste: readonly T[]): T
  liste<T>(longueur: number, tirer: () => T): T[]
}

/** mulberry32 : assez bon pour varier les cellules, et court. */
export function hasard(graine: number): Hasard {
  let etat = graine >>> 0
  const suivant = () => {
    etat = (etat + 0x6d2b79f5) >>> 0
    let t = Math.imul(etat ^ (etat >>> 15), etat | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const entier = (fin: number) => Math.floor(suivant() * fin)
  return {
    entier,
    chance: (probabilite) => suivant() < probabilite,
    un: (liste) => liste[entier(liste.length)] as (typeof liste)[number],
    liste: (longueur, tirer) => Array.from({ length: longueur }, tirer),
  }
}
