import { valeurInvalide } from '../../domain/commun/erreur'
import type { XlsxPackage } from './package'
import { elementsNamed, firstNamed } from './xml'
import { attribute, escapeXml } from './xml-text'

/** Ce qui mène d'un morceau à un autre, ou au dehors. */
export interface Relation {
  readonly id: string
  /** Son type entier, une adresse ; `isKind` en reconnaît la fin. */
  readonly type: string
  readonly target: string
  /** Le morceau visé, ou rien si la cible est au dehors. */
  readonly path: string | undefined
}

/** Les espaces de noms des relations : l'usuel, et celui du format strict. */
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
export const STRICT_RELATIONS = 'http://purl.oclc.org/ooxml/officeDocument/relationships'
const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'

/** Le morceau qui porte les relations d'un autre ; celles du paquet sont celles de « ». */
export function relationsPath(part: string): string {
  const slash = part.lastIndexOf('/') + 1
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`
}

const cache = new WeakMap<object, readonly Relation[]>()

/** Les relations d'un morceau, dans l'ordre. */
export function relations(pkg: XlsxPackage, part: string): readonly Relation[] {
  const path = relationsPath(part)
  const key = pkg.identity(path)
  if (!key) return []
  const known = cache.get(key)
  if (known) return known
  const list = [...elementsNamed(pkg.text(path) ?? '', 'Relationship')].map(({ attributes }): Relation => {
    const target = attribute(attributes, 'Target') ?? ''
    const external = attribute(attributes, 'TargetMode')?.toLowerCase() === 'external'
    return {
      id: attribute(attributes, 'Id') ?? '',
      type: attribute(attributes, 'Type') ?? '',
      target,
      path: external ? undefined : resolved(pkg, part, target),
    }
  })
  cache.set(key, list)
  return list
}

/** « ../tables/table1.xml » vu de « xl/worksheets/sheet1.xml » → « xl/tables/table1.xml » */
function resolved(pkg: XlsxPackage, part: string, target: string): string | undefined {
  if (target === '' || target.startsWith('#')) return undefined
  const base = target.startsWith('/') ? [] : part.split('/').slice(0, -1)
  const path: string[] = [...base]
  for (const step of decoded(target).split('/')) {
    if (step === '' || step === '.') continue
    if (step !== '..') path.push(step)
    else if (path.pop() === undefined) {
      throw valeurInvalide(`« ${pkg.fileName} » est abîmé : une relation sort de l’archive (« ${target} »).`)
    }
  }
  return path.join('/')
}

function decoded(target: string): string {
  try {
    return decodeURI(target)
  } catch {
    return target // un « % » qui n'est pas un code reste un « % »
  }
}

/** Vrai si la relation est de cette espèce (« table », « drawing », « comments »…), stricte ou non. */
export const isKind = ({ type }: Relation, kind: string): boolean => type.endsWith(`/${kind}`)

/** La première relation de cette espèce. */
export const relationTo = (pkg: XlsxPackage, part: string, kind: string): Relation | undefined =>
  relations(pkg, part).find((relation) => isKind(relation, kind))

/** Ajoute une relation vers un morceau du paquet ; rend son identifiant, neuf. `kind` est une espèce ou une adresse entière. */
export const addRelation = (pkg: XlsxPackage, part: string, kind: string, path: string): string =>
  append(pkg, part, kind, relativeTarget(part, path), '')

/** Ajoute une relation vers une adresse du dehors. */
export const addExternalRelation = (pkg: XlsxPackage, part: string, kind: string, target: string): string =>
  append(pkg, part, kind, target, ' TargetMode="External"')

function append(pkg: XlsxPackage, part: string, kind: string, target: string, mode: string): string {
  const known = relations(pkg, part)
  const taken = new Set(known.map(({ id }) => id))
  let n = taken.size + 1
  while (taken.has(`rId${n}`)) n++
  const path = relationsPath(part)
  const xml = (pkg.text(path) ?? EMPTY).replace(
    /<([\w:]*)Relationships([^>]*)\/>/,
    '<$1Relationships$2></$1Relationships>',
  )
  const prefix = (firstNamed(xml, 'Relationships')?.name ?? '').replace(/Relationships$/, '')
  const close = xml.lastIndexOf('</')
  const type = typeOf(pkg, kind)
  const written = `<${prefix}Relationship Id="rId${n}" Type="${escapeXml(type)}" Target="${escapeXml(target)}"${mode}/>`
  pkg.set(path, xml.slice(0, close) + written + xml.slice(close))
  const key = pkg.identity(path)
  const to = mode === '' ? resolved(pkg, part, target) : undefined
  if (key) cache.set(key, [...known, { id: `rId${n}`, type, target, path: to }])
  return `rId${n}`
}

/** Un classeur au format strict nomme ses relations autrement. */
const typeOf = (pkg: XlsxPackage, kind: string) =>
  kind.includes('/')
    ? kind
    : (relations(pkg, '').some(({ type }) => type.startsWith(STRICT_RELATIONS)) ? STRICT_RELATIONS : RELATIONS) +
      `/${kind}`

/** Ôte une relation ; le morceau visé reste. */
export function removeRelation(pkg: XlsxPackage, part: string, id: string): void {
  const path = relationsPath(part)
  const xml = pkg.text(path) ?? ''
  const found = [...elementsNamed(xml, 'Relationship')].find(({ attributes }) => attribute(attributes, 'Id') === id)
  if (found) pkg.set(path, xml.slice(0, found.start) + xml.slice(found.end))
}

/** « xl/tables/table1.xml » vu de « xl/worksheets/sheet1.xml » → « ../tables/table1.xml » */
function relativeTarget(part: string, path: string): string {
  const from = part.split('/').slice(0, -1)
  const to = path.split('/')
  let common = 0
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/')
}
