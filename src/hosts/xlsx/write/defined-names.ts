import { workbookPath, workbookXml } from '../book'
import type { XlsxPackage } from '../package'
import { withElement } from '../workbook-order'
import { childElements, firstNamed } from '../xml'
import { attribute, escapeXml, textOf, withAttribute } from '../xml-text'
import { elementXml } from './xml-children'

/** Un nom du classeur, tel qu'il est écrit. */
export interface StoredName {
  readonly name: string
  /** Le rang de la feuille à laquelle il est attaché. */
  readonly sheet: number | undefined
  readonly formula: string
  readonly attributes: string
}

export const PRINT_AREA = '_xlnm.Print_Area'
export const PRINT_TITLES = '_xlnm.Print_Titles'

/** Les noms du classeur, dans l'ordre. */
export function storedNames(pkg: XlsxPackage): readonly StoredName[] {
  const block = firstNamed(workbookXml(pkg), 'definedNames')
  return [...childElements(block?.inner ?? '')].map(({ attributes, inner }) => {
    const sheet = attribute(attributes, 'localSheetId')
    return {
      name: attribute(attributes, 'name') ?? '',
      sheet: sheet === undefined ? undefined : Number(sheet),
      formula: textOf(inner),
      attributes,
    }
  })
}

/** Un nom neuf, attaché à une feuille. */
export const sheetName = (name: string, sheet: number, formula: string): StoredName => ({
  ...{ name, sheet, formula },
  attributes: ` name="${escapeXml(name)}" localSheetId="${sheet}"`,
})

/** Remplace les noms du classeur. */
export function saveNames(pkg: XlsxPackage, names: readonly StoredName[]): void {
  const xml = workbookXml(pkg)
  const prefix = (firstNamed(xml, 'workbook')?.name ?? 'workbook').slice(0, -'workbook'.length)
  const inner = names
    .map(({ attributes, sheet, formula }) =>
      elementXml(`${prefix}definedName`, withAttribute(attributes, 'localSheetId', sheet), escapeXml(formula)),
    )
    .join('')
  pkg.set(workbookPath(pkg), withElement(xml, 'definedNames', inner === '' ? undefined : '', inner))
}
