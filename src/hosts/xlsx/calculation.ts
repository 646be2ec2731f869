import { workbookPath, workbookXml } from './book'
import type { XlsxPackage } from './package'
import { removePart } from './package-parts'
import { relations, isKind, removeRelation } from './relations'
import { withElement } from './workbook-order'
import { firstNamed } from './xml'
import { attribute, withAttribute } from './xml-text'

/** Demande à Excel de tout recalculer en ouvrant le classeur : une valeur dont d'autres dépendent a changé. */
export function requestRecalculation(pkg: XlsxPackage): void {
  const xml = workbookXml(pkg)
  const known = firstNamed(xml, 'calcPr')
  if (known && attribute(known.attributes, 'fullCalcOnLoad') === '1') return
  const attributes = withAttribute(known?.attributes ?? '', 'fullCalcOnLoad', 1)
  pkg.set(workbookPath(pkg), withElement(xml, 'calcPr', attributes, ''))
}

/** Ôte la liste des formules, qu'Excel refait : une formule est venue ou partie. */
export function dropCalcChain(pkg: XlsxPackage): void {
  requestRecalculation(pkg)
  const workbook = workbookPath(pkg)
  for (const relation of relations(pkg, workbook)) {
    if (!isKind(relation, 'calcChain')) continue
    removeRelation(pkg, workbook, relation.id)
    if (relation.path !== undefined) removePart(pkg, relation.path)
  }
}
