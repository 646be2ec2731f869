import type { DefinedName } from '../xlsx/read/names'
import { formulaFromFile } from '../xlsx/stored-formula'

/** La portée, dans la grille, d'un nom de tout le classeur. */
export const EVERYWHERE = 'AllDefaultWorkbook'

/** Un nom défini, tel que la grille le garde. */
export interface NameResource {
  readonly id: string
  readonly name: string
  readonly formulaOrRefString: string
  readonly localSheetId: string
  readonly comment: string
}

/** Les noms définis ; `sheetId` donne l'identifiant d'une feuille par son rang. */
export function namesResource(
  names: readonly DefinedName[],
  sheetId: (rank: number) => string | undefined,
): Record<string, NameResource> {
  const entries = names.flatMap(({ name, sheet, formula, comment }, rank) => {
    const localSheetId = sheet === undefined ? EVERYWHERE : sheetId(sheet)
    if (localSheetId === undefined || /#REF!|^\[/.test(formula)) return []
    const id = `nom-${rank}`
    const place = isPlace(formula) ? formula : formulaFromFile(formula)
    return [[id, { id, name, formulaOrRefString: place, localSheetId, comment }]]
  })
  return Object.fromEntries(entries) as Record<string, NameResource>
}

/** Vrai d'une plage, et non d'une formule. */
export const isPlace = (formula: string) => /!\$?[A-Z]{0,3}\$?\d*(?::\$?[A-Z]{0,3}\$?\d*)?$/i.test(formula)
