import { texteDeFeuille } from '../../../domain/formule/reference'
import type { Page, PageBreaks, SetHeaderFooter, SetPage } from '../../../ports/operations'
import { rangeName } from '../address'
import { sheetEntries, sheetEntry } from '../book'
import type { XlsxPackage } from '../package'
import { readSheet, writeSheet } from '../part-cache'
import { placeSection, section } from '../sheet-sections'
import type { SheetXml } from '../sheet-xml'
import { elementAt, firstNamed } from '../xml'
import { escapeXml, withAttribute } from '../xml-text'
import { PRINT_AREA, PRINT_TITLES, saveNames, sheetName, storedNames } from './defined-names'
import { elementXml, withChild } from './xml-children'

const A4 = 9
const HEADER_FOOTER = 'oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter'.split(' ')
const SHEET_PROPERTIES = 'tabColor outlinePr pageSetUpPr'.split(' ')

/** Met la feuille en page A4 ; ce que l'opération ne dit pas (marges, échelle, imprimante) reste. */
export function setPage(pkg: XlsxPackage, { sheet: name, page }: SetPage): void {
  const { path } = sheetEntry(pkg, name)
  const sheet = [fitted, oriented, headed].reduce((each, change) => change(each, page), readSheet(pkg, path))
  writeSheet(pkg, path, sheet)
  printNames(pkg, path, page)
}

function fitted(sheet: SheetXml, { fitToWidth }: Page): SheetXml {
  const properties = section(sheet, 'sheetPr')
  if (properties === undefined && !fitToWidth) return sheet
  const { attributes, inner } = elementAt(properties ?? '<sheetPr/>', 0)
  const known = firstNamed(inner, 'pageSetUpPr')?.attributes ?? ''
  const own = withAttribute(known, 'fitToPage', fitToWidth ? 1 : undefined)
  const tag = `${sheet.prefix}pageSetUpPr`
  const changed = withChild(inner, 'pageSetUpPr', own === '' ? '' : elementXml(tag, own), SHEET_PROPERTIES)
  return placeSection(sheet, 'sheetPr', elementXml(`${sheet.prefix}sheetPr`, attributes, changed))
}

function oriented(sheet: SheetXml, { orientation, fitToWidth }: Page): SheetXml {
  const known = section(sheet, 'pageSetup')
  const { attributes } = elementAt(known ?? '<pageSetup/>', 0)
  const values: readonly (readonly [string, string | number | undefined])[] = [
    ['paperSize', A4],
    ['orientation', orientation],
    ...(fitToWidth
      ? ([
          ['scale', undefined],
          ['fitToWidth', 1],
          ['fitToHeight', 0],
        ] as const)
      : []),
  ]
  const changed = values.reduce((all, [name, value]) => withAttribute(all, name, value), attributes)
  return placeSection(sheet, 'pageSetup', elementXml(`${sheet.prefix}pageSetup`, changed))
}

function headed(sheet: SheetXml, { header, footer }: Pick<Page, 'header' | 'footer'>): SheetXml {
  if (header === undefined && footer === undefined) return sheet
  const { attributes, inner } = elementAt(section(sheet, 'headerFooter') ?? '<headerFooter/>', 0)
  const put = (text: string, name: string, value: string | undefined) =>
    value === undefined
      ? text
      : withChild(
          text,
          name,
          value === '' ? '' : elementXml(`${sheet.prefix}${name}`, '', escapeXml(value)),
          HEADER_FOOTER,
        )
  const changed = put(put(inner, 'oddHeader', header), 'oddFooter', footer)
  return placeSection(sheet, 'headerFooter', elementXml(`${sheet.prefix}headerFooter`, attributes, changed))
}

/** La zone et les titres d'impression sont des noms attachés à la feuille ; les colonnes répétées restent. */
function printNames(pkg: XlsxPackage, path: string, { titleRows, printArea }: Page) {
  const rank = sheetEntries(pkg).findIndex((sheet) => sheet.path === path)
  const place = texteDeFeuille(sheetEntries(pkg)[rank]?.name ?? '')
  const names = storedNames(pkg)
  const own = (name: string) => names.find((each) => each.name === name && each.sheet === rank)
  const columns = /(?:^|,)((?:'(?:[^']|'')*'|[^',!]*)!\$?[A-Z]+:\$?[A-Z]+)(?:,|$)/.exec(
    own(PRINT_TITLES)?.formula ?? '',
  )?.[1]
  const titles = [columns, titleRows && `${place}$${titleRows.first + 1}:$${titleRows.last + 1}`].filter(
    (each) => each !== undefined,
  )
  const wanted = [
    ...(printArea ? [sheetName(PRINT_AREA, rank, place + absolute(rangeName(printArea)))] : []),
    ...(titles.length > 0 ? [sheetName(PRINT_TITLES, rank, titles.join(','))] : []),
  ]
  const others = names.filter(({ name, sheet }) => sheet !== rank || (name !== PRINT_AREA && name !== PRINT_TITLES))
  if (others.length < names.length || wanted.length > 0) saveNames(pkg, [...others, ...wanted])
}

/** « A1:H20 » → « $A$1:$H$20 » */
export const absolute = (range: string): string => range.replace(/[A-Z]+|\d+/g, '$$$&')

/** Remplace l'en-tête ou le pied de page ; le reste de la mise en page ne bouge pas. */
export function headerFooter(pkg: XlsxPackage, operation: SetHeaderFooter): void {
  const { path } = sheetEntry(pkg, operation.sheet)
  writeSheet(pkg, path, headed(readSheet(pkg, path), operation))
}

/** Remplace les sauts de page à la main. */
export function pageBreaks(pkg: XlsxPackage, { sheet: name, rows }: PageBreaks): void {
  const { path } = sheetEntry(pkg, name)
  const sheet = readSheet(pkg, path)
  const breaks = [...new Set(rows)].filter((row) => row > 0).sort((a, b) => a - b)
  const list = breaks.map((row) => `<${sheet.prefix}brk id="${row}" max="16383" man="1"/>`).join('')
  const attributes = ` count="${breaks.length}" manualBreakCount="${breaks.length}"`
  writeSheet(
    pkg,
    path,
    placeSection(sheet, 'rowBreaks', list === '' ? '' : elementXml(`${sheet.prefix}rowBreaks`, attributes, list)),
  )
}
