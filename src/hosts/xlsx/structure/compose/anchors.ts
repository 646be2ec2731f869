import { rowIndex, type RowXml } from '../../sheet-rows'
import { section } from '../../sheet-sections'
import type { SheetXml } from '../../sheet-xml'
import { firstNamed, type Element } from '../../xml'
import { attribute } from '../../xml-text'
import { placeCorner } from '../anchors'
import { rewriteElements } from '../rewrite'
import { elementXml } from '../../write/xml-children'
import type { Composition } from './composition'

const EMU_PER_POINT = 12_700
const DEFAULT_HEIGHT = 15

/** Les objets du modèle, posés sur la première cellule faite de la leur, à leur taille. */
export function composeAnchors(xml: string, model: SheetXml, composition: Composition): string {
  const heights = heightsOf(model)
  return ['twoCellAnchor', 'oneCellAnchor'].reduce(
    (left, name) => rewriteElements(left, name, (anchor) => composeAnchor(anchor, composition, heights)),
    xml,
  )
}

/** Un segment ou un contrôle ne se pose qu'une fois dans un classeur : il reste au modèle. */
const UNIQUE = /\/(?:slicer|timeslicer)"|<a14:compatExt\s/

function composeAnchor(anchor: Element, composition: Composition, heights: (row: number) => number): string {
  if (UNIQUE.test(anchor.inner)) return ''
  const [from, to] = [firstNamed(anchor.inner, 'from'), firstNamed(anchor.inner, 'to')]
  if (!from) return elementXml(anchor.name, anchor.attributes, anchor.inner)
  const row = numberIn(from, 'row')
  const column = numberIn(from, 'col')
  const toRow = placeOf(composition.rows, composition.rowsOf, row)
  const toColumn = placeOf(composition.columns, composition.columnsOf, column)
  const placed = placeCorner(anchor.inner, 'from', { row: toRow, col: toColumn })
  if (!to) return elementXml(anchor.name, anchor.attributes, placed)

  let height = numberIn(to, 'rowOff') - numberIn(from, 'rowOff')
  for (let each = row; each < numberIn(to, 'row'); each++) height += heights(each)
  let end = toRow
  let left = numberIn(from, 'rowOff') + height
  const heightAt = (at: number) => heights(composition.rows[at] ?? -1)
  for (; left >= heightAt(end); end++) left -= heightAt(end)
  const corner = { row: end, rowOff: Math.max(0, Math.round(left)), col: toColumn + numberIn(to, 'col') - column }
  return elementXml(anchor.name, anchor.attributes, placeCorner(placed, 'to', corner))
}

/** La première faite de celle-ci ; à défaut, de la plus proche qui la suit ou la précède. */
function placeOf(list: readonly number[], madeOf: (model: number) => readonly number[], model: number): number {
  const own = madeOf(model)[0]
  if (own !== undefined) return own
  const next = list.findIndex((from) => from >= model)
  return next >= 0 ? next : Math.max(0, list.length - 1)
}

const numberIn = ({ inner }: Element, name: string) => Number(firstNamed(inner, name)?.inner ?? 0)

/** La hauteur de chaque ligne du modèle, dans l'unité des dessins. */
function heightsOf(model: SheetXml): (row: number) => number {
  const format = section(model, 'sheetFormatPr') ?? ''
  const usual = Number(attribute(format, 'defaultRowHeight') ?? DEFAULT_HEIGHT)
  const of = (row: RowXml | undefined) => {
    if (row && attribute(row.attributes, 'hidden') === '1') return 0
    return Number(attribute(row?.attributes ?? '', 'ht') ?? usual)
  }
  return (row) => Math.max(1, of(model.rows[rowIndex(model.rows, row)]) * EMU_PER_POINT)
}
