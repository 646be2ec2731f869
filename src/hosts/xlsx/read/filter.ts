import type { Area } from '../../../ports/workbook'
import { areaOf } from '../address'
import { section } from '../sheet-sections'
import type { SheetXml } from '../sheet-xml'
import { child, children, isTrue, numberOf, parseTree, type XmlElement } from './xml-tree'

/** Le filtre d'une feuille. */
export interface SheetFilter {
  /** En-tête compris. */
  readonly area: Area
  readonly columns: readonly FilterColumn[]
}

/** Ce qu'une colonne filtre ; `column` est comptée à partir de A. */
export interface FilterColumn {
  readonly column: number
  /** Les textes gardés, et si les cellules vides le sont ; absents quand ce sont des comparaisons. */
  readonly values?: readonly string[]
  readonly blanks?: boolean
  readonly tests?: readonly { readonly operator: string; readonly value: string }[]
  readonly all?: boolean
}

/** Le filtre d'une feuille ; une colonne filtrée d'une façon que l'on ne sait pas dire n'y est pas. */
export function readFilter(sheet: SheetXml): SheetFilter | undefined {
  const xml = section(sheet, 'autoFilter')
  const root = xml === undefined ? undefined : parseTree(xml)
  const area = areaOf(root?.attributes['ref'] ?? '')
  if (!area) return undefined
  return { area, columns: children(root, 'filterColumn').flatMap((column) => readColumn(column, area)) }
}

function readColumn(element: XmlElement, area: Area): FilterColumn[] {
  const column = area.column + (numberOf(element.attributes['colId']) ?? 0)
  const [filters, custom] = [child(element, 'filters'), child(element, 'customFilters')]
  if (column >= area.column + area.columns) return []
  if (filters && child(filters, 'dateGroupItem') === undefined) {
    const values = children(filters, 'filter').map(({ attributes }) => attributes['val'] ?? '')
    return [{ column, values, blanks: isTrue(filters.attributes['blank']) }]
  }
  if (!custom) return []
  const tests = children(custom, 'customFilter').map(({ attributes }) => ({
    operator: attributes['operator'] ?? 'equal',
    value: attributes['val'] ?? '',
  }))
  return [{ column, tests, all: isTrue(custom.attributes['and']) }]
}
