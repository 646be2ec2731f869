import { attribute, unescapeXml, type Parts } from './parts'

/** Le morceau de chaque feuille, par le nom de la feuille. */
export function sheetParts(parts: Parts): ReadonlyMap<string, string> {
  const text = (name: string) => new TextDecoder().decode(parts.get(name))
  const targets = new Map(
    [...text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\s[^>]*>/g)].map(([relation]) => [
      attribute(relation, 'Id') ?? '',
      attribute(relation, 'Target') ?? '',
    ]),
  )
  return new Map(
    [...text('xl/workbook.xml').matchAll(/<sheet\s[^>]*>/g)].map(([sheet]) => {
      const target = targets.get(/\s[\w-]+:id="([^"]*)"/.exec(sheet)?.[1] ?? '') ?? ''
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`
      return [unescapeXml(attribute(sheet, 'name') ?? ''), path]
    }),
  )
}
