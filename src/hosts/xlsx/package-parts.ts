import { contentType, setContentType } from './content-types'
import type { XlsxPackage } from './package'
import { addRelation, relationsPath } from './relations'

/** Un chemin libre : `freePath(pkg, 'xl/tables/table', '.xml')` → « xl/tables/table3.xml ». */
export function freePath(pkg: XlsxPackage, stem: string, extension: string): string {
  for (let n = 1; ; n++) if (!pkg.has(`${stem}${n}${extension}`)) return `${stem}${n}${extension}`
}

/** Ajoute un morceau, son type et la relation qui y mène ; rend l'identifiant de celle-ci. */
export function addPart(
  pkg: XlsxPackage,
  part: { readonly path: string; readonly type: string; readonly content: string | Uint8Array },
  from: string,
  relation: string,
): string {
  pkg.set(part.path, part.content)
  if (contentType(pkg, part.path) !== part.type) setContentType(pkg, part.path, part.type)
  return addRelation(pkg, from, relation, part.path)
}

/** Ôte un morceau, ses relations et son type ; rien d'autre. */
export function removePart(pkg: XlsxPackage, path: string): void {
  pkg.delete(path)
  pkg.delete(relationsPath(path))
  // LibreOffice y dit aussi le type des relations.
  for (const gone of [path, relationsPath(path)]) setContentType(pkg, gone, undefined)
}
