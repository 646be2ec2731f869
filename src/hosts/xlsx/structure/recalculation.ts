import { workbookPath } from '../book'
import type { XlsxPackage } from '../package'
import { removePart } from '../package-parts'
import { relationTo, removeRelation } from '../relations'
import { firstNamed } from '../xml'
import { withAttribute } from '../xml-text'
import { elementXml } from './rewrite'

/** Ce qui doit venir avant <calcPr> dans le classeur, du plus proche au plus lointain. */
const BEFORE = ['definedNames', 'externalReferences', 'functionGroups', 'sheets'] as const

/** Ôte la chaîne de calcul, devenue fausse, et demande un recalcul entier à l'ouverture. */
export function recalculateOnLoad(pkg: XlsxPackage): void {
  const workbook = workbookPath(pkg)
  const chain = relationTo(pkg, workbook, 'calcChain')
  if (chain) {
    removeRelation(pkg, workbook, chain.id)
    if (chain.path !== undefined) removePart(pkg, chain.path)
  }
  const xml = pkg.text(workbook) ?? ''
  const known = firstNamed(xml, 'calcPr')
  if (known) {
    const written = elementXml(known, withAttribute(known.attributes, 'fullCalcOnLoad', 1), known.inner)
    if (!/fullCalcOnLoad\s*=\s*["'](?:1|true)/.test(known.attributes)) {
      pkg.set(workbook, xml.slice(0, known.start) + written + xml.slice(known.end))
    }
    return
  }
  const before = BEFORE.map((name) => firstNamed(xml, name)).find((element) => element !== undefined)
  if (!before) return
  const prefix = before.name.slice(0, before.name.indexOf(':') + 1)
  pkg.set(
    workbook,
    `${xml.slice(0, before.end)}<${prefix}calcPr calcId="0" fullCalcOnLoad="1"/>${xml.slice(before.end)}`,
  )
}
