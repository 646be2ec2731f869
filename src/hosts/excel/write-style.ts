import type { Style } from '../../ports/operations'
import type { Area } from '../../ports/workbook'

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const
const VERTICAL = { top: 'Top', middle: 'Center', bottom: 'Bottom' } as const
const EDGE = { top: 'EdgeTop', bottom: 'EdgeBottom', left: 'EdgeLeft', right: 'EdgeRight' } as const

/** Ajoute des traits de style à une plage, sans ôter les autres. */
export function applyStyle(range: Excel.Range, area: Area, style: Style): void {
  const { format } = range
  if (style.bold !== undefined) format.font.bold = style.bold
  if (style.italic !== undefined) format.font.italic = style.italic
  if (style.size !== undefined) format.font.size = style.size
  if (style.color !== undefined) format.font.color = style.color
  if (style.fill !== undefined) format.fill.color = style.fill
  if (style.wrap !== undefined) format.wrapText = style.wrap
  if (style.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[style.horizontal]
  if (style.vertical !== undefined) format.verticalAlignment = VERTICAL[style.vertical]
  // Excel étend une valeur seule à toute la plage ; le type ne le dit pas.
  if (style.numberFormat !== undefined) range.numberFormat = style.numberFormat as unknown as string[][]
  if (style.border) applyBorder(format, area, style.border)
}

/** Chaque cellule a son trait : entre les lignes et les colonnes de la zone aussi. */
function applyBorder(format: Excel.RangeFormat, area: Area, border: NonNullable<Style['border']>): void {
  const has = (...sides: (keyof typeof EDGE)[]) => sides.some((side) => border.sides.includes(side))
  const lines: Excel.BorderIndex[] = border.sides.map((side) => EDGE[side] as Excel.BorderIndex)
  if (area.rows > 1 && has('top', 'bottom')) lines.push('InsideHorizontal' as Excel.BorderIndex)
  if (area.columns > 1 && has('left', 'right')) lines.push('InsideVertical' as Excel.BorderIndex)
  for (const index of lines) {
    const line = format.borders.getItem(index)
    line.style = 'Continuous'
    line.weight = 'Thin'
    line.color = border.color
  }
}
