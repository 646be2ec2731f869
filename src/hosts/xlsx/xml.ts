import { valeurInvalide } from '../../domain/commun/erreur'

/**
 * Balayage à la main de XML bien formé : on ne bâtit jamais d'arbre, on taille des tranches dans le texte, et ce que l'on ne
 * comprend pas se recopie tel quel.
 */
export interface Element {
  /** Le nom tel qu'il est écrit, préfixe compris. */
  readonly name: string
  /** De « < » à la fin de la balise fermante. */
  readonly start: number
  readonly end: number
  /** Ce qui suit le nom dans la balise ouvrante, espace de tête compris, sans « / » ni « > ». */
  readonly attributes: string
  readonly inner: string
}

const cut = () => valeurInvalide('Un morceau du classeur est coupé : du XML entier est attendu.')

/** Le rang qui suit le « > » de la balise commencée en `at` ; un « > » entre guillemets ne la finit pas. */
export function tagEnd(xml: string, at: number): number {
  for (let from = at; ;) {
    const close = xml.indexOf('>', from)
    if (close < 0) throw cut()
    let quote = 0
    for (let i = from; i < close; i++) {
      const char = xml.charCodeAt(i)
      if (char === 34 || char === 39) {
        quote = xml.indexOf(char === 34 ? '"' : "'", i + 1)
        if (quote < 0) throw cut()
        i = quote
      }
    }
    if (quote <= close) return close + 1
    from = quote + 1
  }
}

/** Le rang qui suit le commentaire, la section CDATA ou l'instruction commencés en `at`, ou `at` si c'est une balise. */
export function skipSpecial(xml: string, at: number): number {
  const next = xml.charCodeAt(at + 1)
  if (next !== 33 && next !== 63) return at
  const finish = next === 63 ? '?>' : xml.startsWith('<!--', at) ? '-->' : xml.startsWith('<![CDATA[', at) ? ']]>' : '>'
  const end = xml.indexOf(finish, at + 2)
  if (end < 0) throw cut()
  return end + finish.length
}

/** Le rang qui suit l'élément dont la balise ouvrante commence en `at`, éléments imbriqués compris. */
export function elementEnd(xml: string, at: number): number {
  let depth = 0
  for (let from = at; ;) {
    const open = xml.indexOf('<', from)
    if (open < 0) throw cut()
    const special = skipSpecial(xml, open)
    if (special !== open) {
      from = special
      continue
    }
    from = tagEnd(xml, open)
    if (xml.charCodeAt(open + 1) === 47) depth--
    else if (xml.charCodeAt(from - 2) !== 47) depth++
    if (depth <= 0) return from
  }
}

/** La balise ouvrante de la racine. */
export function rootTag(xml: string): string {
  for (let at = xml.indexOf('<'); at >= 0;) {
    const special = skipSpecial(xml, at)
    if (special === at) return xml.slice(at, tagEnd(xml, at))
    at = xml.indexOf('<', special)
  }
  return ''
}

const NAME = /[^\s/>]+/y

/** Le nom de la balise commencée en `at`, préfixe compris. */
export function tagName(xml: string, at: number): string {
  NAME.lastIndex = at + (xml.charCodeAt(at + 1) === 47 ? 2 : 1)
  return NAME.exec(xml)?.[0] ?? ''
}

export const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Les éléments de `xml` entre deux rangs, l'un après l'autre ; ce qui est entre eux est passé. */
export function* childElements(xml: string, from = 0, to = xml.length): Generator<Element> {
  for (let at = xml.indexOf('<', from); at >= 0 && at < to;) {
    const special = skipSpecial(xml, at)
    if (special !== at) {
      at = xml.indexOf('<', special)
      continue
    }
    if (xml.charCodeAt(at + 1) === 47) return
    const element = elementAt(xml, at)
    yield element
    at = xml.indexOf('<', element.end)
  }
}

export function elementAt(xml: string, at: number): Element {
  const name = tagName(xml, at)
  const opened = tagEnd(xml, at)
  const empty = xml.charCodeAt(opened - 2) === 47
  const end = empty ? opened : elementEnd(xml, at)
  return {
    name,
    start: at,
    end,
    attributes: xml.slice(at + 1 + name.length, opened - (empty ? 2 : 1)),
    inner: empty ? '' : xml.slice(opened, xml.lastIndexOf('<', end - 1)),
  }
}

/** Les éléments qui portent ce nom, à toute profondeur, sans leur préfixe ; on ne cherche pas dans ceux que l'on trouve. */
export function* elementsNamed(xml: string, name: string): Generator<Element> {
  for (let at = xml.indexOf('<'); at >= 0;) {
    const special = skipSpecial(xml, at)
    if (special !== at) {
      at = xml.indexOf('<', special)
      continue
    }
    if (xml.charCodeAt(at + 1) !== 47 && localName(tagName(xml, at)) === name) {
      const element = elementAt(xml, at)
      yield element
      at = xml.indexOf('<', element.end)
    } else at = xml.indexOf('<', tagEnd(xml, at))
  }
}

/** Le premier élément de ce nom, à toute profondeur. */
export const firstNamed = (xml: string, name: string): Element | undefined =>
  elementsNamed(xml, name).next().value ?? undefined
