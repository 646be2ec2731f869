import type { EnColonnes, FeuilleAnalysee } from '../arbre'
import type { Portee } from './contexte'

/** Une colonne de la feuille produite. */
export interface ColonneProduite {
  /** La colonne du modèle dont elle est faite. */
  readonly modele: number
  /** Le groupe d'EN COLONNES qu'elle montre, et son rang. */
  readonly copie?: { readonly rang: number; readonly portee: Portee }
}

/** Les colonnes produites : celles du modèle sauf la marge, celles d'EN COLONNES répétées vers la droite. */
export function colonnesProduites(
  { source }: FeuilleAnalysee,
  pivot: EnColonnes | undefined,
  groupes: readonly Portee[],
): readonly ColonneProduite[] {
  const dernier =
    Math.max(0, ...source.valeurs.map((l) => l.length), ...source.fusions.map((f) => f.column + f.columns)) - 1
  const simple = (debut: number, fin: number) =>
    Array.from({ length: Math.max(0, fin - debut + 1) }, (_, k): ColonneProduite => ({ modele: debut + k }))
  if (!pivot) return simple(1, dernier)
  const copies = groupes.flatMap((portee, k) =>
    simple(pivot.premiere, pivot.derniere).map((c) => ({ ...c, copie: { rang: k, portee } })),
  )
  return [...simple(1, pivot.premiere - 1), ...copies, ...simple(pivot.derniere + 1, dernier)]
}
