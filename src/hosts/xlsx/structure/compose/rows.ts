import { columnName } from '../../address'
import { parseCells } from '../../sheet-cells'
import { rowIndex, type RowXml } from '../../sheet-rows'
import type { SheetXml } from '../../sheet-xml'
import { childElements, elementAt } from '../../xml'
import { attribute, withAttribute } from '../../xml-text'
import { elementXml } from '../../write/xml-children'
import type { Composition } from './composition'

/** Les lignes de la feuille composée : hauteurs et styles, sans contenu. */
export function composeRows({ rows, prefix }: SheetXml, composition: Composition): readonly RowXml[] {
  const patterns = new Map<number, Pattern | undefined>()
  return composition.rows.flatMap((from, row): readonly RowXml[] => {
    if (!patterns.has(from)) patterns.set(from, patternOf(rows[rowIndex(rows, from)], composition, prefix))
    const pattern = patterns.get(from)
    return pattern ? [{ row, attributes: pattern.attributes, cells: cellsOf(pattern, row + 1) }] : []
  })
}

/** Une ligne du modèle, prête à être répétée : pour chaque cellule, ce qui va avant et après son numéro de ligne. */
interface Pattern {
  readonly attributes: string
  readonly cells: readonly (readonly [before: string, after: string])[]
}

function patternOf(row: RowXml | undefined, { columns }: Composition, prefix: string): Pattern | undefined {
  if (!row) return undefined
  const styles = new Map(parseCells(row).map((cell) => [cell.column, attribute(cell.attributes, 's')]))
  return {
    attributes: ['spans', 'collapsed'].reduce((left, name) => withAttribute(left, name, undefined), row.attributes),
    cells: columns.flatMap((from, column) => {
      const style = styles.get(from)
      return style === undefined ? [] : [[`<${prefix}c r="${columnName(column)}`, `" s="${style}"/>`] as const]
    }),
  }
}

function cellsOf({ cells }: Pattern, number: number): string {
  let text = ''
  for (const [before, after] of cells) text += before + String(number) + after
  return text
}

/** Les largeurs et les styles de colonnes. */
export function composeColumns(cols: string, { columns }: Composition): string {
  const list = elementAt(cols, 0)
  const known = [...childElements(list.inner)].map((col) => ({
    col,
    first: Number(attribute(col.attributes, 'min')) - 1,
    last: Number(attribute(col.attributes, 'max')) - 1,
    attributes: ['min', 'max'].reduce((left, name) => withAttribute(left, name, undefined), col.attributes),
  }))
  const found = columns.map((from) => known.find(({ first, last }) => first <= from && from <= last))
  const inner = found
    .map((one, at) => {
      if (!one || (at > 0 && found[at - 1]?.attributes === one.attributes)) return ''
      let end = at + 1
      while (end < found.length && found[end]?.attributes === one.attributes) end++
      return elementXml(one.col.name, ` min="${at + 1}" max="${end}"${one.attributes}`, '')
    })
    .join('')
  return inner === '' ? '' : elementXml(list.name, list.attributes, inner)
}
