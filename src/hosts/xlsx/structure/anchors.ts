import { firstNamed, type Element } from '../xml'
import { attribute } from '../xml-text'
import { rewriteElements } from './rewrite'
import { elementXml } from '../write/xml-children'
import type { LineMove } from './line-move'

/** Les ancres d'un dessin, d'un contrôle ou d'un objet, dans ce texte. */
export const editAnchors = (xml: string, move: LineMove): string =>
  ['twoCellAnchor', 'oneCellAnchor', 'anchor'].reduce(
    (left, name) => rewriteElements(left, name, (anchor) => movedAnchor(anchor, move)),
    xml,
  )

/** Ce qu'un coin dit de sa ligne et de sa colonne. */
type Corner = Readonly<Partial<Record<'row' | 'rowOff' | 'col' | 'colOff', string | number>>>

function movedAnchor(anchor: Element, move: LineMove): string | undefined {
  const from = firstNamed(anchor.inner, 'from')
  const to = firstNamed(anchor.inner, 'to')
  if (!from || behaviour(anchor.attributes, anchor.name) === 'absolute') return undefined
  const [line] = NAMES[move.axis]
  const start = rankOf(from, line)
  const movedStart = movedCorner(start, move)
  const shift = Number(movedStart[line]) - start
  const sized = behaviour(anchor.attributes, anchor.name) === 'oneCell'
  const movedEnd = to && (sized ? { [line]: rankOf(to, line) + shift } : movedCorner(rankOf(to, line), move))
  const placed = placeCorner(anchor.inner, 'from', movedStart)
  return elementXml(anchor.name, anchor.attributes, movedEnd ? placeCorner(placed, 'to', movedEnd) : placed)
}

const NAMES = { row: ['row', 'rowOff'], column: ['col', 'colOff'] } as const

/** Une ancre suit ses deux coins, le premier seul (elle garde sa taille), ou rien. */
function behaviour(attributes: string, name: string): 'twoCell' | 'oneCell' | 'absolute' {
  const as = attribute(attributes, 'editAs')
  if (as === 'absolute' || as === 'oneCell') return as
  if (name.endsWith('Anchor')) return 'twoCell'
  if (attribute(attributes, 'moveWithCells') !== '1') return 'absolute'
  return attribute(attributes, 'sizeWithCells') === '1' ? 'twoCell' : 'oneCell'
}

/** Le coin d'une ligne supprimée se pose en haut de celle qui la remplace ; d'une colonne, à sa gauche. */
function movedCorner(rank: number, { axis, to, at }: LineMove): Corner {
  const [line, offset] = NAMES[axis]
  const moved = to(rank)
  return moved === undefined ? { [line]: at, [offset]: 0 } : { [line]: moved }
}

const rankOf = ({ inner }: Element, line: string) => Number(firstNamed(inner, line)?.inner ?? 0)

/** Change ce que dit un coin (`from` ou `to`) d'une ancre. */
export function placeCorner(xml: string, corner: 'from' | 'to', texts: Corner): string {
  let done = false // un groupe de formes peut avoir ses propres coins, plus loin
  return rewriteElements(xml, corner, (element) => {
    if (done) return undefined
    done = true
    const inner = Object.entries(texts).reduce(
      (left, [name, text]) =>
        rewriteElements(left, name, (each) => elementXml(each.name, each.attributes, String(text))),
      element.inner,
    )
    return elementXml(element.name, element.attributes, inner)
  })
}
