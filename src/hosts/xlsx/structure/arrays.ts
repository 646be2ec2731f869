import type { Area } from '../../../ports/workbook'
import { areaOf } from '../address'
import { parseCells } from '../sheet-cells'
import type { RowXml } from '../sheet-rows'
import { attribute } from '../xml-text'
import { storedFormula } from './cell-formulas'

/** Une formule qui remplit plusieurs cellules. */
export interface ArrayFormula {
  readonly area: Area
  /** Elle se répand d'elle-même ; sinon sa plage est figée (matrice d'avant 2019, table de données). */
  readonly dynamic: boolean
}

/** Les formules d'une feuille qui remplissent plusieurs lignes. */
export function tallArrays(rows: readonly RowXml[]): readonly ArrayFormula[] {
  return rows.flatMap((row) =>
    !/\bref\s*=/.test(row.cells)
      ? []
      : parseCells(row).flatMap((cell): readonly ArrayFormula[] => {
          const attributes = storedFormula(cell)?.attributes ?? ''
          const kind = attribute(attributes, 't')
          const area = areaOf(attribute(attributes, 'ref') ?? '')
          if ((kind !== 'array' && kind !== 'dataTable') || !area || area.rows === 1) return []
          return [{ area, dynamic: attribute(cell.attributes, 'cm') !== undefined }]
        }),
  )
}
