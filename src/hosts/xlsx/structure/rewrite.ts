import type { XlsxPackage } from '../package'
import { elementsNamed, type Element } from '../xml'
import { withAttribute } from '../xml-text'
import { elementXml } from '../write/xml-children'

/** Chaque élément de ce nom devient ce qu'en dit `change` : un autre texte, rien (''), ou lui-même (`undefined`). */
export function rewriteElements(xml: string, name: string, change: (element: Element) => string | undefined): string {
  let text = ''
  let from = 0
  for (const element of elementsNamed(xml, name)) {
    const written = change(element)
    if (written === undefined) continue
    text += xml.slice(from, element.start) + written
    from = element.end
  }
  return from === 0 ? xml : text + xml.slice(from)
}

/** Une liste et son compte (`count`) après qu'on en a ôté ou ajouté ; vide, elle s'en va. */
export const recount = (xml: string, list: string, item: string): string =>
  rewriteElements(xml, list, (element) => {
    const count = [...elementsNamed(element.inner, item)].length
    if (count === 0) return ''
    const counted = / count\s*=/.test(element.attributes)
    return elementXml(
      element.name,
      counted ? withAttribute(element.attributes, 'count', count) : element.attributes,
      element.inner,
    )
  })

/** Récrit un morceau ; celui que rien ne change garde ses octets. */
export function editPart(pkg: XlsxPackage, path: string, change: (xml: string) => string): void {
  const before = pkg.text(path)
  if (before === undefined) return
  const after = change(before)
  if (after !== before) pkg.set(path, after)
}
