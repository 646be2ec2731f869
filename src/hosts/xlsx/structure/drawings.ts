import { sheetEntries } from '../book'
import type { XlsxPackage } from '../package'
import { isKind, relations } from '../relations'
import { escapeXml, textOf } from '../xml-text'
import { editAnchors } from './anchors'
import { rewriteLinkedCells } from './linked-cells'
import { editPart, rewriteElements } from './rewrite'
import { elementXml } from '../write/xml-children'
import type { LineMove } from './line-move'

/** Les images et les graphiques de la feuille suivent leurs cellules. */
export function editDrawings(pkg: XlsxPackage, sheetPath: string, move: LineMove): void {
  for (const relation of relations(pkg, sheetPath)) {
    if (relation.path !== undefined && isKind(relation, 'drawing')) {
      editPart(pkg, relation.path, (xml) => editAnchors(xml, move))
    }
  }
}

/**
 * Récrit ce que les dessins, graphiques et contrôles de tout le classeur visent dans ses cellules. Sans nom de feuille, un dessin
 * vise la sienne (`home`) ; un graphique n'en a pas.
 */
export function rewriteDrawingFormulas(pkg: XlsxPackage, change: (formula: string, home: string) => string): void {
  const homes = new Map(
    sheetEntries(pkg).flatMap(({ name, path }) =>
      relations(pkg, path).flatMap((relation) => (relation.path === undefined ? [] : [[relation.path, name] as const])),
    ),
  )
  for (const path of pkg.names()) {
    const of = (formula: string) => change(formula, homes.get(path) ?? '')
    if (/\/charts\/[^/]+\.xml$/i.test(path)) editPart(pkg, path, (xml) => rewriteChartFormulas(xml, of))
    else if (LINKED.test(path)) editPart(pkg, path, (xml) => rewriteLinkedCells(xml, of))
  }
}

const LINKED = /\/(?:drawings|ctrlProps)\/[^/]+\.(?:xml|vml)$/i

/** Les plages d'un graphique, classique (c:f) ou d'après 2013 (cx:f), étiquettes comprises (c15:f). */
export const rewriteChartFormulas = (xml: string, change: (formula: string) => string): string =>
  ['f', 'sqref'].reduce(
    (left, name) =>
      rewriteElements(left, name, (element) => {
        const formula = textOf(element.inner)
        const changed = change(formula)
        return changed === formula ? undefined : elementXml(element.name, element.attributes, escapeXml(changed))
      }),
    xml,
  )
