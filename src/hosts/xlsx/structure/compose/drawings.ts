import type { XlsxPackage } from '../../package'
import { addRelation, isKind, relations, type Relation } from '../../relations'
import type { Section, SheetXml } from '../../sheet-xml'
import { elementAt } from '../../xml'
import { copyPart } from '../copy-part'
import { composeAnchors } from './anchors'
import { composeChart } from './charts'
import type { Composition } from './composition'

/** Les sections qui mènent à un morceau, et ce qu'on fait de lui : une copie pour la feuille composée, ou un partage. */
const KINDS: Readonly<Record<string, { readonly kind: string; readonly copied: boolean }>> = {
  drawing: { kind: 'drawing', copied: true },
  legacyDrawingHF: { kind: 'vmlDrawing', copied: true },
  picture: { kind: 'image', copied: false },
}

/** Images, graphiques, logo d'en-tête et fond de page : chaque section du modèle, vers les morceaux de la feuille composée. */
export function linkDrawings(
  pkg: XlsxPackage,
  sections: readonly Section[],
  model: { readonly path: string; readonly sheet: SheetXml },
  path: string,
  composition: Composition,
): readonly Section[] {
  const known = new Map(relations(pkg, model.path).map((relation) => [relation.id, relation]))
  return sections.flatMap((section) => {
    const target = KINDS[section.name]
    if (!target) return [section]
    const { attributes } = elementAt(section.xml, 0)
    const relation = [...known.values()].find(
      ({ id }) => attributes.includes(`"${id}"`) || attributes.includes(`'${id}'`),
    )
    if (relation?.path === undefined || !pkg.has(relation.path)) return []
    const part = target.copied ? copyDrawing(pkg, relation, model.sheet, composition) : relation.path
    const id = addRelation(pkg, path, target.kind, part)
    return [{ ...section, xml: section.xml.replace(/(:id\s*=\s*)(?:"[^"]*"|'[^']*')/, `$1"${id}"`) }]
  })
}

const copyDrawing = (pkg: XlsxPackage, relation: Relation, model: SheetXml, composition: Composition) =>
  copyPart(pkg, relation.path ?? '', (xml, path) => {
    if (path === relation.path) return isKind(relation, 'drawing') ? composeAnchors(xml, model, composition) : xml
    return /\/charts\/[^/]+\.xml$/i.test(path) ? composeChart(xml, composition) : xml
  })
