import { valeurInvalide } from '../../../domain/commun/erreur'
import { namespaced, sheetEntries, workbookPath, workbookXml, type SheetEntry } from '../book'
import type { XlsxPackage } from '../package'
import { isKind, relations, type Relation } from '../relations'
import { childElements, elementsNamed, firstNamed, tagEnd } from '../xml'
import { attribute } from '../xml-text'
import { saveNames, storedNames } from './defined-names'
import { removeWithOrphans } from './orphans'
import { elementXml } from './xml-children'

/** Ce que le classeur garde pour les tableaux croisés, segments et chronologies de ses feuilles, et ce qui s'en sert. */
const USERS: Readonly<Record<string, string>> = {
  pivotCacheDefinition: 'pivotTable',
  slicerCache: 'slicer',
  timelineCache: 'timeline',
}

/** Les réserves du classeur dont aucune feuille ne se sert. */
export const unusedCaches = (pkg: XlsxPackage): readonly Relation[] =>
  relations(pkg, workbookPath(pkg)).filter((cache) => {
    const user = Object.entries(USERS).find(([kind]) => isKind(cache, kind))?.[1]
    return user !== undefined && !isUsed(pkg, cache, user)
  })

/** Un tableau croisé a une relation vers sa réserve ; un segment la désigne par son nom. */
const isUsed = (pkg: XlsxPackage, cache: Relation, user: string): boolean =>
  sheetEntries(pkg).some((sheet) => sheetUses(pkg, sheet, cache, user))

function sheetUses(pkg: XlsxPackage, sheet: SheetEntry, { path = '' }: Relation, user: string): boolean {
  const name = cacheName(pkg, path)
  return relations(pkg, sheet.path).some((relation) => {
    if (!isKind(relation, user) || relation.path === undefined) return false
    if (user === 'pivotTable') return relations(pkg, relation.path).some((own) => own.path === path)
    return [...elementsNamed(pkg.text(relation.path) ?? '', user)].some(
      ({ attributes }) => attribute(attributes, 'cache') === name,
    )
  })
}

/** Refuse d'ôter une feuille dont un tableau est filtré depuis une autre : le segment n'aurait plus rien à montrer. */
export function checkSlicersElsewhere(pkg: XlsxPackage, sheet: SheetEntry): void {
  const tables = relations(pkg, sheet.path)
    .filter((relation) => isKind(relation, 'table'))
    .map(({ path = '' }) => attribute(firstNamed(pkg.text(path) ?? '', 'table')?.attributes ?? '', 'id'))
  for (const cache of relations(pkg, workbookPath(pkg)).filter((relation) => isKind(relation, 'slicerCache'))) {
    const filtered = firstNamed(pkg.text(cache.path ?? '') ?? '', 'tableSlicerCache')
    if (!filtered || !tables.includes(attribute(filtered.attributes, 'tableId'))) continue
    const other = sheetEntries(pkg).find((each) => each.path !== sheet.path && sheetUses(pkg, each, cache, 'slicer'))
    if (other)
      throw valeurInvalide(
        `La feuille « ${sheet.name} » ne peut pas être ôtée : un segment de la feuille « ${other.name} » filtre l’un de ses tableaux. ` +
          'Supprimez d’abord ce segment dans Excel.',
      )
  }
}

const cacheName = (pkg: XlsxPackage, path: string): string | undefined => {
  const root = [...childElements(pkg.text(path) ?? '')][0]
  return root && attribute(root.attributes, 'name')
}

/** Ôte une réserve, ce que le classeur en dit, et le nom que lui donne Excel. */
export function removeCache(pkg: XlsxPackage, { id, path = '' }: Relation): void {
  const workbook = workbookPath(pkg)
  const name = cacheName(pkg, path)
  const xml = workbookXml(pkg)
  const root = firstNamed(xml, 'workbook')
  if (root) {
    const start = tagEnd(xml, root.start)
    pkg.set(workbook, xml.slice(0, start) + withoutReference(root.inner, id) + xml.slice(start + root.inner.length))
  }
  removeWithOrphans(pkg, workbook, id)
  const names = storedNames(pkg)
  const left = names.filter((known) => known.name !== name || known.sheet !== undefined)
  if (left.length < names.length) saveNames(pkg, left)
}

/** Sans l'élément qui renvoie à cette relation, ni ceux qui ne contenaient que lui. */
function withoutReference(xml: string, id: string): string {
  for (const { name, attributes, inner, start, end } of childElements(xml)) {
    const found = namespaced(attributes, 'id') === id
    const left = found ? '' : inner.includes(id) ? withoutReference(inner, id) : inner
    if (!found && left === inner) continue
    return xml.slice(0, start) + (left === '' ? '' : elementXml(name, attributes, left)) + xml.slice(end)
  }
  return xml
}
