import { childElements, localName } from '../xml'

/**
 * Le contenu d'un élément, où l'enfant de ce nom devient ce texte (vide : il s'en va), sinon y entre à sa place dans
 * l'ordre du schéma. Un autre programme a pu ranger les enfants autrement : celui qui y est garde sa place.
 */
export function withChild(inner: string, name: string, xml: string, order: readonly string[]): string {
  const children = [...childElements(inner)]
  const same = children.find((child) => localName(child.name) === name)
  if (same) return inner.slice(0, same.start) + xml + inner.slice(same.end)
  const next = children.find((child) => order.indexOf(localName(child.name)) > order.indexOf(name))
  const at = next?.start ?? inner.length
  return inner.slice(0, at) + xml + inner.slice(at)
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
