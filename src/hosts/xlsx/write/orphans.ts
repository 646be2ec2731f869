import type { XlsxPackage } from '../package'
import { removePart } from '../package-parts'
import { relations, removeRelation } from '../relations'

/** Coupe une relation, puis ôte le morceau où elle menait et tous ceux où plus rien d'autre ne mène. */
export function removeWithOrphans(pkg: XlsxPackage, from: string, relationId: string): void {
  const target = relations(pkg, from).find(({ id }) => id === relationId)?.path
  removeRelation(pkg, from, relationId)
  const left = target === undefined ? [] : [target]
  for (let path = left.pop(); path !== undefined; path = left.pop()) {
    if (!pkg.has(path) || targets(pkg).has(path)) continue
    const next = relations(pkg, path).flatMap((relation) => relation.path ?? [])
    removePart(pkg, path)
    left.push(...next)
  }
}

/** Tous les morceaux où mène une relation. */
function targets(pkg: XlsxPackage): ReadonlySet<string> {
  const found = new Set<string>()
  for (const name of pkg.names()) {
    const own = /^(.*?)_rels\/([^/]*)\.rels$/.exec(name)
    if (!own) continue
    for (const { path } of relations(pkg, `${own[1] ?? ''}${own[2] ?? ''}`)) if (path !== undefined) found.add(path)
  }
  return found
}
