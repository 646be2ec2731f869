import type { Difference, CelluleDifferente, LigneDifferente } from './difference'
import type { Decision } from './fusion-cellule'

/**
 * Ce que l'analyste a choisi dans l'aperçu. Le plus précis l'emporte : une cellule, puis sa ligne, puis les conflits, puis
 * sa colonne, puis tout ; sinon, ce que l'aperçu proposait.
 */
export interface Choix {
  /** Vaut pour ce que la source change ou ajoute ; ne ressuscite rien et ne défait pas ce qui a été tapé. */
  readonly tout?: Decision
  readonly colonnes?: Readonly<Record<string, Decision>>
  readonly conflits?: Decision
  /** Par identifiant de ligne (`LigneDifferente.id`). */
  readonly lignes?: Readonly<Record<string, Decision>>
  /** Par `idCellule(ligne, colonne)`. */
  readonly cellules?: Readonly<Record<string, Decision>>
}

/** Ce qui désigne une cellule dans les choix. */
export const idCellule = (ligne: LigneDifferente, colonne: string): string => `${ligne.id}\u001e${colonne}`

/** Les états qu'un choix d'ensemble ne touche pas : ce que l'analyste a fait exprès. */
const VOULUES: ReadonlySet<string> = new Set(['gardee', 'formule-remplacee', 'masquee', 'copiee', 'ajoutee'])

/** Ce qui est fait d'une cellule. */
export function decisionCellule(choix: Choix, ligne: LigneDifferente, cellule: CelluleDifferente): Decision {
  const precise = choix.cellules?.[idCellule(ligne, cellule.colonne)] ?? choix.lignes?.[ligne.id]
  if (precise) return precise
  if (VOULUES.has(cellule.etat)) return cellule.propose
  const enConflit = cellule.etat === 'conflit' || cellule.etat === 'divergente'
  return (enConflit ? choix.conflits : undefined) ?? choix.colonnes?.[cellule.colonne] ?? choix.tout ?? cellule.propose
}

/**
 * Ce qui est fait d'une ligne nouvelle, absente, masquée ou copiée. Une ligne absente où l'analyste a écrit n'est ôtée que si
 * elle est choisie elle-même.
 */
export function decisionLigne(choix: Choix, ligne: LigneDifferente): Decision {
  const precise = choix.lignes?.[ligne.id]
  if (precise) return precise
  if (VOULUES.has(ligne.etat)) return ligne.propose
  if (ligne.etat === 'absente' && ligne.propose === 'feuille') return 'feuille'
  return choix.tout ?? ligne.propose
}

/** Les conflits qu'aucun choix ne tranche encore. */
export function conflitsATrancher(
  difference: Difference,
  choix: Choix,
): readonly (readonly [LigneDifferente, CelluleDifferente])[] {
  if (choix.conflits ?? choix.tout) return []
  return difference.lignes.flatMap((ligne) =>
    ligne.cellules.flatMap((cellule) => {
      if (cellule.etat !== 'conflit' && cellule.etat !== 'divergente') return []
      const tranche =
        choix.cellules?.[idCellule(ligne, cellule.colonne)] ??
        choix.lignes?.[ligne.id] ??
        choix.colonnes?.[cellule.colonne]
      return tranche ? [] : [[ligne, cellule] as const]
    }),
  )
}
