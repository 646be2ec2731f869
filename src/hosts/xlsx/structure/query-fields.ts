import type { XlsxPackage } from '../package'
import { relationTo } from '../relations'
import { elementXml } from '../write/xml-children'
import { elementsNamed, firstNamed } from '../xml'
import { attribute, withAttribute } from '../xml-text'
import { editPart, rewriteElements } from './rewrite'

/**
 * Un tableau que remplit une requête dit de quel champ vient chaque colonne, et Excel refuse un compte qui ne tombe pas juste :
 * une colonne neuve reçoit un champ qui ne vient de nulle part, le champ d'une colonne ôtée s'en va.
 */
export function matchQueryFields(pkg: XlsxPackage, tablePath: string): void {
  const query = relationTo(pkg, tablePath, 'queryTable')?.path
  const refresh = query === undefined ? undefined : firstNamed(pkg.text(query) ?? '', 'queryTableRefresh')
  if (query === undefined || !refresh) return
  const fields = [...elementsNamed(refresh.inner, 'queryTableField')]
  const ids = fields.map(({ attributes }) => Number(attribute(attributes, 'id') ?? 0))
  let next = Math.max(Number(attribute(refresh.attributes, 'nextId') ?? 1), 1 + Math.max(0, ...ids))

  const kept: string[] = []
  editPart(pkg, tablePath, (xml) =>
    rewriteElements(xml, 'tableColumn', (column) => {
      const known = ids.indexOf(Number(attribute(column.attributes, 'queryTableFieldId') ?? -1))
      const field = fields[known]
      if (field) {
        kept.push(elementXml(field.name, field.attributes, field.inner))
        return undefined
      }
      const id = next++
      kept.push(
        `<queryTableField id="${id}" dataBound="0" tableColumnId="${attribute(column.attributes, 'id') ?? ''}"/>`,
      )
      return elementXml(column.name, withAttribute(column.attributes, 'queryTableFieldId', id), column.inner)
    }),
  )
  editPart(pkg, query, (xml) =>
    rewriteElements(xml, 'queryTableRefresh', (element) => {
      const inner = rewriteElements(element.inner, 'queryTableFields', (list) =>
        kept.join('') === list.inner
          ? undefined
          : elementXml(list.name, withAttribute(list.attributes, 'count', kept.length), kept.join('')),
      )
      if (inner === element.inner) return undefined
      return elementXml(element.name, withAttribute(element.attributes, 'nextId', next), inner)
    }),
  )
}
