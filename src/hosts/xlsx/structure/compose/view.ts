import { areaOf, cellName } from '../../address'
import type { Element } from '../../xml'
import { attribute, withAttribute } from '../../xml-text'
import { rewriteElements } from '../rewrite'
import { elementXml } from '../../write/xml-children'
import type { Composition } from './composition'

/** La vue du modèle, ses volets figés sur les lignes et colonnes qui en sont faites, curseur en A1. */
export const composeView = (xml: string, composition: Composition): string =>
  rewriteElements(xml, 'sheetView', (view) => {
    const attributes = ['tabSelected', 'topLeftCell'].reduce(
      (left, name) => withAttribute(left, name, undefined),
      view.attributes,
    )
    const hidden = areaOf(attribute(view.attributes, 'topLeftCell') ?? 'A1')
    const panes = rewriteElements(view.inner, 'pane', (pane) =>
      composePane(pane, composition, hidden?.row ?? 0, hidden?.column ?? 0),
    )
    const inner = ['selection', 'pivotSelection'].reduce((left, name) => rewriteElements(left, name, () => ''), panes)
    return elementXml(view.name, attributes, inner)
  })

function composePane(pane: Element, { rows, columns }: Composition, top: number, left: number): string {
  const { attributes } = pane
  if (attribute(attributes, 'state')?.startsWith('frozen') !== true) return ''
  const frozenRows = leading(rows, top + Number(attribute(attributes, 'ySplit') ?? 0))
  const frozenColumns = leading(columns, left + Number(attribute(attributes, 'xSplit') ?? 0))
  if (frozenRows + frozenColumns === 0) return ''
  const active = frozenColumns === 0 ? 'bottomLeft' : frozenRows === 0 ? 'topRight' : 'bottomRight'
  return elementXml(
    pane.name,
    (frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : '') +
      (frozenRows > 0 ? ` ySplit="${frozenRows}"` : '') +
      ` topLeftCell="${cellName(frozenRows, frozenColumns)}" activePane="${active}" state="frozen"`,
    '',
  )
}

/** Combien de lignes de tête sont faites d'une ligne d'avant celle-ci. */
function leading(list: readonly number[], before: number): number {
  const end = list.findIndex((from) => from >= before)
  return end < 0 ? 0 : end
}
