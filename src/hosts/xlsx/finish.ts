import { apresSuppressionDeFeuille } from '../../domain/formule/feuilles'
import { sheetEntries } from './book'
import type { XlsxPackage } from './package'
import { readSheet, writeSheet } from './part-cache'
import { rewriteDrawingFormulas } from './structure/drawings'
import { rewriteNames } from './structure/names'
import { rewriteSheetFormulas } from './structure/sheet-formulas'
import { checkTabs } from './write/sheet-list'

/** À la fin d'un plan : ce qui ne se juge qu'une fois toutes les opérations faites. */
export function finish(pkg: XlsxPackage, before: readonly string[]): void {
  checkTabs(pkg)
  const left = new Set(sheetEntries(pkg).map(({ name }) => name.toLowerCase()))
  for (const name of before) if (!left.has(name.toLowerCase())) forgetSheet(pkg, name)
}

/** Ce qui visait une feuille supprimée, et que le plan n'a pas remplacée, devient #REF!. */
function forgetSheet(pkg: XlsxPackage, name: string) {
  const change = (formula: string) => apresSuppressionDeFeuille(formula, name)
  for (const { path, kind } of sheetEntries(pkg)) {
    if (kind !== 'worksheet') continue
    writeSheet(pkg, path, rewriteSheetFormulas(readSheet(pkg, path), change))
  }
  rewriteNames(pkg, change)
  rewriteDrawingFormulas(pkg, change)
}
