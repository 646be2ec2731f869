import type { PackageState, XlsxPackage } from '../xlsx/package'
import type { Edits } from './edit-tracker'

/** Le classeur que montre la grille, et ce qu'en dit son fichier. */
export interface OpenedBook {
  readonly unitId: string
  readonly pkg: XlsxPackage
  /** Ce que disait le paquet quand il disait la même chose que la grille. */
  readonly base: PackageState
  /** Le nom dans ce paquet de chaque feuille de la grille. */
  readonly names: ReadonlyMap<string, string>
  /** Ce qui n'a pas pu être porté dans le paquet jusqu'à cet état. */
  readonly warnings: readonly string[]
}

/** Ce qu'un plan a trouvé : le classeur, ce qui y avait été tapé, et le fichier une fois ces saisies portées. */
export interface BeforePlan {
  readonly book: OpenedBook
  readonly edits: Edits
  readonly state: PackageState
  readonly sheetIds: readonly string[]
}

/**
 * Le classeur d'avant le plan, les saisies d'avant à porter de nouveau ; aucun quand la grille a d'autres feuilles : elles y
 * restent portées.
 *
 * @param shown le classeur, une fois le plan défait
 */
export function givenBack(shown: OpenedBook, { book, sheetIds }: BeforePlan): OpenedBook | undefined {
  const same = shown.unitId === book.unitId && sheetIds.every((id) => shown.names.has(id))
  return same ? book : undefined
}

/** Un .ods ou un .csv devient un classeur .xlsx neuf, du même nom. */
export const savedName = (fileName: string) => fileName.replace(/\.(?:ods|csv|tsv|txt)$/i, '.xlsx')
