import { childElements, firstNamed, localName, tagEnd } from './xml'

/** L'ordre des enfants de <workbook> (CT_Workbook). */
const ORDER = (
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames ' +
  'calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst'
).split(' ')

/** Le texte du classeur, où cet élément a ces attributs et ce contenu ; `undefined` à la place des attributs l'ôte. */
export function withElement(xml: string, name: string, attributes: string | undefined, inner: string): string {
  const root = firstNamed(xml, 'workbook')
  if (!root) return xml
  const prefix = root.name.slice(0, root.name.length - 'workbook'.length)
  const tag = `${prefix}${name}`
  const written =
    attributes === undefined ? '' : inner === '' ? `<${tag}${attributes}/>` : `<${tag}${attributes}>${inner}</${tag}>`
  const start = tagEnd(xml, root.start)
  for (const child of childElements(xml, start, root.end)) {
    const own = localName(child.name)
    if (own === name) return xml.slice(0, child.start) + written + xml.slice(child.end)
    if (ORDER.indexOf(own) > ORDER.indexOf(name)) return xml.slice(0, child.start) + written + xml.slice(child.start)
  }
  const close = xml.lastIndexOf('</', root.end)
  return xml.slice(0, close) + written + xml.slice(close)
}
