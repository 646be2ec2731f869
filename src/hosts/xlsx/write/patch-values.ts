import { JOURS_AVANT_1904 } from '../../../domain/commun/date'
import type { Area } from '../../../ports/workbook'
import { areaOf, cellName, rangeName } from '../address'
import { sheetEntry } from '../book'
import { stylesDatedFrom1904 } from '../dated-styles'
import { dynamicMark } from '../dynamic-marks'
import type { CellResult } from '../engine-values'
import type { XlsxPackage } from '../package'
import { readSheet, writeSheet } from '../part-cache'
import { formulaElement } from '../read-formulas'
import type { CellXml } from '../sheet-cells'
import { storedValue } from '../stored-value'
import { attribute, escapeXml, withAttribute } from '../xml-text'
import { changeSomeCells } from './change-cells'
import { ownFormulas } from './own-formulas'
import { elementXml } from './xml-children'

/** La nouvelle valeur d'une cellule ; tout le reste du fichier garde ses octets. */
export interface CellPatch {
  readonly row: number
  readonly column: number
  /** `null` vide la cellule. */
  readonly value: CellResult | null
  /** La cellule porte cette formule. */
  readonly anchor?: Anchor
}

interface Anchor {
  readonly formula: string
  /** Où elle se répand, si elle remplit plusieurs cellules. */
  readonly spill: Area | undefined
}

/** Met dans les feuilles, nommées, les valeurs calculées de leurs formules. */
export function patchValues(pkg: XlsxPackage, patches: ReadonlyMap<string, readonly CellPatch[]>): void {
  const spills = [...patches.values()].some((list) => list.some(({ anchor }) => anchor?.spill !== undefined))
  const dated = stylesDatedFrom1904(pkg)
  const mark = spills ? dynamicMark(pkg) : undefined
  for (const [name, list] of patches) {
    if (list.length === 0) continue
    const { path } = sheetEntry(pkg, name)
    const rows = new Map<number, Map<number, CellPatch>>()
    for (const patch of [...list].sort((a, b) => a.row - b.row || a.column - b.column)) {
      const row = rows.get(patch.row) ?? new Map<number, CellPatch>()
      rows.set(patch.row, row.set(patch.column, patch))
    }
    const spilling = (row: number, column: number) => rows.get(row)?.get(column)?.anchor?.spill !== undefined
    const sheet = changeSomeCells(
      ownFormulas(readSheet(pkg, path), spilling),
      new Map([...rows].map(([row, cells]) => [row, [...cells.keys()]])),
      (cell, row) => {
        const patch = rows.get(row)?.get(cell.column)
        return patch ? patched(cell, dated(styleOf(cell)) ? in1904(patch) : patch, mark) : cell
      },
    )
    writeSheet(pkg, path, sheet)
  }
}

const styleOf = ({ attributes }: CellXml) => Number(attribute(attributes, 's') ?? 0)

const in1904 = (patch: CellPatch): CellPatch =>
  typeof patch.value === 'number' ? { ...patch, value: patch.value - JOURS_AVANT_1904 } : patch

function patched(cell: CellXml, { value, anchor }: CellPatch, mark: string | undefined): CellXml {
  const formula = anchor ? formulaXml(cell.inner, anchor) : ''
  const kept = ['t', 'vm'].reduce((rest, name) => withAttribute(rest, name, undefined), cell.attributes)
  const marked = anchor?.spill === undefined || mark === undefined ? kept : withAttribute(kept, 'cm', mark)
  const { type, text } = storedValue(value)
  if (formula + text === '' && cell.inner === '') return cell
  return { ...cell, attributes: marked + type, inner: formula + text }
}

/** Le texte de la formule reste ; seule change la plage qu'elle remplit. */
function formulaXml(inner: string, { formula, spill }: Anchor): string {
  const element = formulaElement(inner)
  const own = element === undefined || element.inner === '' ? escapeXml(formula) : element.inner
  if (spill) return `<f t="array" ref="${rangeName(spill)}">${own}</f>`
  if (!element) return `<f>${own}</f>`
  const ref =
    attribute(element.attributes, 't') === 'array' ? areaOf(attribute(element.attributes, 'ref') ?? '') : undefined
  const attributes = ref ? withAttribute(element.attributes, 'ref', cellName(ref.row, ref.column)) : element.attributes
  return elementXml(element.name, attributes, element.inner)
}
