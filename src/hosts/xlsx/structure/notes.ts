import { areaOf, cellName } from '../address'
import type { XlsxPackage } from '../package'
import { isKind, relations } from '../relations'
import { attribute, withAttribute } from '../xml-text'
import { editPart, rewriteElements } from './rewrite'
import { elementXml } from '../write/xml-children'
import type { LineMove } from './line-move'

/** Notes et commentaires enfilés suivent leur cellule ; ceux d'une cellule supprimée s'en vont. */
export function editNotes(pkg: XlsxPackage, sheetPath: string, move: LineMove): void {
  for (const relation of relations(pkg, sheetPath)) {
    if (relation.path === undefined) continue
    if (isKind(relation, 'comments')) editPart(pkg, relation.path, (xml) => movedNotes(xml, 'comment', move))
    if (isKind(relation, 'threadedComment')) {
      editPart(pkg, relation.path, (xml) => movedNotes(xml, 'threadedComment', move))
    }
    if (isKind(relation, 'vmlDrawing')) editPart(pkg, relation.path, (xml) => movedShapes(xml, move))
  }
}

const movedNotes = (xml: string, name: string, { axis, to }: LineMove) =>
  rewriteElements(xml, name, ({ attributes, inner, ...element }) => {
    const area = areaOf(attribute(attributes, 'ref') ?? '')
    const moved = area && to(area[axis])
    if (!area || moved === area[axis]) return undefined
    if (moved === undefined) return ''
    const place = axis === 'row' ? cellName(moved, area.column) : cellName(area.row, moved)
    return elementXml(element.name, withAttribute(attributes, 'ref', place), inner)
  })

const SHAPE = /<v:shape\b[^>]*>[\s\S]*?<\/v:shape>/g
const ANCHOR = /(<x:Anchor>)([^<]*)(<\/x:Anchor>)/
const PLACE = {
  row: /(<x:Row>\s*)(\d+)(\s*<\/x:Row>)/,
  column: /(<x:Column>\s*)(\d+)(\s*<\/x:Column>)/,
} as const

/** Le dessin d'une note ou d'un contrôle : ce morceau n'est pas toujours du XML bien formé. */
const movedShapes = (vml: string, { axis, to, at }: LineMove) =>
  vml.replace(SHAPE, (shape) => {
    const placed = (text: string, place: (rank: number) => number) =>
      text.replace(
        ANCHOR,
        (_, open: string, anchor: string, close: string) => `${open}${movedAnchor(anchor, axis, place)}${close}`,
      )
    const [, , number] = PLACE[axis].exec(shape) ?? []
    if (number === undefined) return placed(shape, (rank) => to(rank) ?? at)
    const from = Number(number)
    const moved = to(from)
    if (moved === undefined) return ''
    return placed(
      shape.replace(PLACE[axis], (_, open: string, _rank: string, close: string) => `${open}${moved}${close}`),
      (rank) => Math.max(0, rank + moved - from),
    )
  })

/** « colonne, décalage, ligne, décalage, colonne, décalage, ligne, décalage » : le haut à gauche, puis le bas à droite. */
function movedAnchor(anchor: string, axis: LineMove['axis'], place: (rank: number) => number): string {
  const numbers = anchor.split(',')
  if (numbers.length !== 8) return anchor
  const first = axis === 'row' ? 2 : 0
  return numbers
    .map((text, i) => (i % 4 === first ? text.replace(/\d+/, (rank) => String(place(Number(rank)))) : text))
    .join(',')
}
