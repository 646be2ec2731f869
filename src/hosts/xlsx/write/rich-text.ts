import type { Font } from '../read/styles'
import type { TextRun } from '../read/strings'
import type { CellXml } from '../sheet-cells'
import { legalXml } from '../stored-value'
import { escapeXml } from '../xml-text'
import { textCell } from './cell-content'
import { argb } from './style-items'

/** La cellule avec ce texte enrichi ; elle garde son style. */
export function richTextCell(cell: CellXml, runs: readonly TextRun[]): CellXml {
  const plain = textCell(cell, runs.map(({ text }) => text).join(''))
  if (plain.inner === '') return plain
  const pieces = runs
    .filter(({ text }) => text !== '')
    .map(({ text, font }) => `<r>${font ? properties(font) : ''}<t xml:space="preserve">${legalXml(text)}</t></r>`)
  return { ...plain, inner: `<is>${pieces.join('')}</is>` }
}

function properties({ name, size, bold, italic, underline, strike, color, script }: Font): string {
  const traits = [
    bold ? '<b/>' : '',
    italic ? '<i/>' : '',
    strike ? '<strike/>' : '',
    color === undefined ? '' : `<color rgb="${argb(color)}"/>`,
    size === undefined ? '' : `<sz val="${size}"/>`,
    underline ? '<u/>' : '',
    script ? `<vertAlign val="${script}"/>` : '',
    name === undefined ? '' : `<rFont val="${escapeXml(name)}"/>`,
  ].join('')
  return traits === '' ? '' : `<rPr>${traits}</rPr>`
}
