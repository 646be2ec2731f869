import type { Alignment, Font, Line, Look, Side } from '../read/styles'
import { elementAt, firstNamed } from '../xml'
import { attribute, escapeXml, withAttribute } from '../xml-text'
import { argb, BORDER, fillXml, FONT, withFormat, withXf, XF } from './style-items'
import { withItem, type Group, type StylesXml } from './styles-xml'
import { elementXml, withChild } from './xml-children'

type Changed = { readonly styles: StylesXml; readonly rank: number }

/**
 * Le rang du style de cellule `rank` où ce qui a changé entre deux aspects l'est aussi ; ce que l'aspect ne dit pas
 * (protection, dégradé, couleur de thème inchangée…) reste.
 */
export function lookStyle(first: StylesXml, rank: number, before: Look, after: Look): Changed {
  let styles = first
  let xf = styles.groups.cellXfs[rank] ?? styles.groups.cellXfs[0] ?? EMPTY_XF
  const point = (group: Group, id: string, apply: string, change: (xml: string) => string) => {
    const old = styles.groups[group][Number(attribute(elementAt(xf, 0).attributes, id) ?? 0)]
    const added = withItem(styles, group, change(old ?? `<${group.slice(0, -1)}/>`))
    styles = added.styles
    xf = withXf(withXf(xf, id, added.rank), apply, 1)
  }
  if (differ(before.font, after.font)) {
    point('fonts', 'fontId', 'applyFont', (xml) => changedFont(xml, before.font ?? {}, after.font ?? {}))
  }
  if (before.fill !== after.fill) {
    point('fills', 'fillId', 'applyFill', () => (after.fill === undefined ? NO_FILL : fillXml(after.fill)))
  }
  if (differ(before.borders, after.borders)) {
    point('borders', 'borderId', 'applyBorder', (xml) => changedBorders(xml, before.borders ?? {}, after.borders ?? {}))
  }
  if (before.numberFormat !== after.numberFormat) {
    const format = withFormat(styles, after.numberFormat ?? 'General')
    styles = format.styles
    xf = withXf(withXf(xf, 'numFmtId', format.id), 'applyNumberFormat', 1)
  }
  if (differ(before.alignment, after.alignment)) {
    xf = changedAlignment(withXf(xf, 'applyAlignment', 1), before.alignment ?? {}, after.alignment ?? {})
  }
  return xf === styles.groups.cellXfs[rank] ? { styles, rank } : withItem(styles, 'cellXfs', xf)
}

const EMPTY_XF = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
const NO_FILL = '<fill><patternFill patternType="none"/></fill>'

const differ = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b)

/** Une couleur choisie à la main remplace celle du thème, et une police choisie n'est plus celle du thème. */
function changedFont(xml: string, before: Font, after: Font): string {
  const { name, attributes, inner } = elementAt(xml, 0)
  let text = inner
  const put = (trait: keyof Font, child: string, element: string) => {
    if (before[trait] !== after[trait]) text = withChild(text, child, element, FONT)
  }
  put('bold', 'b', after.bold ? '<b/>' : '')
  put('italic', 'i', after.italic ? '<i/>' : '')
  put('strike', 'strike', after.strike ? '<strike/>' : '')
  put('underline', 'u', after.underline ? '<u/>' : '')
  put('script', 'vertAlign', after.script ? `<vertAlign val="${after.script}"/>` : '')
  put('size', 'sz', after.size === undefined ? '' : `<sz val="${after.size}"/>`)
  put('color', 'color', after.color === undefined ? '' : `<color rgb="${argb(after.color)}"/>`)
  put('name', 'name', after.name === undefined ? '' : `<name val="${escapeXml(after.name)}"/>`)
  put('name', 'scheme', '')
  return elementXml(name, attributes, text)
}

type Lines = Readonly<Partial<Record<Side, Line>>>

function changedBorders(xml: string, before: Lines, after: Lines): string {
  const { name, attributes, inner } = elementAt(xml, 0)
  let text = inner
  for (const side of ['left', 'right', 'top', 'bottom'] as const) {
    if (!differ(before[side], after[side])) continue
    const line = after[side]
    const color = line?.color === undefined ? '' : `<color rgb="${argb(line.color)}"/>`
    text = withChild(text, side, line ? elementXml(side, ` style="${line.style}"`, color) : `<${side}/>`, BORDER)
  }
  return elementXml(name, attributes, text)
}

function changedAlignment(xml: string, before: Alignment, after: Alignment): string {
  const { name, attributes, inner } = elementAt(xml, 0)
  let own = firstNamed(inner, 'alignment')?.attributes ?? ''
  const put = (trait: keyof Alignment, key: string, value: string | number | undefined) => {
    if (before[trait] !== after[trait]) own = withAttribute(own, key, value)
  }
  const { rotation } = after
  put('horizontal', 'horizontal', after.horizontal)
  put('vertical', 'vertical', after.vertical)
  put('wrap', 'wrapText', after.wrap ? 1 : undefined)
  put('indent', 'indent', after.indent)
  put('rotation', 'textRotation', rotation !== undefined && rotation < 0 ? 90 - rotation : rotation)
  return elementXml(name, attributes, withChild(inner, 'alignment', own === '' ? '' : elementXml('alignment', own), XF))
}
