import type { Area } from '../../../ports/workbook'
import { rangeName } from '../address'
import { placeSection, placeSections, section, sectionsNamed } from '../sheet-sections'
import type { SheetXml } from '../sheet-xml'
import { rewriteElements } from '../structure/rewrite'
import { childElements, elementAt, elementsNamed, firstNamed } from '../xml'
import { attribute, textOf, withAttribute } from '../xml-text'
import { elementXml, withoutChildren } from './xml-children'

/** Une règle à sa place : celle du fichier (par sa place d'avant), ou une neuve, avec ses plages. */
export interface PlacedRule {
  readonly areas: readonly Area[]
  readonly rule: { readonly kept: string; readonly moved: boolean } | { readonly xml: (priority: number) => string }
}

/**
 * La feuille avec ces règles, par priorité décroissante. `known` dit la place des règles du fichier dont on décide ; les
 * autres, que l'on ne sait pas lire, restent comme elles sont.
 */
export function placeConditions(sheet: SheetXml, rules: readonly PlacedRule[], known: ReadonlySet<string>): SheetXml {
  const originals = new Map<string, string>()
  const unknown: { readonly sqref: string; readonly xml: string }[] = []
  sectionsNamed(sheet, 'conditionalFormatting').forEach((block, rank) => {
    const { attributes, inner } = elementAt(block, 0)
    ;[...childElements(inner)].forEach((rule, place) => {
      const xml = inner.slice(rule.start, rule.end)
      if (known.has(`${rank}.${place}`)) originals.set(`${rank}.${place}`, xml)
      else unknown.push({ sqref: attribute(attributes, 'sqref') ?? '', xml })
    })
  })
  const taken = new Set(unknown.map(({ xml }) => Number(attribute(elementAt(xml, 0).attributes, 'priority'))))
  let priority = 0
  const kept = new Set<string>()
  const placed = rules.flatMap(({ areas, rule }) => {
    do priority++
    while (taken.has(priority))
    if ('xml' in rule) return [{ sqref: sqrefOf(areas), xml: prefixed(rule.xml(priority), sheet.prefix) }]
    const original = originals.get(rule.kept)
    kept.add(rule.kept)
    return original === undefined ? [] : [{ sqref: sqrefOf(areas), xml: ranked(original, priority, rule.moved) }]
  })
  const tag = `${sheet.prefix}conditionalFormatting`
  const blocks = [...placed, ...unknown].map(({ sqref, xml }) => elementXml(tag, ` sqref="${sqref}"`, xml))
  const gone = rules.flatMap(({ rule }) => ('kept' in rule && rule.moved ? [rule.kept] : []))
  const left = [...originals].filter(([place]) => !kept.has(place) || gone.includes(place)).map(([, xml]) => xml)
  return withoutExtended(placeSections(sheet, 'conditionalFormatting', blocks), new Set(left.flatMap(linkOf)))
}

const sqrefOf = (areas: readonly Area[]) => areas.map((area) => rangeName(area)).join(' ')

const prefixed = (xml: string, prefix: string) => (prefix === '' ? xml : xml.replace(/<(\/?)(\w)/g, `<$1${prefix}$2`))

/** Une règle dont les plages changent perd ce qu'Excel 2010 en dit ailleurs, avec les anciennes plages. */
function ranked(xml: string, priority: number, moved: boolean): string {
  const { name, attributes, inner } = elementAt(xml, 0)
  return elementXml(
    name,
    withAttribute(attributes, 'priority', priority),
    moved ? withoutChildren(inner, 'extLst') : inner,
  )
}

/** L'identifiant de la règle d'Excel 2010 qui affine celle-ci. */
const linkOf = (xml: string): string[] => {
  const link = firstNamed(firstNamed(xml, 'extLst')?.inner ?? '', 'id')
  return link ? [textOf(link.inner).trim()] : []
}

/** La feuille sans ces règles d'Excel 2010. */
function withoutExtended(sheet: SheetXml, ids: ReadonlySet<string>): SheetXml {
  const xml = section(sheet, 'extLst')
  if (xml === undefined || ids.size === 0) return sheet
  const text = rewriteElements(xml, 'conditionalFormatting', (block) => {
    const inner = rewriteElements(block.inner, 'cfRule', (rule) =>
      ids.has(attribute(rule.attributes, 'id') ?? '') ? '' : undefined,
    )
    if (inner === block.inner) return undefined
    return [...elementsNamed(inner, 'cfRule')].length === 0 ? '' : elementXml(block.name, block.attributes, inner)
  })
  const left = rewriteElements(text, 'ext', ({ inner }) =>
    /^<([\w:]*conditionalFormattings)[^>]*>\s*<\/\1>$/.test(inner.trim()) ? '' : undefined,
  )
  return placeSection(sheet, 'extLst', [...elementsNamed(left, 'ext')].length === 0 ? '' : left)
}
