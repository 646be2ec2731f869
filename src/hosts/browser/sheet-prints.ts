import { sheetEntries, type SheetEntry } from '../xlsx/book'
import type { PackageState, XlsxPackage } from '../xlsx/package'
import { relations, relationsPath } from '../xlsx/relations'

/** Une feuille du paquet, et tout ce qui dit si elle a changé. */
export interface SheetPrint {
  readonly entry: SheetEntry
  readonly parts: readonly unknown[]
}

/** Les feuilles de calcul d'un état du paquet, par leur nom, dans l'ordre. */
export function sheetPrints(pkg: XlsxPackage, state: PackageState): ReadonlyMap<string, SheetPrint> {
  pkg.restore(state)
  return new Map(
    sheetEntries(pkg)
      .filter(({ kind }) => kind === 'worksheet')
      .map((entry) => {
        const linked = relations(pkg, entry.path).map(({ path }) => path && pkg.identity(path))
        const parts = [entry.state, pkg.identity(entry.path), pkg.identity(relationsPath(entry.path)), ...linked]
        return [entry.name, { entry, parts }]
      }),
  )
}

export const samePrint = ({ parts: a }: SheetPrint, { parts: b }: SheetPrint): boolean =>
  a.length === b.length && a.every((part, rank) => part === b[rank])
