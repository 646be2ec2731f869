import { valeurInvalide } from '../../domain/commun/erreur'
import { workbookPath } from './book'
import type { XlsxPackage } from './package'
import { relationTo } from './relations'
import { childElements, elementEnd, localName, skipSpecial, tagEnd, tagName } from './xml'
import { textOf } from './xml-text'

/** Excel n'en écrit jamais autant : une feuille entière n'y suffirait pas. */
const MOST_TEXTS = 10_000_000

const cache = new WeakMap<object, readonly string[]>()

/** Les textes partagés du classeur, par leur rang ; d'un texte enrichi, les morceaux mis bout à bout. */
export function sharedStrings(pkg: XlsxPackage): readonly string[] {
  const path = relationTo(pkg, workbookPath(pkg), 'sharedStrings')?.path
  const key = path === undefined ? undefined : pkg.identity(path)
  if (path === undefined || !key) return []
  const known = cache.get(key)
  if (known) return known
  const xml = pkg.text(path) ?? ''
  const texts: string[] = []
  for (let at = xml.indexOf('<'); at >= 0;) {
    const special = skipSpecial(xml, at)
    if (special !== at) {
      at = xml.indexOf('<', special)
      continue
    }
    if (localName(tagName(xml, at)) !== 'si') {
      at = xml.indexOf('<', tagEnd(xml, at))
      continue
    }
    if (texts.length >= MOST_TEXTS) throw valeurInvalide(`Le classeur a plus de ${MOST_TEXTS} textes différents.`)
    const end = elementEnd(xml, at)
    texts.push(richText(xml, tagEnd(xml, at), end))
    at = xml.indexOf('<', end)
  }
  cache.set(key, texts)
  return texts
}

/** Le texte d'un <si> ou d'un <is> : ses <t> et ceux de ses <r>, sans la prononciation (<rPh>). */
export function richText(xml: string, from = 0, to = xml.length): string {
  let text = ''
  for (const { name, inner } of childElements(xml, from, to)) {
    const kind = localName(name)
    if (kind === 't') text += unescapedCharacters(textOf(inner))
    else if (kind === 'r') text += richText(inner)
  }
  return text
}

/** Un caractère que le XML refuse s'écrit « _x0001_ », et un « _x0001_ » voulu « _x005F_x0001_ ». */
export const unescapedCharacters = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text
