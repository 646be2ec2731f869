import { valeurInvalide } from '../../../../domain/commun/erreur'
import type { ComposeSheet } from '../../../../ports/operations'
import { sheetEntry } from '../../book'
import type { XlsxPackage } from '../../package'
import { readSheet, writeSheet } from '../../part-cache'
import { addExternalRelation, relations } from '../../relations'
import { placeSection } from '../../sheet-sections'
import type { Section, SheetXml } from '../../sheet-xml'
import { withTablePart } from '../../write/add-table'
import { addSheetPart } from '../../write/sheet-list'
import { compositionOf, type Composition } from './composition'
import { linkDrawings } from './drawings'
import { composeNames } from './names'
import { composeRows } from './rows'
import { composeSections, dimensionXml } from './sections'
import { composeTables } from './tables'

const EMPTY_SHEET =
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>'

/** Compose une feuille neuve avec les lignes et les colonnes d'une feuille modèle, sans leur contenu. */
export function composeSheet(pkg: XlsxPackage, operation: ComposeSheet): void {
  const entry = sheetEntry(pkg, operation.model)
  const model = readSheet(pkg, entry.path)
  const composition = compositionOf(operation, entry.name)
  checkPlaces(composition)

  const path = addSheetPart(pkg, operation, EMPTY_SHEET)
  const { before, after } = composedSections(model, composition)
  const drawn = linkDrawings(pkg, after, { path: entry.path, sheet: model }, path, composition)
  const linked = drawn.map((section) => linkHyperlinks(pkg, section, entry.path, path))
  const tables = composeTables(pkg, entry.path, path, composition, operation.tables ?? {})
  const composed = {
    ...model,
    open: withoutUid(model.open),
    before,
    rows: composeRows(model, composition),
    after: linked,
  }
  writeSheet(pkg, path, tables.reduce(withTablePart, placeSection(composed, 'tableParts', '')))
  composeNames(pkg, composition)
}

function composedSections(model: SheetXml, composition: Composition) {
  const before = composeSections(model.before, composition)
  const after = composeSections(model.after, composition)
  const dimension = { name: 'dimension', xml: dimensionXml(model.prefix, composition) }
  return { before: placeSection({ ...model, before }, 'dimension', dimension.xml).before, after }
}

/** Un lien vers le dehors est une relation de la feuille : la feuille composée a les siennes. */
function linkHyperlinks(pkg: XlsxPackage, section: Section, modelPath: string, path: string): Section {
  if (section.name !== 'hyperlinks') return section
  const known = new Map(relations(pkg, modelPath).map((relation) => [relation.id, relation]))
  const copies = new Map<string, string>()
  const xml = section.xml.replace(/(:id\s*=\s*")([^"]*)"/g, (whole, open: string, id: string) => {
    const relation = known.get(id)
    if (!relation) return whole
    const copy = copies.get(id) ?? addExternalRelation(pkg, path, relation.type, relation.target)
    copies.set(id, copy)
    return `${open}${copy}"`
  })
  return { ...section, xml }
}

const withoutUid = (open: string) => open.replace(/\sxr:uid="[^"]*"/, '')

function checkPlaces({ sheet, rows, columns }: Composition): void {
  const whole = (list: readonly number[]) => list.every((place) => Number.isInteger(place) && place >= 0)
  if (whole(rows) && whole(columns)) return
  throw valeurInvalide(`La feuille « ${sheet} » est composée de lignes et de colonnes comptées à partir de 0.`)
}
