import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IBorderStyleData,
  type IStyleData,
} from '@univerjs/core'
import type { Border, Cell } from '@cj-tech-master/excelts'
import type { ColorReader } from './xlsx-colors'

type FileStyle = Cell['style']

export const BORDERS = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
} as const

export const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  centerContinuous: HorizontalAlign.CENTER,
  distributed: HorizontalAlign.DISTRIBUTED,
} as const

export const VERTICAL = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM } as const

const SIDES = { top: 't', bottom: 'b', left: 'l', right: 'r' } as const

/** Le style d'une cellule du fichier, dans les mots de la grille ; `undefined` quand il n'a rien de particulier. */
export function importStyle(style: Partial<FileStyle>, color: ColorReader): IStyleData | undefined {
  const result: IStyleData = { ...font(style, color), ...alignment(style) }
  const { fill, border, numFmt } = style
  if (fill?.type === 'pattern' && fill.pattern === 'solid') {
    const rgb = color(fill.fgColor)
    if (rgb !== undefined) result.bg = { rgb }
  }
  if (border) {
    const bd: IBorderData = {}
    for (const side of ['top', 'bottom', 'left', 'right'] as const) {
      const line = borderLine(border[side], color)
      if (line) bd[SIDES[side]] = line
    }
    if (Object.keys(bd).length > 0) result.bd = bd
  }
  const pattern = typeof numFmt === 'string' ? numFmt : numFmt?.formatCode
  if (pattern !== undefined && pattern !== '' && pattern !== 'General') result.n = { pattern }
  return Object.keys(result).length > 0 ? result : undefined
}

function font({ font }: Partial<FileStyle>, color: ColorReader): IStyleData {
  if (!font) return {}
  const rgb = color(font.color)
  return {
    ...(font.name !== undefined && { ff: font.name }),
    ...(font.size !== undefined && { fs: font.size }),
    ...(font.bold && { bl: BooleanNumber.TRUE }),
    ...(font.italic && { it: BooleanNumber.TRUE }),
    ...(font.underline && font.underline !== 'none' && { ul: { s: BooleanNumber.TRUE } }),
    ...(font.strike && { st: { s: BooleanNumber.TRUE } }),
    ...(rgb !== undefined && rgb !== '#000000' && { cl: { rgb } }),
  }
}

/** Un retrait d'un cran vaut environ la largeur d'un caractère. */
export const INDENT_PIXELS = 9

function alignment({ alignment }: Partial<FileStyle>): IStyleData {
  if (!alignment) return {}
  const ht = (HORIZONTAL as Partial<Record<string, HorizontalAlign>>)[alignment.horizontal ?? '']
  const vt = (VERTICAL as Partial<Record<string, VerticalAlign>>)[alignment.vertical ?? '']
  return {
    ...(ht !== undefined && { ht }),
    ...(vt !== undefined && { vt }),
    ...(alignment.wrapText && { tb: WrapStrategy.WRAP }),
    ...(alignment.indent && { pd: { l: alignment.indent * INDENT_PIXELS } }),
    ...(typeof alignment.textRotation === 'number' &&
      alignment.textRotation !== 0 && {
        tr: { a: -alignment.textRotation },
      }),
  }
}

function borderLine(border: Partial<Border> | undefined, color: ColorReader): IBorderStyleData | undefined {
  if (!border?.style) return undefined
  return { s: BORDERS[border.style], cl: { rgb: color(border.color) ?? '#000000' } }
}
