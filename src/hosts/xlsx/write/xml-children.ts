import { childElements, localName } from '../xml'

/** Le contenu d'un élément, où l'enfant de ce nom devient ce texte (vide : il s'en va), à sa place dans l'ordre du schéma. */
export function withChild(inner: string, name: string, xml: string, order: readonly string[]): string {
  for (const child of childElements(inner)) {
    const own = localName(child.name)
    if (own === name) return inner.slice(0, child.start) + xml + inner.slice(child.end)
    if (order.indexOf(own) > order.indexOf(name)) return inner.slice(0, child.start) + xml + inner.slice(child.start)
  }
  return inner + xml
}

/** Le contenu d'un élément, sans ses enfants de ce nom. */
export function withoutChildren(inner: string, name: string): string {
  let text = ''
  let at = 0
  for (const child of childElements(inner)) {
    if (localName(child.name) !== name) continue
    text += inner.slice(at, child.start)
    at = child.end
  }
  return text + inner.slice(at)
}

/** « <nom attributs>contenu</nom> », ou « <nom attributs/> ». */
export const elementXml = (name: string, attributes: string, inner = ''): string =>
  inner === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${inner}</${name}>`
