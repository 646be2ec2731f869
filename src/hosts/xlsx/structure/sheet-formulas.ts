import type { SheetXml } from '../sheet-xml'
import { rewriteFormulas } from './cell-formulas'
import { rewriteLinkedCells } from './linked-cells'
import { rewriteRuleFormulas } from './ranged-rules'

const RULES: ReadonlySet<string> = new Set(['conditionalFormatting', 'dataValidations', 'extLst'])

const CONTROLS: ReadonlySet<string> = new Set(['oleObjects', 'controls', 'AlternateContent'])

/** La feuille où chaque formule, de cellule, de règle ou de contrôle, devient ce qu'en dit `change` ; la même si aucune ne change. */
export function rewriteSheetFormulas(sheet: SheetXml, change: (formula: string) => string): SheetXml {
  const rows = rewriteFormulas(sheet.rows, sheet.prefix, { formula: change })
  const after = sheet.after.map((section) => {
    const name = section.name.slice(section.name.indexOf(':') + 1)
    const rewrite = RULES.has(name) ? rewriteRuleFormulas : CONTROLS.has(name) ? rewriteLinkedCells : undefined
    const xml = rewrite?.(section.xml, change) ?? section.xml
    return xml === section.xml ? section : { ...section, xml }
  })
  const same = rows.every((row, i) => row === sheet.rows[i]) && after.every((each, i) => each === sheet.after[i])
  return same ? sheet : { ...sheet, rows, after }
}
