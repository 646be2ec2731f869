import { areaOf, cellName } from '../address'
import type { Element } from '../xml'
import { attribute, withAttribute } from '../xml-text'
import { areasOf, areasText, areaText, movedArea } from './areas'
import { rewriteElements } from './rewrite'
import { elementXml } from '../write/xml-children'
import { movedTo, type RowEdit } from './row-edit'

/** Volets figés et sélection : une ligne insérée ou supprimée dans la partie figée l'agrandit ou la réduit. */
export function editView(xml: string, edit: RowEdit): string {
  const views = ['sheetView', 'customSheetView'].reduce(
    (left, name) => rewriteElements(left, name, (view) => movedPane(view, edit)),
    xml,
  )
  return rewriteElements(views, 'selection', (selection) => {
    const { attributes } = selection
    const sqref = areasOf(attribute(attributes, 'sqref') ?? 'A1')?.flatMap((area) => movedArea(area, edit.move) ?? [])
    const active = movedCell(attribute(attributes, 'activeCell') ?? 'A1', edit)
    const kept = sqref?.some((area) => areaText(area).split(':')[0] === active) === true
    const place = (name: string, left: string, value: string | undefined) =>
      attribute(left, name) === undefined ? left : withAttribute(left, name, value ?? active)
    return elementXml(
      selection.name,
      place('sqref', place('activeCell', attributes, active), kept && sqref ? areasText(sqref) : active),
      selection.inner,
    )
  })
}

function movedPane(view: Element, edit: RowEdit): string | undefined {
  const top = areaOf(attribute(view.attributes, 'topLeftCell') ?? 'A1')?.row ?? 0
  const inner = rewriteElements(view.inner, 'pane', (pane) => {
    const { attributes } = pane
    const frozen = attribute(attributes, 'state')?.startsWith('frozen') === true
    const split = Number(attribute(attributes, 'ySplit') ?? 0)
    if (!frozen || split === 0) return undefined
    const kept = edit.move({ premiere: top, derniere: top + split - 1 })
    const rows = kept === undefined ? 1 : kept.derniere - kept.premiere + 1
    const first = areaOf(attribute(attributes, 'topLeftCell') ?? '')
    const scrolled = first && Math.max(movedTo(edit, first.row) ?? edit.row, top + rows)
    const cell = first && scrolled !== undefined ? cellName(scrolled, first.column) : undefined
    const sized = withAttribute(attributes, 'ySplit', rows)
    return elementXml(pane.name, cell === undefined ? sized : withAttribute(sized, 'topLeftCell', cell), pane.inner)
  })
  return inner === view.inner ? undefined : elementXml(view.name, view.attributes, inner)
}

/** La cellule après l'édition ; celle d'une ligne supprimée laisse la place à celle qui la remplace. */
function movedCell(name: string, edit: RowEdit): string {
  const area = areaOf(name)
  return area ? cellName(movedTo(edit, area.row) ?? edit.row, area.column) : name
}
