import { areaOf, cellName } from '../address'
import type { XlsxPackage } from '../package'
import { isKind, relations } from '../relations'
import { attribute, withAttribute } from '../xml-text'
import { editPart, rewriteElements } from './rewrite'
import { elementXml } from '../write/xml-children'
import { movedTo, type RowEdit } from './row-edit'

/** Notes et commentaires enfilés suivent leur cellule ; ceux d'une cellule supprimée s'en vont. */
export function editNotes(pkg: XlsxPackage, edit: RowEdit): void {
  for (const relation of relations(pkg, edit.path)) {
    if (relation.path === undefined) continue
    if (isKind(relation, 'comments')) editPart(pkg, relation.path, (xml) => movedNotes(xml, 'comment', edit))
    if (isKind(relation, 'threadedComment')) {
      editPart(pkg, relation.path, (xml) => movedNotes(xml, 'threadedComment', edit))
    }
    if (isKind(relation, 'vmlDrawing')) editPart(pkg, relation.path, (xml) => movedShapes(xml, edit))
  }
}

const movedNotes = (xml: string, name: string, edit: RowEdit) =>
  rewriteElements(xml, name, ({ attributes, inner, ...element }) => {
    const area = areaOf(attribute(attributes, 'ref') ?? '')
    const row = area && movedTo(edit, area.row)
    if (!area || row === area.row) return undefined
    if (row === undefined) return ''
    return elementXml(element.name, withAttribute(attributes, 'ref', cellName(row, area.column)), inner)
  })

const SHAPE = /<v:shape\b[^>]*>[\s\S]*?<\/v:shape>/g
const ANCHOR = /(<x:Anchor>)([^<]*)(<\/x:Anchor>)/
const ROW = /(<x:Row>\s*)(\d+)(\s*<\/x:Row>)/

/** Le dessin d'une note ou d'un contrôle : ce morceau n'est pas toujours du XML bien formé. */
const movedShapes = (vml: string, edit: RowEdit) =>
  vml.replace(SHAPE, (shape) => {
    const [, , number] = ROW.exec(shape) ?? []
    if (number === undefined) {
      return shape.replace(
        ANCHOR,
        (_, open: string, anchor: string, close: string) =>
          `${open}${movedAnchor(anchor, (row) => movedTo(edit, row) ?? edit.row)}${close}`,
      )
    }
    const from = Number(number)
    const to = movedTo(edit, from)
    if (to === undefined) return ''
    return shape
      .replace(ROW, (_, open: string, _row: string, close: string) => `${open}${to}${close}`)
      .replace(
        ANCHOR,
        (_, open: string, anchor: string, close: string) =>
          `${open}${movedAnchor(anchor, (row) => Math.max(0, row + to - from))}${close}`,
      )
  })

/** « colonne, décalage, ligne, décalage, colonne, décalage, ligne, décalage » : le haut puis le bas. */
function movedAnchor(anchor: string, place: (row: number) => number): string {
  const numbers = anchor.split(',')
  if (numbers.length !== 8) return anchor
  return numbers
    .map((text, i) => (i === 2 || i === 6 ? text.replace(/\d+/, (row) => String(place(Number(row)))) : text))
    .join(',')
}
