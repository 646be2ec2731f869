import { rangeName } from '../address'
import type { FilterColumn, SheetFilter } from '../read/filter'
import { placeSection, section } from '../sheet-sections'
import type { SheetXml } from '../sheet-xml'
import { childElements, elementAt } from '../xml'
import { attribute, escapeXml } from '../xml-text'
import { elementXml } from './xml-children'

/** La feuille avec ce filtre, ou sans filtre ; une colonne filtrée d'une façon que l'on ne sait pas dire le reste. */
export function withFilter(
  sheet: SheetXml,
  before: SheetFilter | undefined,
  filter: SheetFilter | undefined,
): SheetXml {
  if (!filter) return placeSection(sheet, 'autoFilter', '')
  const { prefix } = sheet
  const known = elementAt(section(sheet, 'autoFilter') ?? `<${prefix}autoFilter/>`, 0)
  const said = new Set([...(before?.columns ?? []), ...filter.columns].map(({ column }) => column - filter.area.column))
  const kept = [...childElements(known.inner)]
    .filter(
      ({ name, attributes }) => name.endsWith('filterColumn') && !said.has(Number(attribute(attributes, 'colId'))),
    )
    .map(({ name, attributes, inner }) => ({
      rank: Number(attribute(attributes, 'colId')),
      xml: elementXml(name, attributes, inner),
    }))
  const written = filter.columns.map((column) => {
    const rank = column.column - filter.area.column
    return { rank, xml: elementXml(`${prefix}filterColumn`, ` colId="${rank}"`, criteria(column, prefix)) }
  })
  const columns = [...kept, ...written].sort((a, b) => a.rank - b.rank).map(({ xml }) => xml)
  const xml = elementXml(`${prefix}autoFilter`, ` ref="${rangeName(filter.area)}"`, columns.join(''))
  return placeSection(sheet, 'autoFilter', xml)
}

function criteria({ values, blanks, tests = [], all }: FilterColumn, prefix: string): string {
  if (values) {
    const list = values.map((value) => `<${prefix}filter val="${escapeXml(value)}"/>`)
    return elementXml(`${prefix}filters`, blanks ? ' blank="1"' : '', list.join(''))
  }
  const list = tests.map(({ operator, value }) => {
    const kind = operator === 'equal' ? '' : ` operator="${operator}"`
    return `<${prefix}customFilter${kind} val="${escapeXml(value)}"/>`
  })
  return elementXml(`${prefix}customFilters`, all ? ' and="1"' : '', list.join(''))
}
