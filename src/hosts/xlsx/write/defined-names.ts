import { rememberEntries, sheetEntries, workbookPath, workbookXml } from '../book'
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

const cache = new WeakMap<object, readonly StoredName[]>()

/** Retient les noms du texte que l'on vient d'écrire. */
export function rememberNames(pkg: XlsxPackage, names: readonly StoredName[]): void {
  const key = pkg.identity(workbookPath(pkg))
  if (key) cache.set(key, names)
}

/** Les noms du classeur, dans l'ordre. */
export function storedNames(pkg: XlsxPackage): readonly StoredName[] {
  const key = pkg.identity(workbookPath(pkg))
  const known = key && cache.get(key)
  if (known) return known
  const block = firstNamed(workbookXml(pkg), 'definedNames')
  const names = [...childElements(block?.inner ?? '')].map(({ attributes, inner }) => {
    const sheet = attribute(attributes, 'localSheetId')
    return {
      name: attribute(attributes, 'name') ?? '',
      sheet: sheet === undefined ? undefined : Number(sheet),
      formula: textOf(inner),
      attributes,
    }
  })
  rememberNames(pkg, names)
  return names
}

/** Un nom neuf, attaché à une feuille. */
export const sheetName = (name: string, sheet: number, formula: string): StoredName => ({
  ...{ name, sheet, formula },
  attributes: ` name="${escapeXml(name)}" localSheetId="${sheet}"`,
})

/** Remplace les noms du classeur. */
export function saveNames(pkg: XlsxPackage, names: readonly StoredName[]): void {
  const xml = workbookXml(pkg)
  const sheets = sheetEntries(pkg)
  const prefix = (firstNamed(xml, 'workbook')?.name ?? 'workbook').slice(0, -'workbook'.length)
  const saved = names.map((name) => ({
    ...name,
    attributes: withAttribute(name.attributes, 'localSheetId', name.sheet),
  }))
  const inner = saved
    .map(({ attributes, formula }) => elementXml(`${prefix}definedName`, attributes, escapeXml(formula)))
    .join('')
  pkg.set(workbookPath(pkg), withElement(xml, 'definedNames', inner === '' ? undefined : '', inner))
  rememberEntries(pkg, sheets)
  rememberNames(pkg, saved)
}
