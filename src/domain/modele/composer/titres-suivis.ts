import { noeuds } from '../analyser'
import type { FeuilleAnalysee } from '../arbre'
import type { LigneProduite } from './page'

const HAUTEUR_HABITUELLE = 15
const LARGEUR_HABITUELLE = 10
/** Une colonne de `n` caractères, en points : sept pixels chacun, cinq de marge. */
const pointsDe = (caracteres: number) => (caracteres * 7 + 5) * 0.75
/** Au-delà de cette part de page, un titre n'est plus un titre. */
const PART_DE_PAGE = 1 / 3
/** Nos mesures ne sont pas celles de chaque imprimante. */
const PRUDENCE = 0.98

interface Imprimee {
  readonly f: FeuilleAnalysee
  readonly lignes: readonly LigneProduite[]
  /** Les colonnes du modèle dont la feuille est faite. */
  readonly colonnes: readonly number[]
  readonly hauteurs: readonly (readonly [ligne: number, points: number])[]
  readonly sauts: readonly number[]
}

/**
 * Les sauts de page d'une feuille ajustée en largeur : ceux du modèle, et ceux qui gardent les titres d'une liste avec sa
 * première ligne au lieu de les laisser seuls en bas d'une page.
 */
export function sautsSuivis({ f, lignes, colonnes, hauteurs, sauts }: Imprimee): readonly number[] {
  const { page, largeurs, hauteurs: duModele } = f.source
  if (!page) return sauts
  const largeur = colonnes.reduce((total, c) => total + pointsDe(largeurs[c] ?? LARGEUR_HABITUELLE), 0)
  const pleine = (page.hauteur * PRUDENCE) / Math.min(1, page.largeur / Math.max(1, largeur))
  const calculees = new Map(hauteurs)
  const haute = (k: number) => calculees.get(k) ?? duModele.get(lignes[k]?.modele ?? 0) ?? HAUTEUR_HABITUELLE
  const total = (de: number, a: number) => {
    let points = 0
    for (let k = de; k <= a; k++) points += haute(k)
    return points
  }
  const enTete = (page.titres ?? []).reduce((points, ligne) => points + (duModele.get(ligne) ?? HAUTEUR_HABITUELLE), 0)
  const listes = new Set(
    [...noeuds(f.corps)].flatMap((n) => (n.genre === 'repeter' || n.genre === 'lignesDe' ? [n.id] : [])),
  )
  const tetes = tetesDesListes(lignes, listes, (de, a) => total(de, a) <= pleine * PART_DE_PAGE)
  const demandes = new Set(sauts)
  const tous: number[] = []
  let occupe = 0
  let debut = 0
  lignes.forEach((_, k) => {
    const premiere = tetes.get(k)
    const seuls = premiere !== undefined && k > debut && occupe + total(k, premiere) > pleine
    if (demandes.has(k) || seuls) tous.push(k)
    if (demandes.has(k) || seuls || occupe + haute(k) > pleine) {
      occupe = enTete
      debut = k
    }
    occupe += haute(k)
  })
  return tous
}

/** Pour chaque ligne où commencent les titres d'une liste, la première ligne de cette liste. */
function tetesDesListes(
  lignes: readonly LigneProduite[],
  listes: ReadonlySet<number>,
  tient: (de: number, a: number) => boolean,
): ReadonlyMap<number, number> {
  const tetes = new Map<number, number>()
  const estDeListe = (k: number) => lignes[k]?.passages.some(([bloc]) => listes.has(bloc)) ?? false
  lignes.forEach(({ passages }, premiere) => {
    if (!estDeListe(premiere) || estDeListe(premiere - 1)) return
    let debut = premiere
    while (debut > 0 && !estDeListe(debut - 1) && mene(lignes[debut - 1], passages) && tient(debut - 1, premiere))
      debut--
    if (debut < premiere) tetes.set(debut, premiere)
  })
  return tetes
}

/** Vrai pour une ligne des groupes où l'on est : le titre d'un autre groupe ne mène pas à cette liste. */
const mene = (ligne: LigneProduite | undefined, passages: LigneProduite['passages']) =>
  ligne?.passages.every(([bloc, fois], k) => passages[k]?.[0] === bloc && passages[k][1] === fois) ?? false
