import { valeurInvalide } from '../../domain/commun/erreur'
import { decodeXml } from './decode-xml'
import { DAMAGED, readArchive } from './container'
import { isWellFormed } from './well-formed'
import { unpack, type Packed } from './zip'
import { pack, writeArchive } from './zip-write'

/** Un morceau ne change jamais : le changer, c'est en mettre un autre à sa place. */
interface Part {
  /** Ses octets comprimés d'origine, recopiés tels quels à l'enregistrement. */
  readonly packed?: Packed
  readonly content?: Content
}

/** Un texte peut n'être rendu que si on le demande : il ne l'est qu'une fois. */
export type Content = string | Uint8Array | (() => string)

/** L'état d'un paquet à un moment ; le reprendre, c'est tout annuler. */
export interface PackageState {
  readonly parts: ReadonlyMap<string, Part>
}

/** Un fichier .xlsx ouvert : des morceaux, par leur chemin (« xl/workbook.xml »), sans casse. */
export interface XlsxPackage {
  readonly fileName: string
  names(): readonly string[]
  has(name: string): boolean
  /** Le texte d'un morceau XML. */
  text(name: string): string | undefined
  bytes(name: string): Uint8Array | undefined
  set(name: string, content: Content): void
  delete(name: string): void
  /** Change chaque fois que le morceau change, et jamais sinon : la clef de ce que l'on en a lu. */
  identity(name: string): object | undefined
  snapshot(): PackageState
  restore(state: PackageState): void
}

/** Ouvre un fichier .xlsx, ou le refuse en disant pourquoi et quoi faire. */
export function openPackage(bytes: Uint8Array, fileName: string): XlsxPackage {
  const parts = new Map(readArchive(bytes, fileName).map((packed): [string, Part] => [packed.name, { packed }]))
  return packageOf(parts, fileName)
}

/** Un paquet neuf, fait de ces textes. */
export const newPackage = (texts: Readonly<Record<string, string>>, fileName: string): XlsxPackage =>
  packageOf(new Map(Object.entries(texts).map(([name, content]) => [name, { content }])), fileName)

/** Les octets du fichier : un morceau que rien n'a touché garde les siens. */
export const savePackage = (pkg: XlsxPackage): Uint8Array =>
  writeArchive(savedParts(pkg).map((part) => ('packed' in part ? part.packed : pack(part.name, part.content()))))

/**
 * Les mêmes octets, sans arrêter la page pendant que les gros morceaux se serrent.
 * @param squeeze serre des octets, à côté
 */
export async function savePackageAside(
  pkg: XlsxPackage,
  squeeze: (bytes: Uint8Array) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const packed: Packed[] = []
  for (const part of savedParts(pkg)) {
    if ('packed' in part) packed.push(part.packed)
    else {
      const content = part.content()
      packed.push(pack(part.name, content, await squeeze(content)))
    }
  }
  return writeArchive(packed)
}

const savedParts = (pkg: XlsxPackage) =>
  [...pkg.snapshot().parts].map(([name, { packed, content }]) =>
    packed && content === undefined ? { packed } : { name, content: () => bytesOf(content ?? '') },
  )

function packageOf(first: ReadonlyMap<string, Part>, fileName: string): XlsxPackage {
  let parts = first
  let lower: ReadonlyMap<string, string> | undefined
  const texts = new WeakMap<Part, string>()
  const resolve = (name: string) => {
    if (parts.has(name)) return name
    lower ??= new Map([...parts.keys()].map((known) => [known.toLowerCase(), known]))
    return lower.get(name.toLowerCase()) ?? name
  }
  const part = (name: string) => parts.get(resolve(name))
  const become = (next: ReadonlyMap<string, Part>) => {
    parts = next
    lower = undefined
  }
  const damaged = (name: string) => valeurInvalide(`« ${fileName} » ${DAMAGED} (Morceau en cause : ${name}.)`)
  const contentOf = (name: string, { packed, content = new Uint8Array(0) }: Part) => {
    if (!packed) return content
    const bytes = unpack(packed)
    if (!bytes) throw damaged(name)
    return bytes
  }

  return {
    fileName,
    names: () => [...parts.keys()],
    has: (name) => part(name) !== undefined,
    text(name) {
      const found = part(name)
      if (!found) return undefined
      const known = texts.get(found)
      if (known !== undefined) return known
      const content = contentOf(name, found)
      const text = typeof content === 'function' ? content() : content
      const read = typeof text === 'string' ? text : decodeXml(text, name, fileName)
      if (found.packed && !isWellFormed(read, name)) throw damaged(name)
      if (read.length < LONGEST_KEPT || typeof content === 'function') texts.set(found, read)
      return read
    },
    bytes(name) {
      const found = part(name)
      return found && bytesOf(contentOf(name, found))
    },
    set: (name, content) => become(new Map(parts).set(resolve(name), { content })),
    delete(name) {
      const next = new Map(parts)
      next.delete(resolve(name))
      become(next)
    },
    identity: part,
    snapshot: () => ({ parts }),
    restore: (state) => become(state.parts),
  }
}

/** Au-delà, un texte coûte plus à garder qu'à relire. */
const LONGEST_KEPT = 4_000_000

const bytesOf = (content: Content): Uint8Array =>
  content instanceof Uint8Array
    ? content
    : new TextEncoder().encode(typeof content === 'function' ? content() : content)
