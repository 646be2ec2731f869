import { ErreurMetier, valeurInvalide } from '../../domain/commun/erreur'
import type { XlsxPackage } from './package'
import { parseSheet, serializeSheet, type SheetXml } from './sheet-xml'

/** Ce que l'on a lu d'un morceau, tant qu'il n'a pas changé. */
const caches = new WeakMap<object, WeakMap<object, unknown>>()

const cacheOf = (read: object) => {
  const known = caches.get(read) ?? new WeakMap<object, unknown>()
  caches.set(read, known)
  return known
}

/** Ce que dit un morceau du paquet ; lu une seule fois, et refusé en le nommant s'il est abîmé. */
export function readPart<T>(pkg: XlsxPackage, path: string, read: (xml: string) => T): T {
  const key = pkg.identity(path)
  const cache = cacheOf(read)
  if (key && cache.has(key)) return cache.get(key) as T
  const xml = pkg.text(path)
  if (xml === undefined) throw valeurInvalide(`« ${pkg.fileName} » est abîmé : il y manque « ${path} ».`)
  try {
    const value = read(xml)
    if (key) cache.set(key, value)
    return value
  } catch (error) {
    if (!(error instanceof ErreurMetier)) throw error
    throw new ErreurMetier(error.code, `« ${pkg.fileName} » est abîmé ou incomplet (${path}). ${error.message}`)
  }
}

/** Met cette valeur à la place de ce que disait le morceau ; son texte n'est rendu qu'à l'enregistrement. */
export function writePart<T>(
  pkg: XlsxPackage,
  path: string,
  value: T,
  read: (xml: string) => T,
  write: (value: T) => string,
): void {
  pkg.set(path, () => write(value))
  const key = pkg.identity(path)
  if (key) cacheOf(read).set(key, value)
}

/** Une feuille de calcul, taillée en tranches. */
export const readSheet = (pkg: XlsxPackage, path: string): SheetXml => readPart(pkg, path, parseSheet)

/** Met cette feuille à la place de celle du morceau, si elle a changé. */
export function writeSheet(pkg: XlsxPackage, path: string, sheet: SheetXml): void {
  if (pkg.has(path) && readSheet(pkg, path) === sheet) return
  writePart(pkg, path, sheet, parseSheet, serializeSheet)
}
