import { renommerFeuille } from '../../../domain/formule/feuilles'
import { sheetEntries, sheetEntry } from '../book'
import type { XlsxPackage } from '../package'
import { readSheet, writeSheet } from '../part-cache'
import { placeSection, section } from '../sheet-sections'
import type { SheetXml } from '../sheet-xml'
import { sheetTables } from '../sheet-tables'
import { rewriteDrawingFormulas } from '../structure/drawings'
import { rewriteNames } from '../structure/names'
import { editPart, rewriteElements } from '../structure/rewrite'
import { rewriteSheetFormulas } from '../structure/sheet-formulas'
import { rewriteTableFormulas } from '../structure/table-edit'
import { childElements } from '../xml'
import { attribute, withAttribute } from '../xml-text'
import { editSheets } from './sheet-elements'
import { renumber } from './sheet-list'
import { elementXml } from './xml-children'

/**
 * Donne d'autres noms à des feuilles (ancien → nouveau, qui peuvent s'échanger) : formules, noms, règles, tableaux,
 * graphiques, liens et tableaux croisés suivent.
 */
export function renameSheets(pkg: XlsxPackage, names: ReadonlyMap<string, string>): void {
  const changed = [...names].filter(([before, after]) => before !== after)
  const free = changed.map(([before], rank) => [before, `~${rank}~${before}`.slice(0, 31)] as const)
  const taken = new Set(sheetEntries(pkg).map(({ name }) => name.toLowerCase()))
  const direct = changed.every(([, after]) => !taken.has(after.toLowerCase()))
  if (direct) changed.forEach(([before, after]) => renameSheet(pkg, before, after))
  else {
    free.forEach(([before, waiting]) => renameSheet(pkg, before, waiting))
    changed.forEach(([, after], rank) => renameSheet(pkg, free[rank]?.[1] ?? '', after))
  }
}

function renameSheet(pkg: XlsxPackage, before: string, after: string) {
  const { path } = sheetEntry(pkg, before)
  const change = (formula: string) => renommerFeuille(formula, before, after)
  for (const sheet of sheetEntries(pkg)) {
    if (sheet.kind !== 'worksheet') continue
    writeSheet(pkg, sheet.path, rewritten(readSheet(pkg, sheet.path), change))
    for (const table of sheetTables(pkg, sheet.path)) {
      editPart(pkg, table.path, (xml) => rewriteTableFormulas(xml, change))
    }
  }
  rewriteNames(pkg, change)
  rewriteDrawingFormulas(pkg, change)
  for (const part of pkg.names()) {
    if (/\/pivotCache\/pivotCacheDefinition[^/]*\.xml$/i.test(part))
      editPart(pkg, part, (xml) => source(xml, before, after))
  }
  const rank = sheetEntries(pkg).findIndex((sheet) => sheet.path === path)
  editSheets(pkg, (elements, tag) =>
    elements.map((element, other) => {
      if (other !== rank) return element
      const { attributes = '', inner = '' } = childElements(element).next().value ?? {}
      return elementXml(tag, withAttribute(attributes, 'name', after), inner)
    }),
  )
}

/** La feuille elle-même si rien n'y nomme celle qui change de nom. */
function rewritten(sheet: SheetXml, change: (formula: string) => string): SheetXml {
  const formulas = rewriteSheetFormulas(sheet, change)
  const before = section(formulas, 'hyperlinks')
  const after = before === undefined ? undefined : links(before, change)
  return after === undefined || after === before ? formulas : placeSection(formulas, 'hyperlinks', after)
}

const links = (xml: string, change: (formula: string) => string) =>
  rewriteElements(xml, 'hyperlink', (link) => {
    const location = attribute(link.attributes, 'location')
    if (location === undefined || change(location) === location) return undefined
    return elementXml(link.name, withAttribute(link.attributes, 'location', change(location)), link.inner)
  })

/** D'où un tableau croisé tire ses données. */
const source = (xml: string, before: string, after: string) =>
  rewriteElements(xml, 'worksheetSource', (element) =>
    attribute(element.attributes, 'sheet')?.toLowerCase() === before.toLowerCase()
      ? elementXml(element.name, withAttribute(element.attributes, 'sheet', after), element.inner)
      : undefined,
  )

/** Range les feuilles dans cet ordre ; celles qui n'y sont pas restent après celle qu'elles suivaient. */
export function orderSheets(pkg: XlsxPackage, order: readonly string[]): void {
  const before = sheetEntries(pkg).map(({ name }) => name)
  const wanted = [...order]
  before.forEach((name, rank) => {
    if (!wanted.includes(name)) wanted.splice(wanted.indexOf(before[rank - 1] ?? '') + 1, 0, name)
  })
  if (wanted.every((name, rank) => name === before[rank])) return
  const places = before.map((name) => wanted.indexOf(name))
  editSheets(pkg, (elements) => wanted.map((name) => elements[before.indexOf(name)] ?? ''))
  renumber(pkg, (rank) => places[rank])
}
