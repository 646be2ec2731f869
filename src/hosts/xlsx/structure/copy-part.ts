import { contentType, setContentType } from '../content-types'
import type { XlsxPackage } from '../package'
import { freePath } from '../package-parts'
import { isKind, relations, relationsPath, type Relation } from '../relations'
import { attribute, withAttribute } from '../xml-text'
import { rewriteElements } from './rewrite'
import { elementXml } from '../write/xml-children'

/** Ce que deux morceaux peuvent se partager : rien ne le change. */
const SHARED = ['image', 'hdphoto', 'media', 'audio', 'video', 'package', 'oleObject', 'font']

/**
 * Copie un morceau et ceux où il mène, chacun à côté du sien ; les images restent partagées. `change` récrit le texte de
 * chaque morceau XML. Rend le chemin de la copie.
 */
export function copyPart(
  pkg: XlsxPackage,
  path: string,
  change: (xml: string, path: string) => string,
  copies = new Map<string, string>(),
): string {
  const known = copies.get(path)
  if (known !== undefined) return known
  const [, stem = path, extension = ''] = /^(.*?)\d*(\.[^./]+)$/.exec(path) ?? []
  const copy = freePath(pkg, stem, extension)
  copies.set(path, copy)
  const text = /^\.(?:xml|vml)$/i.test(extension) ? pkg.text(path) : undefined
  pkg.set(copy, text === undefined ? (pkg.bytes(path) ?? '') : change(text, path))
  const type = contentType(pkg, path)
  if (type !== undefined && contentType(pkg, copy) !== type) setContentType(pkg, copy, type)

  const list = pkg.text(relationsPath(path))
  if (list === undefined) return copy
  const byId = new Map(relations(pkg, path).map((relation) => [relation.id, relation]))
  const copied = rewriteElements(list, 'Relationship', (element) => {
    const relation = byId.get(attribute(element.attributes, 'Id') ?? '')
    if (!relation || relation.path === undefined || !pkg.has(relation.path) || isShared(relation)) return undefined
    const target = renamedTarget(relation, copyPart(pkg, relation.path, change, copies))
    return elementXml(element.name, withAttribute(element.attributes, 'Target', target), '')
  })
  pkg.set(relationsPath(copy), copied)
  return copy
}

const isShared = (relation: Relation) => SHARED.some((kind) => isKind(relation, kind))

/** La copie est dans le même dossier : seul le nom change. */
const renamedTarget = ({ target }: Relation, path: string) =>
  target.slice(0, target.lastIndexOf('/') + 1) + path.slice(path.lastIndexOf('/') + 1)
