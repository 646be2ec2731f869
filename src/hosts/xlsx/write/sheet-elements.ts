import { workbookPath, workbookXml } from '../book'
import type { XlsxPackage } from '../package'
import { withElement } from '../workbook-order'
import { childElements, firstNamed } from '../xml'
import { rememberNames, storedNames } from './defined-names'

/** Change la liste des feuilles du classeur ; `change` reçoit les éléments et le nom de leur balise. */
export function editSheets(pkg: XlsxPackage, change: (elements: readonly string[], tag: string) => readonly string[]) {
  const xml = workbookXml(pkg)
  const names = storedNames(pkg)
  const block = firstNamed(xml, 'sheets')
  const inner = block?.inner ?? ''
  const elements = [...childElements(inner)].map(({ start, end }) => inner.slice(start, end))
  const tag = (block?.name ?? 'sheets').slice(0, -1)
  pkg.set(workbookPath(pkg), withElement(xml, 'sheets', block?.attributes ?? '', change(elements, tag).join('')))
  rememberNames(pkg, names)
}
