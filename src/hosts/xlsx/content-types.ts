import type { XlsxPackage } from './package'
import { elementsNamed, firstNamed, type Element } from './xml'
import { attribute, escapeXml } from './xml-text'

const TYPES = '[Content_Types].xml'

/** Ce qui dit le type de ce morceau à lui seul. */
function overrideOf(xml: string, path: string): Element | undefined {
  const wanted = `/${path}`.toLowerCase()
  // Un morceau neuf n'y est pas : on le sait sans lire toute la liste.
  if (!xml.toLowerCase().includes(escapeXml(wanted))) return undefined
  return [...elementsNamed(xml, 'Override')].find(
    ({ attributes }) => attribute(attributes, 'PartName')?.toLowerCase() === wanted,
  )
}

/** Le type de contenu d'un morceau. */
export function contentType(pkg: XlsxPackage, path: string): string | undefined {
  const own = overrideOf(pkg.text(TYPES) ?? '', path)
  if (own) return attribute(own.attributes, 'ContentType')
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase()
  const byDefault = [...elementsNamed(pkg.text(TYPES) ?? '', 'Default')].find(
    ({ attributes }) => attribute(attributes, 'Extension')?.toLowerCase() === extension,
  )
  return byDefault && attribute(byDefault.attributes, 'ContentType')
}

/** Donne son type de contenu à un morceau ; `undefined` l'ôte. */
export function setContentType(pkg: XlsxPackage, path: string, type: string | undefined): void {
  const xml = pkg.text(TYPES) ?? ''
  const known = overrideOf(xml, path)
  const written =
    type === undefined
      ? ''
      : `<${typesPrefix(xml)}Override PartName="${escapeXml(`/${path}`)}" ContentType="${escapeXml(type)}"/>`
  if (known) pkg.set(TYPES, xml.slice(0, known.start) + written + xml.slice(known.end))
  else if (written !== '') {
    const close = xml.lastIndexOf('</')
    pkg.set(TYPES, xml.slice(0, close) + written + xml.slice(close))
  }
}

/** Dit le type de tous les morceaux d'une extension (« vml », « png »), si ce n'est déjà fait. */
export function setDefaultType(pkg: XlsxPackage, extension: string, type: string): void {
  const xml = pkg.text(TYPES) ?? ''
  const known = [...elementsNamed(xml, 'Default')].some(
    ({ attributes }) => attribute(attributes, 'Extension')?.toLowerCase() === extension,
  )
  if (known) return
  const root = firstNamed(xml, 'Types')
  if (!root) return
  const at = xml.indexOf('>', root.start) + 1
  const written = `<${typesPrefix(xml)}Default Extension="${extension}" ContentType="${escapeXml(type)}"/>`
  pkg.set(TYPES, xml.slice(0, at) + written + xml.slice(at))
}

const typesPrefix = (xml: string) => (firstNamed(xml, 'Types')?.name ?? 'Types').replace(/Types$/, '')
