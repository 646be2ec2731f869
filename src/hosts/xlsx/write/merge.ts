import { valeurInvalide } from '../../../domain/commun/erreur'
import type { Merge } from '../../../ports/operations'
import { areaOf, rangeName } from '../address'
import { sheetEntry } from '../book'
import { dropCalcChain, requestRecalculation } from '../calculation'
import { mergedAreas, overlap } from '../merges'
import type { XlsxPackage } from '../package'
import { readSheet, writeSheet } from '../part-cache'
import { formulaElement } from '../read-formulas'
import { placeSection, section } from '../sheet-sections'
import { sheetTables } from '../sheet-tables'
import { elementAt } from '../xml'
import { withAttribute } from '../xml-text'
import { emptied } from './cell-content'
import { changeCells } from './change-cells'
import { elementXml } from './xml-children'

/** Fusionne des cellules ; comme dans Excel, seule la première garde son contenu. */
export function merge(pkg: XlsxPackage, { sheet: name, area }: Merge): void {
  const { path } = sheetEntry(pkg, name)
  const range = rangeName(area)
  const refuse = (reason: string) => valeurInvalide(`${name}!${range} : ${reason}.`)
  const sheet = readSheet(pkg, path)
  if (mergedAreas(sheet).some((other) => overlap(other, area))) {
    throw refuse('une partie de ces cellules est déjà fusionnée')
  }
  if (sheetTables(pkg, path).some(({ ref }) => overlaps(ref, area))) {
    throw refuse('ces cellules sont dans un tableau, qui ne se fusionne pas')
  }
  let emptiedCells = false
  let formulas = false
  const kept = changeCells(sheet, area, (cell, row) => {
    if ((row === area.row && cell.column === area.column) || cell.inner === '') return cell
    emptiedCells = true
    formulas ||= formulaElement(cell.inner) !== undefined
    return emptied(cell)
  })
  const known = elementAt(section(sheet, 'mergeCells') ?? '<mergeCells/>', 0)
  const attributes = withAttribute(known.attributes, 'count', mergedAreas(sheet).length + 1)
  const inner = `${known.inner}<${sheet.prefix}mergeCell ref="${range}"/>`
  writeSheet(pkg, path, placeSection(kept, 'mergeCells', elementXml(`${sheet.prefix}mergeCells`, attributes, inner)))
  if (formulas) dropCalcChain(pkg)
  else if (emptiedCells) requestRecalculation(pkg)
}

const overlaps = (ref: string, area: Merge['area']) => {
  const other = areaOf(ref)
  return other !== undefined && overlap(other, area)
}
