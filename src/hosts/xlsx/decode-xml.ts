import { valeurInvalide } from '../../domain/commun/erreur'
import { DAMAGED } from './container'
import { skipSpecial, tagEnd, tagName } from './xml'
import { attribute } from './xml-text'

const DECLARATION = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/

/** Le texte d'un morceau XML, quel que soit son encodage. Une DTD est refusée : elle n'a rien à faire dans un classeur. */
export function decodeXml(bytes: Uint8Array, name: string, fileName: string): string {
  const refuse = (reason: string) => valeurInvalide(`« ${fileName} » ${reason} (Morceau en cause : ${name}.)`)
  const text = decoded(bytes)
  if (text === undefined) throw refuse(DAMAGED)
  if (hasDoctype(text)) {
    throw refuse(
      'contient une définition de document (DOCTYPE), qu’Excel n’écrit jamais : il peut être piégé. Reprenez le fichier d’origine.',
    )
  }
  return unprefixed(text)
}

function decoded(bytes: Uint8Array): string | undefined {
  const [first = 0, second = 0] = bytes
  const wide = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)
  const big = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const label = wide ? 'utf-16le' : big ? 'utf-16be' : (DECLARATION.exec(start)?.[1] ?? 'utf-8')
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes)
    return /^utf-?8$/i.test(label) ? text : text.replace(/(<\?xml[^>]*?\sencoding\s*=\s*["'])[\w.:-]+/, '$1UTF-8')
  } catch {
    return undefined // encodage inconnu, ou octets qui n'en sont pas : les deux disent un fichier abîmé
  }
}

/** Une DTD ne peut être qu'avant la première balise. */
function hasDoctype(text: string): boolean {
  for (let at = text.indexOf('<'); at >= 0;) {
    if (text.startsWith('<!DOCTYPE', at)) return true
    if (text.charCodeAt(at + 1) !== 33 && text.charCodeAt(at + 1) !== 63) return false
    at = text.indexOf('<', skipSpecial(text, at))
  }
  return false
}

const MAIN =
  /^https?:\/\/(?:schemas\.openxmlformats\.org\/spreadsheetml\/2006|purl\.oclc\.org\/ooxml\/spreadsheetml)\/main$/

/** Certains programmes écrivent « <x:worksheet> » : le morceau dit la même chose sans préfixe, et le reste du code n'a qu'une forme à connaître. */
function unprefixed(text: string): string {
  let at = text.indexOf('<')
  for (let next = at; at >= 0 && (next = skipSpecial(text, at)) !== at;) at = text.indexOf('<', next)
  const name = at < 0 ? '' : tagName(text, at)
  const prefix = name.slice(0, Math.max(0, name.indexOf(':')))
  if (prefix === '') return text
  const root = text.slice(at, tagEnd(text, at))
  if (!MAIN.test(attribute(root, `xmlns:${prefix}`) ?? '') || attribute(root, 'xmlns') !== undefined) return text
  const tags = new RegExp(`<!\\[CDATA\\[[^]*?\\]\\]>|<(/?)${prefix}:`, 'g')
  return text
    .replace(tags, (whole, slash?: string) => (slash === undefined ? whole : `<${slash}`))
    .replace(new RegExp(`\\sxmlns:${prefix}(?=\\s*=)`), ' xmlns')
}
