import { firstNamed, type Element } from '../xml'
import { attribute } from '../xml-text'
import { rewriteElements } from './rewrite'
import { elementXml } from '../write/xml-children'
import { movedTo, type RowEdit } from './row-edit'

/** Les ancres d'un dessin, d'un contrôle ou d'un objet, dans ce texte. */
export const editAnchors = (xml: string, edit: RowEdit): string =>
  ['twoCellAnchor', 'oneCellAnchor', 'anchor'].reduce(
    (left, name) => rewriteElements(left, name, (anchor) => movedAnchor(anchor, edit)),
    xml,
  )

interface Corner {
  readonly row: number
  readonly offset: string
}

function movedAnchor(anchor: Element, edit: RowEdit): string | undefined {
  const from = firstNamed(anchor.inner, 'from')
  const to = firstNamed(anchor.inner, 'to')
  if (!from || behaviour(anchor.attributes, anchor.name) === 'absolute') return undefined
  const start = cornerOf(from)
  const movedStart = movedCorner(start, edit)
  const sized = behaviour(anchor.attributes, anchor.name) === 'oneCell'
  const end = to && cornerOf(to)
  const movedEnd = end && (sized ? { ...end, row: end.row + movedStart.row - start.row } : movedCorner(end, edit))
  const placed = placeCorner(anchor.inner, 'from', movedStart)
  return elementXml(anchor.name, anchor.attributes, movedEnd ? placeCorner(placed, 'to', movedEnd) : placed)
}

/** Une ancre suit ses deux coins, le premier seul (elle garde sa taille), ou rien. */
function behaviour(attributes: string, name: string): 'twoCell' | 'oneCell' | 'absolute' {
  const as = attribute(attributes, 'editAs')
  if (as === 'absolute' || as === 'oneCell') return as
  if (name.endsWith('Anchor')) return 'twoCell'
  if (attribute(attributes, 'moveWithCells') !== '1') return 'absolute'
  return attribute(attributes, 'sizeWithCells') === '1' ? 'twoCell' : 'oneCell'
}

/** Le coin d'une ligne supprimée se pose en haut de celle qui la remplace. */
function movedCorner({ row, offset }: Corner, edit: RowEdit): Corner {
  const moved = movedTo(edit, row)
  return moved === undefined ? { row: edit.row, offset: '0' } : { row: moved, offset }
}

const cornerOf = ({ inner }: Element): Corner => ({
  row: Number(firstNamed(inner, 'row')?.inner ?? 0),
  offset: firstNamed(inner, 'rowOff')?.inner ?? '0',
})

/** Pose un coin (`from` ou `to`) d'une ancre à une autre ligne, et à une autre colonne si elle est donnée. */
export function placeCorner(xml: string, corner: 'from' | 'to', { row, offset }: Corner, column?: number): string {
  let done = false // un groupe de formes peut avoir ses propres coins, plus loin
  return rewriteElements(xml, corner, (element) => {
    if (done) return undefined
    done = true
    const texts = { row: String(row), rowOff: offset, ...(column === undefined ? {} : { col: String(column) }) }
    const inner = Object.entries(texts).reduce(
      (left, [name, text]) => rewriteElements(left, name, (each) => elementXml(each.name, each.attributes, text)),
      element.inner,
    )
    return elementXml(element.name, element.attributes, inner)
  })
}
