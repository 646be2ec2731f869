import type { XlsxPackage } from '../package'
import { isKind, relations } from '../relations'
import { escapeXml, textOf, unescapeXml } from '../xml-text'
import { editAnchors } from './anchors'
import { editPart, elementXml, rewriteElements } from './rewrite'
import { editedFormula, type RowEdit } from './row-edit'

/** Les images et les graphiques de la feuille suivent leurs cellules. */
export function editDrawings(pkg: XlsxPackage, edit: RowEdit): void {
  for (const relation of relations(pkg, edit.path)) {
    if (relation.path !== undefined && isKind(relation, 'drawing')) {
      editPart(pkg, relation.path, (xml) => editAnchors(xml, edit))
    }
  }
}

/** Récrit ce que les dessins, graphiques et contrôles de tout le classeur visent dans ses cellules. */
export function rewriteDrawingFormulas(pkg: XlsxPackage, change: (formula: string) => string): void {
  for (const path of pkg.names()) {
    if (/\/charts\/[^/]+\.xml$/i.test(path)) editPart(pkg, path, (xml) => rewriteChartFormulas(xml, change))
    else if (/\/(?:drawings|ctrlProps)\/[^/]+\.xml$/i.test(path)) editPart(pkg, path, (xml) => linked(xml, change))
  }
}

/** Les plages d'un graphique, classique (c:f) ou d'après 2013 (cx:f), étiquettes comprises (c15:f). */
export const rewriteChartFormulas = (xml: string, change: (formula: string) => string): string =>
  ['f', 'sqref'].reduce(
    (left, name) =>
      rewriteElements(left, name, (element) => {
        const formula = textOf(element.inner)
        const changed = change(formula)
        return changed === formula ? undefined : elementXml(element, element.attributes, escapeXml(changed))
      }),
    xml,
  )

/** La cellule dont une forme montre le texte, celle qu'un contrôle remplit. */
const LINK = /(\s(?:textlink|cellRange|fmlaLink|fmlaRange|fmlaTxbx)=")([^"]*)"/g

const linked = (xml: string, change: (formula: string) => string) =>
  xml.replace(LINK, (_, open: string, formula: string) => `${open}${escapeXml(change(unescapeXml(formula)))}"`)

/** Les dessins d'une feuille sont à elle : une formule sans nom de feuille y vise la sienne. */
export const chartFormula = (edit: RowEdit) => (formula: string) => editedFormula(edit, formula, '')
