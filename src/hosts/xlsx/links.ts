import { attribute, editPart, type Parts } from './parts'

/**
 * Les liens vers le classeur lui-même. La bibliothèque ne connaît que les liens externes : elle perd les nôtres en lisant,
 * et les écrit comme des fichiers à ouvrir. On les lui montre sous la forme « #'Axe 1'!A1 », et on les rétablit ensuite.
 */
const HYPERLINK = /<hyperlink\s[^>]*\/>/g
const RELATION = /<Relationship\s[^>]*\/>/g
const LINK_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'
const EMPTY_RELATIONS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'

const SHEET = /^xl\/worksheets\/([^/]+\.xml)$/
const relationsOf = (sheetFile: string) => `xl/worksheets/_rels/${sheetFile}.rels`

/** Avant la lecture : chaque lien interne devient une relation vers « #… ». */
export function showInternalLinks(parts: Parts): void {
  for (const name of [...parts.keys()]) {
    const file = SHEET.exec(name)?.[1]
    if (file === undefined) continue
    const relations: string[] = []
    editPart(parts, name, (xml) =>
      xml.replace(HYPERLINK, (link) => {
        const location = attribute(link, 'location')
        if (location === undefined || attribute(link, 'r:id') !== undefined) return link
        const id = `rIdInterne${relations.length + 1}`
        relations.push(`<Relationship Id="${id}" Type="${LINK_TYPE}" Target="#${location}" TargetMode="External"/>`)
        return link.replace('<hyperlink', `<hyperlink r:id="${id}"`)
      }),
    )
    if (relations.length === 0) continue
    const rels = relationsOf(file)
    if (!parts.has(rels)) parts.set(rels, new TextEncoder().encode(EMPTY_RELATIONS))
    editPart(parts, rels, (xml) =>
      xml
        .replace(/<Relationships([^>]*)\/>/, '<Relationships$1></Relationships>')
        .replace('</Relationships>', () => `${relations.join('')}</Relationships>`),
    )
  }
}

/** Après l'écriture : une relation vers « #… » redevient un emplacement du classeur. */
export function restoreInternalLinks(parts: Parts): void {
  for (const name of [...parts.keys()]) {
    const file = SHEET.exec(name)?.[1]
    if (file === undefined) continue
    const targets = new Map<string, string>()
    editPart(parts, relationsOf(file), (xml) =>
      xml.replace(RELATION, (relation) => {
        const target = attribute(relation, 'Target')
        const id = attribute(relation, 'Id')
        if (id === undefined || !target?.startsWith('#') || attribute(relation, 'Type') !== LINK_TYPE) return relation
        targets.set(id, target.slice(1))
        return ''
      }),
    )
    if (targets.size === 0) continue
    editPart(parts, name, (xml) =>
      xml.replace(HYPERLINK, (link) => {
        const target = targets.get(attribute(link, 'r:id') ?? '')
        if (target === undefined) return link
        return `<hyperlink ref="${attribute(link, 'ref') ?? ''}" location="${target}"/>`
      }),
    )
  }
}
