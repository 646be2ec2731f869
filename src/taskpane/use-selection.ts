import { useEffect, useState } from 'react'
import type { PaneProps } from './pane'
import type { CelluleActive } from './port-modeles'

/** La cellule choisie dans la grille, quand l'hôte le dit. */
export function useSelection(surSelection: PaneProps['surSelection']): CelluleActive | undefined {
  const [cellule, setCellule] = useState<CelluleActive>()
  useEffect(() => surSelection?.(setCellule), [surSelection])
  return cellule
}
