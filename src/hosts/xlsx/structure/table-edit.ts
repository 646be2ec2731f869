import type { Area } from '../../../ports/workbook'
import { areaOf } from '../address'
import { namespaced, sheetEntries } from '../book'
import type { XlsxPackage } from '../package'
import { placeSection, section } from '../sheet-sections'
import { sheetTables, type TablePart } from '../sheet-tables'
import type { SheetXml } from '../sheet-xml'
import type { Element } from '../xml'
import { attribute, withAttribute } from '../xml-text'
import { areaText, lastRow, movedArea } from './areas'
import { rewriteText } from './ranged-rules'
import { editPart, recount, rewriteElements } from './rewrite'
import { removeWithOrphans } from '../write/orphans'
import { elementXml } from '../write/xml-children'
import { editedFormula, movedTo, type RowEdit } from './row-edit'

/** Une ou plusieurs tables de la feuille, avec leur étendue. */
export const tablesWithAreas = (pkg: XlsxPackage, sheetPath: string) =>
  sheetTables(pkg, sheetPath).flatMap((table) => {
    const area = areaOf(table.ref)
    return area ? [{ table, area }] : []
  })

/** Les tableaux de la feuille suivent leurs lignes ; un tableau dont tout est supprimé s'en va. Rend les relations ôtées. */
export function editTables(pkg: XlsxPackage, edit: RowEdit): readonly string[] {
  return tablesWithAreas(pkg, edit.path).flatMap(({ table, area }) => {
    const moved = movedArea(area, edit.move)
    if (moved) {
      const totals = table.totals && movedTo(edit, lastRow(area)) !== undefined
      editPart(pkg, table.path, (xml) => resizedTable(xml, moved, totals, (ref) => movedRef(ref, edit)))
      return []
    }
    removeWithOrphans(pkg, edit.path, table.relationId)
    return [table.relationId]
  })
}

const movedRef = (ref: string, edit: RowEdit) => {
  const area = areaOf(ref)
  const moved = area && movedArea(area, edit.move)
  return moved ? areaText(moved) : ref
}

/** Donne une étendue à un tableau : filtre compris, tri déplacé par `moveRef`. */
export function resizedTable(xml: string, area: Area, totals: boolean, moveRef: (ref: string) => string): string {
  const filtered = areaText({ ...area, rows: area.rows - (totals ? 1 : 0) })
  return rewriteElements(xml, 'table', (table) => {
    const sorted = ['sortState', 'sortCondition'].reduce(
      (left, name) =>
        rewriteElements(left, name, (each) => withRef(each, moveRef(attribute(each.attributes, 'ref') ?? ''))),
      table.inner,
    )
    const inner = rewriteElements(sorted, 'autoFilter', (filter) => withRef(filter, filtered))
    const attributes = withAttribute(table.attributes, 'ref', areaText(area))
    return elementXml(table.name, totals ? attributes : withAttribute(attributes, 'totalsRowCount', undefined), inner)
  })
}

const withRef = (element: Element, ref: string) =>
  elementXml(element.name, withAttribute(element.attributes, 'ref', ref), element.inner)

/** Les formules de colonnes de tous les tableaux du classeur. */
export function editTableFormulas(pkg: XlsxPackage, edit: RowEdit): void {
  for (const sheet of sheetEntries(pkg)) {
    for (const { path } of sheetTables(pkg, sheet.path)) {
      editPart(pkg, path, (xml) => rewriteTableFormulas(xml, (formula) => editedFormula(edit, formula, sheet.name)))
    }
  }
}

/** Récrit les formules des colonnes d'un tableau, total compris. */
export const rewriteTableFormulas = (xml: string, change: (formula: string) => string): string =>
  ['calculatedColumnFormula', 'totalsRowFormula'].reduce(
    (left, name) => rewriteElements(left, name, (element) => rewriteText(element, change)),
    xml,
  )

/** Les lignes de données d'un tableau, sans en-tête ni total. */
export const dataArea = ({ header, totals }: TablePart, area: Area): Area => ({
  ...area,
  row: area.row + (header ? 1 : 0),
  rows: area.rows - (header ? 1 : 0) - (totals ? 1 : 0),
})

/** La feuille sans les tableaux qu'elle n'a plus. */
export function withoutTableParts(sheet: SheetXml, relations: readonly string[]): SheetXml {
  const list = section(sheet, 'tableParts')
  if (list === undefined || relations.length === 0) return sheet
  const kept = rewriteElements(list, 'tablePart', (part) =>
    relations.includes(namespaced(part.attributes, 'id') ?? '') ? '' : undefined,
  )
  return placeSection(sheet, 'tableParts', recount(kept, 'tableParts', 'tablePart'))
}
