import { valeurInvalide } from '../../../domain/commun/erreur'
import type { Formula, Write } from '../../../ports/operations'
import type { CellValue } from '../../../ports/workbook'
import { areaOf, cellName, rangeName } from '../address'
import { sheetEntry } from '../book'
import { dropCalcChain, requestRecalculation } from '../calculation'
import { contains, mergedAreas } from '../merges'
import type { XlsxPackage } from '../package'
import { readSheet, writeSheet } from '../part-cache'
import { formulaElement, formulasByCell } from '../read-formulas'
import type { SheetXml } from '../sheet-xml'
import { filled, emptied } from './cell-content'
import { changeCells, changeSomeCells } from './change-cells'
import { followHeaders } from './table-headers'
import { ownFormulas } from './own-formulas'

type Content = NonNullable<CellValue> | Formula
type Rows = Map<number, Map<number, Content>>

/** Écrit ces blocs, de la même feuille, l'un après l'autre. */
export function write(pkg: XlsxPackage, operations: readonly Write[]): void {
  const name = operations[0]?.sheet ?? ''
  const { path } = sheetEntry(pkg, name)
  const sheet = readSheet(pkg, path)
  const rows = plannedCells(operations, sheet)
  const headers = followHeaders(pkg, path, rows)
  let formulas = false
  const written = changeSomeCells(
    readyFor(sheet, rows, name),
    new Map([...rows].map(([row, cells]) => [row, [...cells.keys()].sort((a, b) => a - b)])),
    (cell, row) => {
      const content = headers.get(row)?.get(cell.column) ?? rows.get(row)?.get(cell.column)
      if (content === undefined) return cell
      formulas ||= typeof content === 'object' || formulaElement(cell.inner) !== undefined
      return filled(cell, content, `${name}!${cellName(row, cell.column)}`)
    },
  )
  if (written === sheet) return
  writeSheet(pkg, path, written)
  if (formulas) dropCalcChain(pkg)
  else requestRecalculation(pkg)
}

/** Ce que chaque cellule reçoit ; une cellule que couvre une fusion ne montre rien et ne reçoit rien. */
function plannedCells(operations: readonly Write[], sheet: SheetXml): Rows {
  const merges = mergedAreas(sheet)
  const rows: Rows = new Map()
  for (const { row, column, values } of operations) {
    values.forEach((line, i) =>
      line.forEach((value, j) => {
        const [r, c] = [row + i, column + j]
        if (value === null || merges.some((merge) => contains(merge, r, c) && !(merge.row === r && merge.column === c)))
          return
        const cells = rows.get(r) ?? new Map<number, Content>()
        rows.set(r, cells.set(c, value))
      }),
    )
  }
  return new Map([...rows].sort(([a], [b]) => a - b))
}

/**
 * La feuille prête à recevoir ces cellules : les formules partagées dont l'une d'elles est la source se suffisent à
 * elles-mêmes, et un tableau dynamique dont l'origine s'en va reprend ses valeurs.
 */
function readyFor(sheet: SheetXml, rows: Rows, name: string): SheetXml {
  if (!sheet.rows.some(({ cells }) => cells.includes('shared') || cells.includes('array'))) return sheet
  let ready = ownFormulas(sheet, (row, column) => rows.get(row)?.has(column) === true)
  for (const [row, formulas] of formulasByCell(sheet)) {
    for (const [column, { array, mark }] of formulas) {
      if (!array || array.rows * array.columns === 1) continue
      if (rows.get(row)?.has(column)) {
        ready = changeCells(ready, array, (cell) => (formulaElement(cell.inner) ? cell : emptied(cell)))
      } else if (mark === undefined) refuseInside(rows, array, name)
    }
  }
  return ready
}

function refuseInside(rows: Rows, array: NonNullable<ReturnType<typeof areaOf>>, name: string) {
  for (let row = array.row; row < array.row + array.rows; row++) {
    for (const column of rows.get(row)?.keys() ?? []) {
      if (!contains(array, row, column)) continue
      throw valeurInvalide(
        `${name}!${cellName(row, column)} fait partie de la formule matricielle de ${rangeName(array)} : ` +
          'elle ne peut pas être changée seule. Changez la première cellule, ou effacez la plage entière.',
      )
    }
  }
}
