import type { Alignment, Border, Borders, Style as ExcelStyle } from '@cj-tech-master/excelts'
import type { Style } from '../../ports/operations'

/**
 * Le style d'une cellule, complété. Toujours un objet neuf : dans un fichier lu, les cellules d'un même style partagent
 * le leur, et le modifier changerait les autres.
 */
export function mergedStyle(before: Partial<ExcelStyle>, style: Style): Partial<ExcelStyle> {
  const { bold, italic, size, color, fill, wrap, horizontal, vertical, numberFormat, border } = style
  const font = {
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(size === undefined ? {} : { size }),
    ...(color === undefined ? {} : { color: { argb: argb(color) } }),
  }
  const alignment: Partial<Alignment> = {
    ...(wrap === undefined ? {} : { wrapText: wrap }),
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined ? {} : { vertical }),
  }
  return {
    ...before,
    ...(Object.keys(font).length === 0 ? {} : { font: { name: 'Calibri', size: 11, ...before.font, ...font } }),
    ...(Object.keys(alignment).length === 0 ? {} : { alignment: { ...before.alignment, ...alignment } }),
    ...(fill === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(fill) } } }),
    ...(numberFormat === undefined ? {} : { numFmt: numberFormat }),
    ...(border === undefined ? {} : { border: { ...before.border, ...thinBorders(border) } }),
  }
}

function thinBorders({ color, sides }: NonNullable<Style['border']>): Partial<Borders> {
  const line: Border = { style: 'thin', color: { argb: argb(color) } }
  return Object.fromEntries(sides.map((side) => [side, line]))
}

/** « #RRGGBB » → « FFRRGGBB » */
export const argb = (color: string): string => `FF${color.slice(1).toUpperCase()}`
