import type { AddConditionalFormat } from '../../../ports/operations'
import { rangeName } from '../address'
import { sheetEntry } from '../book'
import type { XlsxPackage } from '../package'
import { readSheet, writeSheet } from '../part-cache'
import { placeSections, sectionsNamed } from '../sheet-sections'
import { formulaToFile } from '../stored-formula'
import { escapeXml } from '../xml-text'
import { argb, withFormat } from './style-items'
import { bookStyles, withItem } from './styles-xml'

/** Ajoute une mise en forme conditionnelle, moins prioritaire que celles que la feuille a déjà. */
export function conditionalFormat(pkg: XlsxPackage, { sheet: name, area, formula, style }: AddConditionalFormat): void {
  const { path } = sheetEntry(pkg, name)
  const sheet = readSheet(pkg, path)
  const book = bookStyles(pkg)
  const format = style.numberFormat === undefined ? undefined : withFormat(book.styles, style.numberFormat)
  const dxf = withItem(format?.styles ?? book.styles, 'dxfs', differentialXml(style, format?.id))
  book.save(dxf.styles)

  const priorities = [...sheet.before, ...sheet.after].flatMap(({ name: part, xml }) =>
    part === 'conditionalFormatting' || part === 'extLst' ? [...xml.matchAll(/\spriority\s*=\s*["'](\d+)/g)] : [],
  )
  const priority = 1 + priorities.reduce((highest, [, number]) => Math.max(highest, Number(number)), 0)
  const tag = (local: string) => `${sheet.prefix}${local}`
  const rule =
    `<${tag('conditionalFormatting')} sqref="${rangeName(area)}">` +
    `<${tag('cfRule')} type="expression" dxfId="${dxf.rank}" priority="${priority}">` +
    `<${tag('formula')}>${escapeXml(formulaToFile(formula))}</${tag('formula')}></${tag('cfRule')}></${tag('conditionalFormatting')}>`
  const rules = [...sectionsNamed(sheet, 'conditionalFormatting'), rule]
  writeSheet(pkg, path, placeSections(sheet, 'conditionalFormatting', rules))
}

/** Un style différentiel : les seuls traits qui changent. Sa couleur de fond est dans `bgColor`. */
export function differentialXml(
  { bold, italic, color, fill, numberFormat }: AddConditionalFormat['style'],
  format?: number,
): string {
  const flag = (name: string, value: boolean | undefined) =>
    value === undefined ? '' : value ? `<${name}/>` : `<${name} val="0"/>`
  const ink = color === undefined ? '' : `<color rgb="${argb(color)}"/>`
  const font = flag('b', bold) + flag('i', italic) + ink
  return (
    '<dxf>' +
    (font === '' ? '' : `<font>${font}</font>`) +
    (numberFormat === undefined ? '' : `<numFmt numFmtId="${format ?? 0}" formatCode="${escapeXml(numberFormat)}"/>`) +
    (fill === undefined
      ? ''
      : `<fill><patternFill patternType="solid"><bgColor rgb="${argb(fill)}"/></patternFill></fill>`) +
    '</dxf>'
  )
}
