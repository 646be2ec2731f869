import type { Area } from '../../../ports/workbook'
import { attribute, withAttribute } from '../xml-text'
import { elementXml } from '../write/xml-children'
import { areasOf, areasText } from './areas'
import { rewriteElements } from './rewrite'

/** Un élément, son attribut qui dit des plages, et ce qu'il devient quand il n'en vise plus aucune. */
export type Target = readonly [element: string, attribute: string, gone?: 'keep']

/** Déplace l'attribut de chaque élément de ce nom ; ce qui ne vise plus rien s'en va, ou reste tel quel (`keep`). */
export const moveRefs = (xml: string, targets: readonly Target[], move: (area: Area) => Area | undefined): string =>
  targets.reduce(
    (left, [name, ref, gone]) =>
      rewriteElements(left, name, (element) => {
        const areas = areasOf(attribute(element.attributes, ref) ?? '')
        if (!areas) return undefined
        const moved = areas.flatMap((area) => move(area) ?? [])
        if (moved.length === 0) return gone === 'keep' ? undefined : ''
        return elementXml(element.name, withAttribute(element.attributes, ref, areasText(moved)), element.inner)
      }),
    xml,
  )
