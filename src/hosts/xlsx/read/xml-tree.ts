import { localName, skipSpecial, tagEnd, tagName } from '../xml'
import { textOf, unescapeXml } from '../xml-text'

/** Un élément d'un petit morceau XML ; les préfixes d'espaces de noms sont ôtés. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** Le texte de l'élément et de ceux qu'il contient. */
  readonly text: string
}

interface Open {
  readonly name: string
  readonly attributes: Record<string, string>
  readonly children: XmlElement[]
  text: string
}

const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** L'arbre d'un petit morceau (styles, tableaux, règles…) ; les cellules, trop nombreuses, ne passent pas par ici. */
export function parseTree(xml: string): XmlElement {
  const root: Open = { name: '', attributes: {}, children: [], text: '' }
  const open: Open[] = [root]
  const top = () => open.at(-1) ?? root
  let done = 0
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', done)) {
    const special = skipSpecial(xml, at)
    top().text += textOf(xml.slice(done, special !== at && xml.startsWith('<![CDATA[', at) ? special : at))
    done = special === at ? tagEnd(xml, at) : special
    if (special !== at) continue
    if (xml.charCodeAt(at + 1) === 47) {
      const closed = open.length > 1 ? open.pop() : undefined
      if (closed) top().text += closed.text
      continue
    }
    const name = tagName(xml, at)
    const empty = xml.charCodeAt(done - 2) === 47
    const element: Open = { name: localName(name), attributes: {}, children: [], text: '' }
    for (const [, key = '', double, single] of xml.slice(at + 1 + name.length, done - 1).matchAll(ATTRIBUTE)) {
      element.attributes[localName(key)] = unescapeXml(double ?? single ?? '')
    }
    top().children.push(element)
    if (!empty) open.push(element)
  }
  return root.children[0] ?? root
}

export const children = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? []

export const child = (element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined =>
  path.reduce((found, name) => found?.children.find((inner) => inner.name === name), element)

/** `<b/>`, `<b val="1"/>` : vrai ; absent ou `val="0"` : faux. */
export const isOn = (element: XmlElement | undefined): boolean =>
  element !== undefined && isTrue(element.attributes['val'] ?? '1')

export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on'

/** Un nombre d'attribut ; `undefined` s'il manque ou n'en est pas un. */
export function numberOf(value: string | undefined): number | undefined {
  const number = value === undefined || value === '' ? Number.NaN : Number(value)
  return Number.isFinite(number) ? number : undefined
}
