import { cellulesDeCle, cleDe, type ColonneCle } from '../../domain/actualisation/cle'
import type { Base } from '../../domain/actualisation/etats'
import { estFormule, type Cellule, type Tableau } from '../../domain/actualisation/valeur'
import type { PointDeRestauration, TableauMemorise } from './tableau-memorise'

/**
 * Une colonne par rapport à la même d'un tableau de référence : les rangs où elle diffère, en écarts successifs, et ce qu'elle
 * y contient. Sans référence, toutes ses cellules.
 */
type ColonneSerree =
  { readonly c: readonly Cellule[] } | { readonly r: readonly number[]; readonly c: readonly Cellule[] }

/** Un tableau dit par rapport à un autre : d'une version à la suivante, presque rien ne change. */
interface TableauSerre {
  readonly colonnes: readonly string[]
  /** Rang de chaque ligne dans la référence (-1 : aucune), en écarts à la ligne suivante de la précédente. */
  readonly lignes: readonly number[]
  readonly cellules: readonly ColonneSerree[]
}

interface BaseSerree {
  readonly tableau: TableauSerre
  readonly laissees?: TableauSerre
  /** Rangs des lignes qui n'étaient pas dans la feuille. */
  readonly parties?: readonly number[]
  readonly tombes: readonly string[]
}

type PointSerre = Omit<PointDeRestauration, 'feuille' | 'base'> & { feuille: TableauSerre; base?: BaseSerree }
export type MemoriseSerre = Omit<TableauMemorise, 'base' | 'points'> & {
  base?: BaseSerree
  points: readonly PointSerre[]
}

const VIDE: Tableau = { colonnes: [], lignes: [] }

/** Le tableau mémorisé, chaque version dite par rapport à la dernière. */
export function serrer({ base, points, ...reste }: TableauMemorise): MemoriseSerre {
  const { cle } = reste
  const derniere = base?.tableau ?? VIDE
  return {
    ...reste,
    ...(base ? { base: serrerBase(base, VIDE, cle) } : {}),
    points: points.map(({ feuille, base: ancienne, ...point }) => ({
      ...point,
      feuille: serrerTableau(feuille, derniere, rangsPar(cle, feuille, derniere)),
      ...(ancienne ? { base: serrerBase(ancienne, derniere, cle) } : {}),
    })),
  }
}

/** L'inverse de `serrer`. */
export function desserrer({ base, points, ...reste }: MemoriseSerre): TableauMemorise {
  const entiere = base && desserrerBase(base, VIDE)
  const derniere = entiere?.tableau ?? VIDE
  return {
    ...reste,
    ...(entiere ? { base: entiere } : {}),
    points: points.map(({ feuille, base: ancienne, ...point }) => ({
      ...point,
      feuille: desserrerTableau(feuille, derniere),
      ...(ancienne ? { base: desserrerBase(ancienne, derniere) } : {}),
    })),
  }
}

function serrerBase({ tableau, laissees, tombes }: Base, reference: Tableau, cle: readonly ColonneCle[]): BaseSerree {
  const serre = { tableau: serrerTableau(tableau, reference, rangsPar(cle, tableau, reference)), tombes }
  if (!laissees) return serre
  const feuille = { colonnes: tableau.colonnes, lignes: laissees.map((l, k) => l ?? tableau.lignes[k] ?? []) }
  const memesRangs = laissees.map((_, k) => k)
  const parties = laissees.flatMap((l, k) => (l ? [] : [k]))
  return { ...serre, laissees: serrerTableau(feuille, tableau, memesRangs), parties }
}

function desserrerBase({ tableau, laissees, parties, tombes }: BaseSerree, reference: Tableau): Base {
  const entier = desserrerTableau(tableau, reference)
  if (!laissees) return { tableau: entier, tombes }
  const absentes = new Set(parties)
  const lignes = desserrerTableau(laissees, entier).lignes.map((l, k) => (absentes.has(k) ? null : l))
  return { tableau: entier, laissees: lignes, tombes }
}

/** Le rang dans la référence de la ligne de même clé ; -1 s'il n'y en a pas. */
function rangsPar(cle: readonly ColonneCle[], tableau: Tableau, reference: Tableau): readonly number[] {
  const lire = ({ colonnes, lignes }: Tableau) => {
    const places = cle.map(({ nom }) => colonnes.indexOf(nom))
    return lignes.map((ligne) => cleDe(cellulesDeCle(ligne, places), cle))
  }
  const rangs = new Map(lire(reference).map((lue, rang) => [lue, rang]))
  return lire(tableau).map((lue) => (lue === undefined ? -1 : (rangs.get(lue) ?? -1)))
}

function serrerTableau({ colonnes, lignes }: Tableau, reference: Tableau, rangs: readonly number[]): TableauSerre {
  const cellules = colonnes.map((nom, j): ColonneSerree => {
    const place = reference.colonnes.indexOf(nom)
    const differe: number[] = []
    for (const [i, l] of lignes.entries()) {
      if (!egales(l[j], reference.lignes[rangs[i] ?? -1]?.[place])) differe.push(i)
    }
    if (place < 0 || differe.length * 2 > lignes.length) return { c: lignes.map((l) => nue(l[j])) }
    return { r: ecarts(differe), c: differe.map((i) => nue(lignes[i]?.[j])) }
  })
  return { colonnes, lignes: ecarts(rangs), cellules }
}

function desserrerTableau({ colonnes, lignes, cellules }: TableauSerre, reference: Tableau): Tableau {
  const rangs = sansEcarts(lignes)
  const parColonne = cellules.map((serree, j): readonly Cellule[] => {
    if (!('r' in serree)) return serree.c
    const place = reference.colonnes.indexOf(colonnes[j] ?? '')
    const colonne = rangs.map((r) => reference.lignes[r]?.[place] ?? null)
    sansEcarts(serree.r).forEach((i, k) => (colonne[i] = serree.c[k] ?? null))
    return colonne
  })
  return { colonnes, lignes: lignes.map((_, i) => parColonne.map((c) => c[i] ?? null)) }
}

/** Ce qu'une formule vaut ne se retient pas : elle se recalcule. */
const nue = (cellule: Cellule | undefined): Cellule =>
  cellule === undefined || cellule === null ? null : estFormule(cellule) ? { formule: cellule.formule } : cellule

function egales(a: Cellule | undefined, b: Cellule | undefined): boolean {
  if (a === b) return true
  const [x, y] = [nue(a), nue(b)]
  return x === y || (estFormule(x) && estFormule(y) && x.formule === y.formule)
}

/** Des rangs qui se suivent ne coûtent rien : chacun est dit par rapport au suivant du précédent. */
const ecarts = (rangs: readonly number[]) => rangs.map((r, k) => r - (rangs[k - 1] ?? -1) - 1)

function sansEcarts(ecartes: readonly number[]): readonly number[] {
  let rang = -1
  return ecartes.map((ecart) => (rang += 1 + ecart))
}
