import { cleSansZeros, type Cle } from './cle'

/** Une ligne de la feuille, et les lignes de la base et de la source qui portent sa clé. */
export interface Paire {
  readonly feuille: number
  readonly base?: number
  readonly neuf?: number
  /** La clé de la ligne, dite comme la source la dit ; absente d'une ligne sans clé. */
  readonly cle?: Cle
  /** Une autre ligne porte déjà cette clé : celle-ci en est une copie. */
  readonly copie?: true
}

export interface Appariement {
  readonly paires: readonly Paire[]
  /** Les lignes de la source qu'aucune ligne de la feuille ne porte. */
  readonly orphelines: readonly number[]
}

/** Les clés de chaque ligne, dans l'ordre ; `secours` est une seconde clé pour les lignes qui n'ont pas la première. */
export interface Cles {
  readonly principale: readonly (Cle | undefined)[]
  readonly secours?: readonly (Cle | undefined)[]
}

/**
 * Retrouve chaque ligne de la feuille dans la base et dans la source, par sa clé et non par sa place.
 *
 * @param remplacees les clés qui ont changé, ancienne → nouvelle, confirmées par l'analyste
 * @param ressemblance combien une ligne de la feuille ressemble à une ligne de la base : dit laquelle de deux lignes de même
 *   clé est l'originale
 */
export function apparier(
  base: Cles | undefined,
  feuille: Cles,
  neuf: Cles,
  remplacees: Readonly<Record<Cle, Cle>>,
  ressemblance: (feuille: number, base: number) => number,
): Appariement {
  const index = { base: indexer(base?.principale), neuf: indexer(neuf.principale) }
  const presentes = new Set(feuille.principale.map((lue) => (lue === undefined ? lue : (remplacees[lue] ?? lue))))
  const sansZeros = {
    base: indexerSansZeros(base?.principale, presentes),
    neuf: indexerSansZeros(neuf.principale, presentes),
  }
  const secours = { base: indexer(base?.secours), neuf: indexer(neuf.secours) }
  const pris = new Set<number>()

  const chercher = (ligne: number): Paire => {
    const lue = feuille.principale[ligne]
    const cle = lue === undefined ? undefined : (remplacees[lue] ?? lue)
    if (lue === undefined || cle === undefined) return parSecours(ligne)
    const exacte = paire(ligne, cle, index.base.get(lue) ?? index.base.get(cle), index.neuf.get(cle))
    if (exacte.base !== undefined || exacte.neuf !== undefined) return exacte
    const [b, n] = [sansZeros.base.get(cleSansZeros(lue)), sansZeros.neuf.get(cleSansZeros(cle))]
    const dite =
      (n === undefined ? undefined : neuf.principale[n]) ?? (b === undefined ? undefined : base?.principale[b])
    return paire(ligne, dite ?? cle, b, n)
  }
  const parSecours = (ligne: number): Paire => {
    const cle = feuille.secours?.[ligne]
    if (cle === undefined) return { feuille: ligne }
    const [b, n] = [secours.base.get(cle), secours.neuf.get(cle)]
    return paire(ligne, n === undefined ? undefined : neuf.principale[n], b, n)
  }

  const paires = feuille.principale.map((_, ligne) => chercher(ligne))
  const seules = sansDoubles(paires, feuille, index.base, ressemblance)
  for (const { neuf: n } of seules) if (n !== undefined) pris.add(n)
  return { paires: seules, orphelines: neuf.principale.flatMap((_, n) => (pris.has(n) ? [] : [n])) }
}

const paire = (feuille: number, cle?: Cle, base?: number, neuf?: number): Paire => ({
  feuille,
  ...(cle === undefined ? {} : { cle }),
  ...(base === undefined ? {} : { base }),
  ...(neuf === undefined ? {} : { neuf }),
})

/** Rang de la première ligne de chaque clé. */
function indexer(cles: readonly (Cle | undefined)[] = []): ReadonlyMap<Cle, number> {
  const index = new Map<Cle, number>()
  cles.forEach((cle, rang) => cle !== undefined && !index.has(cle) && index.set(cle, rang))
  return index
}

/** Les clés que la feuille n'a pas, à leurs zéros de tête près, quand il n'y a pas d'ambiguïté. */
function indexerSansZeros(
  cles: readonly (Cle | undefined)[] = [],
  presentes: ReadonlySet<Cle | undefined>,
): ReadonlyMap<Cle, number> {
  const index = new Map<Cle, number>()
  const ambigues = new Set<Cle>()
  cles.forEach((cle, rang) => {
    if (cle === undefined || presentes.has(cle)) return
    const nue = cleSansZeros(cle)
    if (index.has(nue)) ambigues.add(nue)
    index.set(nue, rang)
  })
  for (const nue of ambigues) index.delete(nue)
  return index
}

/**
 * Une ligne de la source n'est donnée qu'à une ligne de la feuille. Parmi celles qui la veulent, la plus ressemblante la
 * garde ; une autre qui porte la même clé en est une copie, une autre qui portait une clé remplacée n'a plus de source.
 */
function sansDoubles(
  paires: readonly Paire[],
  feuille: Cles,
  indexBase: ReadonlyMap<Cle, number>,
  ressemblance: (feuille: number, base: number) => number,
): Paire[] {
  const originales = new Map<Cle, Paire>()
  const score = ({ feuille: f, base }: Paire) => (base === undefined ? -1 : ressemblance(f, base))
  for (const p of paires) {
    if (p.cle === undefined) continue
    const tenante = originales.get(p.cle)
    if (!tenante || score(p) > score(tenante)) originales.set(p.cle, p)
  }
  return paires.map((p) => {
    const originale = p.cle === undefined ? p : originales.get(p.cle)
    if (!originale || originale === p || p.cle === undefined) return p
    const lue = feuille.principale[p.feuille]
    const memeCle = lue !== undefined && lue === feuille.principale[originale.feuille]
    return memeCle ? { feuille: p.feuille, cle: p.cle, copie: true } : paire(p.feuille, lue, indexBase.get(lue ?? ''))
  })
}
