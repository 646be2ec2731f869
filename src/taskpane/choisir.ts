import { idCellule, type Choix } from '../domain/actualisation/choix'
import type { CelluleDifferente, LigneDifferente } from '../domain/actualisation/difference'
import type { Decision } from '../domain/actualisation/fusion-cellule'

/** Ce que l'analyste vient de choisir dans l'aperçu d'une actualisation. */
export type Geste =
  | { readonly sur: 'tout' | 'conflits'; readonly decision: Decision | undefined }
  | { readonly sur: 'colonne'; readonly colonne: string; readonly decision: Decision | undefined }
  | { readonly sur: 'ligne'; readonly ligne: LigneDifferente; readonly decision: Decision }
  | {
      readonly sur: 'cellule'
      readonly ligne: LigneDifferente
      readonly cellule: CelluleDifferente
      readonly decision: Decision
    }

/**
 * Les choix après un geste. Un geste sur une ligne l'emporte sur ceux faits avant dans ses cellules ; un geste d'ensemble,
 * sur tous : ce que l'on vient de dire est toujours ce qui est fait.
 */
export function choisir(choix: Choix, geste: Geste): Choix {
  switch (geste.sur) {
    case 'tout':
      return geste.decision === undefined ? {} : { tout: geste.decision }
    case 'conflits':
      return avec(sansDetail(choix), 'conflits', geste.decision)
    case 'colonne': {
      const { [geste.colonne]: _avant, ...autres } = choix.colonnes ?? {}
      const colonnes = geste.decision === undefined ? autres : { ...autres, [geste.colonne]: geste.decision }
      return { ...choix, colonnes }
    }
    case 'ligne': {
      const siennes = new Set(geste.ligne.cellules.map((c) => idCellule(geste.ligne, c.colonne)))
      const cellules = Object.entries(choix.cellules ?? {}).filter(([id]) => !siennes.has(id))
      return {
        ...choix,
        lignes: { ...choix.lignes, [geste.ligne.id]: geste.decision },
        cellules: Object.fromEntries(cellules),
      }
    }
    case 'cellule': {
      const id = idCellule(geste.ligne, geste.cellule.colonne)
      return { ...choix, cellules: { ...choix.cellules, [id]: geste.decision } }
    }
  }
}

const sansDetail = ({ lignes: _lignes, cellules: _cellules, ...reste }: Choix): Choix => reste

function avec(choix: Choix, cle: 'conflits', decision: Decision | undefined): Choix {
  const { [cle]: _avant, ...reste } = choix
  return decision === undefined ? reste : { ...reste, [cle]: decision }
}
