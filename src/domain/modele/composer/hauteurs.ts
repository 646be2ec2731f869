import type { FeuilleModele, Zone } from '../types'
import type { CelluleComposee, FeuilleComposee, GraphiqueCompose } from './composition'
import { lignesRepliees } from './largeur-du-texte'

const HAUTEUR_LIGNE = 15
const MARGE = 2
/** Une ligne d'Excel s'arrête là. */
const HAUTEUR_MAXIMALE = 409
/** Un graphique ne se lit pas dans une ligne plus basse ; il en prend alors une à sa mesure. */
const GRAPHIQUE_LISIBLE = 90
const HAUTEUR_GRAPHIQUE = 220
const LARGEUR_HABITUELLE = 10
/** Ce qu'une page A4 debout montre sans réduire, dans la même unité. */
const PAGE = 85

interface Page {
  readonly source: FeuilleModele
  readonly lignes: readonly number[]
  readonly colonnes: readonly number[]
  readonly cellules: readonly (readonly CelluleComposee[])[]
  /** Cellules qui ne comptent pas : masquées, ou fusionnées sur plusieurs lignes. */
  readonly ignorees: ReadonlySet<string>
  readonly graphiques: readonly GraphiqueCompose[]
}

/** La place que demandent les textes et les graphiques d'une feuille. */
export function hauteurs({
  source,
  lignes,
  colonnes,
  cellules,
  ignorees,
  graphiques,
}: Page): Pick<FeuilleComposee, 'hauteurs' | 'replis'> {
  const repliees: { ligne: number; colonne: number }[] = []
  const largeurs = colonnes.map((c) => source.largeurs[c] ?? LARGEUR_HABITUELLE)
  const dessinees = new Set(graphiques.flatMap(({ zone }) => (zone.rows === 1 ? [zone.row] : [])))
  const hautes = cellules.flatMap((ligne, rang) => {
    const modele = lignes[rang] ?? 0
    if (dessinees.has(rang) && (source.hauteurs.get(modele) ?? 0) < GRAPHIQUE_LISIBLE)
      return [[rang, HAUTEUR_GRAPHIQUE] as const]
    const remplies = ligne.flatMap((c, k) => (c === null || c === '' || ignorees.has(`${rang} ${k}`) ? [] : [k]))
    const replis = remplies.map((k) => {
      const texte = ligne[k]
      if (typeof texte !== 'string') return 1
      const fusion = fusionDe(colonnes[k] ?? 0, modele, source.fusions)
      const largeur = somme(largeurs.slice(k, k + (fusion?.columns ?? 1)))
      // Un titre seul sur sa ligne déborde à droite, tant qu'il y a la place ; pas d'une cellule fusionnée.
      const deborde =
        remplies.length === 1 &&
        fusion === undefined &&
        lignesRepliees(texte, Math.max(PAGE, somme(largeurs.slice(k)))) === 1
      const voulues = deborde ? 1 : lignesRepliees(texte, largeur)
      if (voulues > 1) repliees.push({ ligne: rang, colonne: k })
      return voulues
    })
    const voulues = Math.max(1, ...replis)
    const points = Math.min(HAUTEUR_MAXIMALE, voulues * HAUTEUR_LIGNE + MARGE)
    return voulues > 1 && points > (source.hauteurs.get(modele) ?? 0) ? [[rang, points] as const] : []
  })
  return { hauteurs: hautes, replis: repliees }
}

const fusionDe = (colonne: number, ligne: number, fusions: readonly Zone[]) =>
  fusions.find((f) => f.row <= ligne && ligne < f.row + f.rows && f.column === colonne)

const somme = (nombres: readonly number[]) => nombres.reduce((total, n) => total + n, 0)
