import { valeurInvalide } from '../../domain/commun/erreur'
import { workbookPath } from './book'
import type { XlsxPackage } from './package'
import { relationTo } from './relations'
import { childElements, elementEnd, localName, skipSpecial, tagEnd, tagName } from './xml'
import { textOf } from './xml-text'

/** Excel n'en écrit jamais autant : 100 000 lignes de vingt textes tous différents en font deux millions. */
const MOST_TEXTS = 5_000_000
/** Un texte simple en a quatre, un texte enrichi une vingtaine. */
const MOST_TAGS = 20_000_000

/** Un texte simple, comme presque tous : se lit d'un coup, bien plus vite qu'élément par élément. */
const PLAIN = /<si><t(?: xml:space="preserve")?(?:\/>|>([^<]*)<\/t>)<\/si>\s*/y

const cache = new WeakMap<object, readonly string[]>()

/** Les textes partagés du classeur, par leur rang ; d'un texte enrichi, les morceaux mis bout à bout. */
export function sharedStrings(pkg: XlsxPackage): readonly string[] {
  const path = relationTo(pkg, workbookPath(pkg), 'sharedStrings')?.path
  const key = path === undefined ? undefined : pkg.identity(path)
  if (path === undefined || !key) return []
  const known = cache.get(key)
  if (known) return known
  const xml = pkg.text(path) ?? ''
  if (hasMore(xml, '<', MOST_TAGS)) throw tooMany(pkg.fileName)
  const texts: string[] = []
  const add = (text: string) => {
    if (texts.length >= MOST_TEXTS) throw tooMany(pkg.fileName)
    texts.push(text)
  }
  for (let at = xml.indexOf('<'); at >= 0;) {
    PLAIN.lastIndex = at
    const plain = PLAIN.exec(xml)
    if (plain) {
      add(unescapedCharacters(textOf(plain[1] ?? '')))
      at = xml.indexOf('<', PLAIN.lastIndex)
      continue
    }
    const special = skipSpecial(xml, at)
    if (special !== at) {
      at = xml.indexOf('<', special)
      continue
    }
    if (localName(tagName(xml, at)) !== 'si') {
      at = xml.indexOf('<', tagEnd(xml, at))
      continue
    }
    const end = elementEnd(xml, at)
    add(richText(xml, tagEnd(xml, at), end))
    at = xml.indexOf('<', end)
  }
  cache.set(key, texts)
  return texts
}

const tooMany = (fileName: string) =>
  valeurInvalide(
    `« ${fileName} » a trop de textes différents : ${MOST_TEXTS} au plus se lisent ici. Gardez les seules feuilles utiles, ou ` +
      'passez par des fichiers CSV.',
  )

/** Vrai si le texte a ce signe plus de `most` fois ; se sait bien avant d'avoir tout lu. */
function hasMore(text: string, sign: string, most: number): boolean {
  let at = -1
  for (let left = most; left >= 0; left--) {
    at = text.indexOf(sign, at + 1)
    if (at < 0) return false
  }
  return true
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
