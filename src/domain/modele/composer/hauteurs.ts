import type { FeuilleModele, Zone } from '../types'
import type { CelluleComposee, FeuilleComposee, GraphiqueCompose } from './composition'

const HAUTEUR_LIGNE = 15
const MARGE = 4
/** Une ligne d'Excel s'arrête là. */
const HAUTEUR_MAXIMALE = 409
/** Un graphique ne se lit pas dans une ligne plus basse ; il en prend alors une à sa mesure. */
const GRAPHIQUE_LISIBLE = 90
const HAUTEUR_GRAPHIQUE = 220
/** La largeur d'une colonne se compte en chiffres, un peu plus larges que les lettres ; une capitale grasse l'est davantage. */
const LETTRES_PAR_UNITE = 1.2
const CAPITALE = 1.35
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
      const largeur = largeurDe(k, modele, colonnes, largeurs, source.fusions)
      // Un titre seul sur sa ligne déborde à droite, tant qu'il y a la place.
      const aDroite = Math.max(
        PAGE,
        largeurs.slice(k).reduce((s, l) => s + l, 0),
      )
      const debordement = remplies.length === 1 ? aDroite : largeur
      const voulues = lignesRepliees(texte, debordement) === 1 ? 1 : lignesRepliees(texte, largeur)
      if (voulues > 1) repliees.push({ ligne: rang, colonne: k })
      return voulues
    })
    const voulues = Math.max(1, ...replis)
    const points = Math.min(HAUTEUR_MAXIMALE, voulues * HAUTEUR_LIGNE + MARGE)
    return voulues > 1 && points > (source.hauteurs.get(modele) ?? 0) ? [[rang, points] as const] : []
  })
  return { hauteurs: hautes, replis: repliees }
}

/** La largeur d'une cellule, celle de sa fusion comprise. */
function largeurDe(
  k: number,
  modele: number,
  colonnes: readonly number[],
  largeurs: readonly number[],
  fusions: readonly Zone[],
): number {
  const colonne = colonnes[k] ?? 0
  const fusion = fusions.find((f) => f.row <= modele && modele < f.row + f.rows && f.column === colonne)
  return largeurs.slice(k, k + (fusion?.columns ?? 1)).reduce((somme, l) => somme + l, 0)
}

/** Nombre de lignes d'un texte replié mot à mot dans une colonne de `largeur` caractères. */
export function lignesRepliees(texte: string, largeur: number): number {
  const utile = Math.max(4, largeur * LETTRES_PAR_UNITE)
  return texte.split('\n').reduce((total, paragraphe) => {
    let lignes = 1
    let occupe = 0
    for (const mot of paragraphe.split(' ')) {
      const place = mot.length * (mot === mot.toUpperCase() ? CAPITALE : 1)
      if (occupe > 0 && occupe + 1 + place > utile) {
        lignes++
        occupe = 0
      }
      occupe += (occupe > 0 ? 1 : 0) + place
      while (occupe > utile) {
        lignes++
        occupe -= utile
      }
    }
    return total + lignes
  }, 0)
}
