import type { SheetXml } from './sheet-xml'
import { RELATIONS, STRICT_RELATIONS } from './relations'
import { attribute } from './xml-text'

/** Le préfixe sous lequel un élément racine désigne les relations (« r:id »), s'il en a un. */
export function relationPrefix(open: string): string | undefined {
  for (const [, prefix = ''] of open.matchAll(/\sxmlns:([\w.-]+)\s*=/g)) {
    const space = attribute(open, `xmlns:${prefix}`)
    if (space === RELATIONS || space === STRICT_RELATIONS) return prefix
  }
  return undefined
}

/** La feuille, et le préfixe par lequel elle désigne ses relations, déclaré s'il ne l'était pas. */
export function withRelationPrefix(sheet: SheetXml): { readonly sheet: SheetXml; readonly prefix: string } {
  const known = relationPrefix(sheet.open)
  if (known !== undefined) return { sheet, prefix: known }
  let prefix = 'r'
  while (attribute(sheet.open, `xmlns:${prefix}`) !== undefined) prefix += 'r' // « r » peut désigner autre chose
  const open = `${sheet.open.slice(0, -1)} xmlns:${prefix}="${RELATIONS}">`
  return { sheet: { ...sheet, open }, prefix }
}
