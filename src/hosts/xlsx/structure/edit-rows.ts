import type { Area } from '../../../ports/workbook'
import { areaOf } from '../address'
import { movedRow, parseCells } from '../sheet-cells'
import { rowIndex, type RowXml } from '../sheet-rows'
import type { SheetXml } from '../sheet-xml'
import { withAttribute } from '../xml-text'
import { areaText, movedArea } from './areas'
import { tallArrays } from './arrays'
import { rewriteFormulas, styledCell } from './cell-formulas'
import { crosses, editedFormula, movedTo, type RowEdit } from './row-edit'
import { putSpilled, takeSpilled } from './spills'

/** Les lignes de la feuille après l'édition, formules comprises. */
export function editRows({ rows, prefix }: SheetXml, edit: RowEdit): readonly RowXml[] {
  const spills = tallArrays(rows)
    .map(({ area }) => area)
    .filter((area) => crosses(edit, area))
  const stays = (area: Area) => spills.some(({ row, column }) => row === area.row && column === area.column)
  const { rows: bare, values } = takeSpilled(rows, spills, prefix)
  const rewritten = rewriteFormulas(bare, prefix, {
    formula: (text) => editedFormula(edit, text, edit.sheet),
    ref: (ref) => {
      const area = areaOf(ref)
      const moved = area && (stays(area) ? area : movedArea(area, edit.move))
      return moved ? areaText(moved) : ref
    },
    moves: (row) => movedTo(edit, row) !== row,
  })
  const moved = rewritten.flatMap((row) => {
    const to = movedTo(edit, row.row)
    return to === undefined ? [] : [movedRow(row, to, prefix)]
  })
  const kept = [...values].filter(([place]) => originStays(place, spills, edit))
  return putSpilled(withNewRows(moved, rows, edit, prefix), new Map(kept), prefix)
}

/** Les valeurs d'un tableau dont la formule est supprimée s'en vont avec elle. */
function originStays(place: string, spills: readonly Area[], edit: RowEdit): boolean {
  const [row = 0, column = 0] = place.split(':').map(Number)
  const spill = spills.find(
    (area) =>
      row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
  )
  return spill !== undefined && movedTo(edit, spill.row) === spill.row
}

/** Les lignes neuves, faites comme la ligne `like`. */
function withNewRows(
  moved: readonly RowXml[],
  before: readonly RowXml[],
  { kind, like, row: first, count }: RowEdit,
  prefix: string,
): readonly RowXml[] {
  const model = kind === 'insert' && like !== undefined ? before[rowIndex(before, like)] : undefined
  if (!model) return moved
  const attributes = ['spans', 'hidden', 'collapsed'].reduce(
    (left, name) => withAttribute(left, name, undefined),
    model.attributes,
  )
  const cells = parseCells(model)
  const added = Array.from({ length: count }, (_, i): RowXml => {
    const row = first + i
    return { row, attributes, cells: cells.map((cell) => styledCell(row, cell, prefix)).join('') }
  })
  const at = moved.findIndex(({ row }) => row >= first)
  return at < 0 ? [...moved, ...added] : [...moved.slice(0, at), ...added, ...moved.slice(at)]
}
