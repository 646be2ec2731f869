import { decisionCellule, decisionLigne, type Choix } from './choix'
import type { Comparaison } from './comparer'
import type { LigneDifferente } from './difference'
import { typerComme, typesDesColonnes } from './typer'
import type { Cellule } from './valeur'

/** Une écriture dans le tableau, dite en rangs de la feuille telle qu'elle est avant toute écriture. */
export type Ecriture = EcrireCellule | InsererLigne | RetirerLigne

export interface EcrireCellule {
  readonly nature: 'cellule'
  readonly ligne: number
  readonly colonne: number
  readonly ancienne: Cellule
  readonly valeur: Cellule
}

export interface InsererLigne {
  readonly nature: 'inserer'
  /** Rang de la ligne après laquelle insérer ; -1 pour le haut du tableau. */
  readonly apres: number
  /** Une cellule par colonne de la feuille ; `undefined` pour une colonne calculée, à recopier. */
  readonly cellules: readonly (Cellule | undefined)[]
}

export interface RetirerLigne {
  readonly nature: 'retirer'
  readonly ligne: number
}

/** Ce qu'il faut écrire une fois les choix faits ; vide quand rien ne change. */
export function ecrituresDe(comparaison: Comparaison, choix: Choix = {}): Ecriture[] {
  const { difference, colonnes, etats } = comparaison
  const types = typesDesColonnes(etats.feuille)
  const places = new Map(colonnes.communes.map((c) => [c.nom, c.feuille]))
  const cellules = difference.lignes.flatMap((ligne): EcrireCellule[] => {
    if (ligne.feuille === undefined || ligne.etat === 'absente') return []
    const rang = ligne.feuille
    return ligne.cellules.flatMap((cellule) => {
      if (decisionCellule(choix, ligne, cellule) === 'feuille') return []
      const colonne = places.get(cellule.colonne) ?? -1
      const valeur = typerComme(cellule.neuf, types[colonne])
      return [{ nature: 'cellule', ligne: rang, colonne, ancienne: cellule.feuille, valeur }]
    })
  })
  const retirees = difference.lignes.flatMap((l): RetirerLigne[] =>
    l.etat === 'absente' && l.feuille !== undefined && decisionLigne(choix, l) === 'neuf'
      ? [{ nature: 'retirer', ligne: l.feuille }]
      : [],
  )
  return [...cellules, ...insertions(comparaison, choix, types), ...retirees]
}

/** Les lignes nouvelles, à leur place si la feuille suit l'ordre de la source, sinon à la fin. */
function insertions(
  comparaison: Comparaison,
  choix: Choix,
  types: ReturnType<typeof typesDesColonnes>,
): InsererLigne[] {
  const { difference, colonnes, etats, paires } = comparaison
  const venues = difference.lignes
    .filter((l) => l.feuille === undefined && l.neuf !== undefined && decisionLigne(choix, l) === 'neuf')
    .sort((a, b) => (a.neuf ?? 0) - (b.neuf ?? 0))
  if (venues.length === 0) return []
  const derniere = paires.findLast((p) => p.cle !== undefined)?.feuille ?? -1
  const ancrage = ordreSuivi(comparaison)
  return venues.map((l) => {
    const ligne = etats.neuf.lignes[l.neuf ?? -1] ?? []
    return {
      nature: 'inserer',
      apres: ancrage ? ancrage(l.neuf ?? 0) : derniere,
      cellules: colonnes.communes.map((c) => {
        if (c.classe === 'calcul') return undefined
        return c.neuf < 0 ? null : typerComme(ligne[c.neuf] ?? null, types[c.feuille])
      }),
    }
  })
}

/** Après quelle ligne de la feuille mettre une ligne de la source, si les deux suivent le même ordre. */
function ordreSuivi({ paires }: Comparaison): ((neuf: number) => number) | undefined {
  const communes = paires.flatMap((p) => (p.neuf === undefined ? [] : [{ neuf: p.neuf, feuille: p.feuille }]))
  const suivi = communes.every((p, k) => k === 0 || p.neuf > (communes[k - 1]?.neuf ?? -1))
  if (!suivi || communes.length === 0) return undefined
  return (neuf) => communes.findLast((p) => p.neuf < neuf)?.feuille ?? -1
}

/** Ce que la source dit d'une ligne que la feuille n'a pas, colonne par colonne ; une colonne calculée y sera recopiée. */
export function contenuNeuf(
  { etats, colonnes }: Comparaison,
  ligne: LigneDifferente,
): readonly { readonly colonne: string; readonly neuf: Cellule }[] {
  const neuve = etats.neuf.lignes[ligne.neuf ?? -1] ?? []
  return colonnes.communes.flatMap((c) =>
    c.neuf < 0 || c.classe === 'calcul' ? [] : [{ colonne: c.nom, neuf: neuve[c.neuf] ?? null }],
  )
}
