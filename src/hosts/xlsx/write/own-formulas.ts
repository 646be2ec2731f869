import { formulaElement, formulasByCell } from '../read-formulas'
import { parseCells, withCells } from '../sheet-cells'
import type { SheetXml } from '../sheet-xml'
import { attribute, escapeXml } from '../xml-text'
import { changeRows } from './change-cells'

/** La feuille où les formules partagées dont une cellule vérifie `leaves` sont écrites en toutes lettres dans chacune. */
export function ownFormulas(sheet: SheetXml, leaves: (row: number, column: number) => boolean): SheetXml {
  const lines = sheet.rows.filter(({ cells }) => cells.includes('shared'))
  if (lines.length === 0) return sheet
  const numbers = new Set<string>()
  for (const line of lines) {
    for (const { column, inner } of parseCells(line)) {
      const element = formulaElement(inner)
      if (element && isShared(element.attributes) && leaves(line.row, column)) {
        numbers.add(attribute(element.attributes, 'si') ?? '')
      }
    }
  }
  if (numbers.size === 0) return sheet
  const formulas = formulasByCell(sheet)
  return changeRows(
    sheet,
    lines.map(({ row }) => row),
    (row) =>
      withCells(
        row,
        parseCells(row).map((cell) => {
          const element = formulaElement(cell.inner)
          if (!element || !isShared(element.attributes) || !numbers.has(attribute(element.attributes, 'si') ?? ''))
            return cell
          const formula = formulas.get(row.row)?.get(cell.column)?.formula ?? ''
          const own = formula === '' ? '' : `<${element.name}>${escapeXml(formula)}</${element.name}>`
          return { ...cell, inner: cell.inner.slice(0, element.start) + own + cell.inner.slice(element.end) }
        }),
        sheet.prefix,
      ),
  )
}

const isShared = (attributes: string) => attribute(attributes, 't') === 'shared'
