import { sheetEntries, workbookXml } from './book'
import type { XlsxPackage } from './package'
import { firstNamed } from './xml'
import { attribute } from './xml-text'

/** Le nom de la feuille que le fichier montre en s'ouvrant. */
export function shownTab(pkg: XlsxPackage): string | undefined {
  const view = firstNamed(workbookXml(pkg), 'workbookView')
  return sheetEntries(pkg)[Number(attribute(view?.attributes ?? '', 'activeTab') ?? 0)]?.name
}
