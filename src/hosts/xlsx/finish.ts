import { apresSuppressionDeFeuille } from '../../domain/formule/feuilles'
import { sheetEntries } from './book'
import type { XlsxPackage } from './package'
import { readSheet, writeSheet } from './part-cache'
import type { Section } from './sheet-xml'
import { rewriteFormulas } from './structure/cell-formulas'
import { rewriteDrawingFormulas } from './structure/drawings'
import { rewriteNames } from './structure/names'
import { rewriteRuleFormulas } from './structure/ranged-rules'
import { checkTabs } from './write/sheet-list'

/** À la fin d'un plan : ce qui ne se juge qu'une fois toutes les opérations faites. */
export function finish(pkg: XlsxPackage, before: readonly string[]): void {
  checkTabs(pkg)
  const left = new Set(sheetEntries(pkg).map(({ name }) => name.toLowerCase()))
  for (const name of before) if (!left.has(name.toLowerCase())) forgetSheet(pkg, name)
}

const RULES: ReadonlySet<string> = new Set(['conditionalFormatting', 'dataValidations', 'extLst'])

/** Ce qui visait une feuille supprimée, et que le plan n'a pas remplacée, devient #REF!. */
function forgetSheet(pkg: XlsxPackage, name: string) {
  const change = (formula: string) => apresSuppressionDeFeuille(formula, name)
  for (const { path, kind } of sheetEntries(pkg)) {
    if (kind !== 'worksheet') continue
    const sheet = readSheet(pkg, path)
    const aims = sheet.rows.some(({ cells }) => cells.includes('!'))
    const rows = aims ? rewriteFormulas(sheet.rows, sheet.prefix, { formula: change }) : sheet.rows
    const after = sheet.after.map((section): Section => {
      const xml = RULES.has(section.name) ? rewriteRuleFormulas(section.xml, change) : section.xml
      return xml === section.xml ? section : { ...section, xml }
    })
    const same = rows.every((row, i) => row === sheet.rows[i]) && after.every((each, i) => each === sheet.after[i])
    if (!same) writeSheet(pkg, path, { ...sheet, rows, after })
  }
  rewriteNames(pkg, change)
  rewriteDrawingFormulas(pkg, change)
}
