import type { Style } from '../../../ports/operations'
import { builtInFormat } from '../read/number-formats'
import { elementAt, firstNamed } from '../xml'
import { attribute, escapeXml, withAttribute } from '../xml-text'
import { withItem, type StylesXml } from './styles-xml'
import { elementXml, withChild } from './xml-children'

export const FONT = 'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(
  ' ',
)
export const BORDER = 'start end left right top bottom diagonal vertical horizontal'.split(' ')
export const XF = 'alignment protection extLst'.split(' ')

/** « #RRGGBB » → « FFRRGGBB » */
export const argb = (color: string): string => `FF${color.slice(1).toUpperCase()}`

const rewritten = (xml: string, change: (inner: string) => string) => {
  const { name, attributes, inner } = elementAt(xml, 0)
  return elementXml(name, attributes, change(inner))
}

/** La police, avec ces traits. */
export const fontXml = (xml: string, { bold, italic, size, color }: Style): string =>
  rewritten(xml, (inner) => {
    let text = inner
    const put = (name: string, element: string) => (text = withChild(text, name, element, FONT))
    if (bold !== undefined) put('b', bold ? '<b/>' : '')
    if (italic !== undefined) put('i', italic ? '<i/>' : '')
    if (size !== undefined) put('sz', `<sz val="${size}"/>`)
    if (color !== undefined) put('color', `<color rgb="${argb(color)}"/>`)
    return text
  })

/** Un fond uni. */
export const fillXml = (color: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${argb(color)}"/><bgColor indexed="64"/></patternFill></fill>`

/** La bordure, avec des traits fins de ces côtés. */
export const borderXml = (xml: string, { color, sides }: NonNullable<Style['border']>): string =>
  rewritten(xml, (inner) =>
    sides.reduce(
      (text, side) => withChild(text, side, `<${side} style="thin"><color rgb="${argb(color)}"/></${side}>`, BORDER),
      inner,
    ),
  )

const VERTICAL = { top: 'top', middle: 'center', bottom: 'bottom' } as const

/** Le style de cellule `<xf>`, avec cet alignement. */
export function alignedXf(xml: string, { horizontal, vertical, wrap }: Style): string {
  if (horizontal === undefined && vertical === undefined && wrap === undefined) return xml
  return rewritten(withXf(xml, 'applyAlignment', 1), (inner) => {
    let attributes = firstNamed(inner, 'alignment')?.attributes ?? ''
    if (horizontal !== undefined) attributes = withAttribute(attributes, 'horizontal', horizontal)
    if (vertical !== undefined) attributes = withAttribute(attributes, 'vertical', VERTICAL[vertical])
    if (wrap !== undefined) attributes = withAttribute(attributes, 'wrapText', wrap ? 1 : undefined)
    return withChild(inner, 'alignment', attributes === '' ? '' : elementXml('alignment', attributes), XF)
  })
}

export function withXf(xml: string, name: string, value: number): string {
  const { attributes, inner } = elementAt(xml, 0)
  return elementXml('xf', withAttribute(attributes, name, value), inner)
}

/** Le numéro de ce format de nombre, ajouté s'il est neuf. */
export function withFormat(styles: StylesXml, code: string): { readonly styles: StylesXml; readonly id: number } {
  if (code === 'General') return { styles, id: 0 }
  for (let id = 1; id <= 4; id++) if (builtInFormat(id) === code) return { styles, id }
  for (const id of [9, 10, 11, 49]) if (builtInFormat(id) === code) return { styles, id }
  const known = styles.groups.numFmts.map((xml) => elementAt(xml, 0).attributes)
  const same = known.find((attributes) => attribute(attributes, 'formatCode') === code)
  if (same !== undefined) return { styles, id: Number(attribute(same, 'numFmtId')) }
  const id =
    known.reduce((highest, attributes) => Math.max(highest, Number(attribute(attributes, 'numFmtId'))), 163) + 1
  const item = `<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`
  return { styles: withItem(styles, 'numFmts', item).styles, id }
}
