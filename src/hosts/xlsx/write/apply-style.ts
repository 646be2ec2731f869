import type { ApplyStyle, Style } from '../../../ports/operations'
import { sheetEntry } from '../book'
import type { XlsxPackage } from '../package'
import { readSheet, writeSheet } from '../part-cache'
import { elementAt } from '../xml'
import { attribute, withAttribute } from '../xml-text'
import { changeCells } from './change-cells'
import { alignedXf, borderXml, fillXml, fontXml, withFormat, withXf } from './style-items'
import { bookStyles, withItem, type Group, type StylesXml } from './styles-xml'

/** Ajoute ces traits au style de chaque cellule de la zone ; les styles d'origine restent tels qu'ils sont. */
export function applyStyle(pkg: XlsxPackage, { sheet: name, area, style }: ApplyStyle): void {
  const { path } = sheetEntry(pkg, name)
  const book = bookStyles(pkg)
  let { styles } = book
  const done = new Map<string, number>()
  const sheet = changeCells(readSheet(pkg, path), area, (cell) => {
    const before = attribute(cell.attributes, 's') ?? '0'
    let after = done.get(before)
    if (after === undefined) {
      const merged = mergedStyle(styles, Number(before), style)
      styles = merged.styles
      after = merged.rank
      done.set(before, after)
    }
    if (String(after) === before) return cell
    return { ...cell, attributes: withAttribute(cell.attributes, 's', after) }
  })
  book.save(styles)
  writeSheet(pkg, path, sheet)
}

/** Le rang du style de cellule `rank` complété de ces traits. */
export function mergedStyle(
  first: StylesXml,
  rank: number,
  style: Style,
): { readonly styles: StylesXml; readonly rank: number } {
  let styles = first
  let xf =
    styles.groups.cellXfs[rank] ??
    styles.groups.cellXfs[0] ??
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
  const point = (group: Group, id: string, apply: string, change: (xml: string) => string) => {
    const before = styles.groups[group][Number(attribute(elementAt(xf, 0).attributes, id) ?? 0)]
    const added = withItem(styles, group, change(before ?? `<${group.slice(0, -1)}/>`))
    styles = added.styles
    xf = withXf(withXf(xf, id, added.rank), apply, 1)
  }
  const { bold, italic, size, color, fill, border, numberFormat } = style
  if ([bold, italic, size, color].some((each) => each !== undefined)) {
    point('fonts', 'fontId', 'applyFont', (font) => fontXml(font, style))
  }
  if (fill !== undefined) point('fills', 'fillId', 'applyFill', () => fillXml(fill))
  if (border !== undefined) point('borders', 'borderId', 'applyBorder', (before) => borderXml(before, border))
  if (numberFormat !== undefined) {
    const format = withFormat(styles, numberFormat)
    styles = format.styles
    xf = withXf(withXf(xf, 'numFmtId', format.id), 'applyNumberFormat', 1)
  }
  return withItem(styles, 'cellXfs', alignedXf(xf, style))
}
