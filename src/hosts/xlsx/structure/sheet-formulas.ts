import type { SheetXml } from '../sheet-xml'
import { rewriteFormulas } from './cell-formulas'
import { rewriteRuleFormulas } from './ranged-rules'

const RULES: ReadonlySet<string> = new Set(['conditionalFormatting', 'dataValidations', 'extLst'])

/** La feuille où chaque formule, de cellule ou de règle, devient ce qu'en dit `change` ; la même si aucune ne change. */
export function rewriteSheetFormulas(sheet: SheetXml, change: (formula: string) => string): SheetXml {
  const rows = rewriteFormulas(sheet.rows, sheet.prefix, { formula: change })
  const after = sheet.after.map((section) => {
    const xml = RULES.has(section.name) ? rewriteRuleFormulas(section.xml, change) : section.xml
    return xml === section.xml ? section : { ...section, xml }
  })
  const same = rows.every((row, i) => row === sheet.rows[i]) && after.every((each, i) => each === sheet.after[i])
  return same ? sheet : { ...sheet, rows, after }
}
