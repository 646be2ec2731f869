import type { Area } from '../../../ports/workbook'
import type { XlsxPackage } from '../package'
import { isKind, relations } from '../relations'
import { removeWithOrphans } from '../write/orphans'
import { firstNamed } from '../xml'
import { moveRefs, type Target } from './move-refs'
import { editPart } from './rewrite'

/** Les morceaux de la feuille qui ne disent que des plages : vues nommées d'Excel pour le web, cellules liées à un schéma XML. */
const PARTS: Readonly<Record<string, { readonly targets: readonly Target[]; readonly item: string }>> = {
  namedSheetView: {
    targets: [['nsvFilter', 'ref', 'keep'], ['sortCondition', 'ref', 'keep'], ['richSortCondition', 'ref', 'keep']], // prettier-ignore
    item: 'namedSheetView',
  },
  tableSingleCells: { targets: [['singleXmlCell', 'r']], item: 'singleXmlCell' },
}

/** Leurs plages suivent les cellules ; un morceau qui ne vise plus rien s'en va. */
export function editSheetParts(pkg: XlsxPackage, sheetPath: string, move: (area: Area) => Area | undefined): void {
  for (const relation of relations(pkg, sheetPath)) {
    const part = Object.entries(PARTS).find(([kind]) => isKind(relation, kind))?.[1]
    if (!part || relation.path === undefined) continue
    editPart(pkg, relation.path, (xml) => moveRefs(xml, part.targets, move))
    if (!firstNamed(pkg.text(relation.path) ?? '', part.item)) removeWithOrphans(pkg, sheetPath, relation.id)
  }
}
