import {
  BaselineOffset,
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IStyleData,
} from '@univerjs/core'
import type { Alignment, Font, Line, Look, Side } from '../xlsx/read/styles'

export const BORDERS: Readonly<Record<string, BorderStyleTypes>> = {
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
}

/** Le premier nom d'un alignement de la grille est celui que l'on écrit. */
export const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
  centerContinuous: HorizontalAlign.CENTER,
}

export const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
  justify: VerticalAlign.MIDDLE,
  distributed: VerticalAlign.MIDDLE,
}

export const SIDES = { top: 't', bottom: 'b', left: 'l', right: 'r' } as const

/** Un retrait d'un cran vaut environ la largeur d'un caractère. */
export const INDENT_PIXELS = 9

/** Le style d'une cellule du fichier, dans les mots de la grille ; ce qui est de `base` n'est pas redit. */
export function importStyle(look: Look, base: Font = {}): IStyleData {
  const { font, fill, borders, alignment, numberFormat } = look
  return {
    ...(font && importFont(font, base)),
    ...(fill !== undefined && { bg: { rgb: fill } }),
    ...(borders && { bd: importBorders(borders) }),
    ...(alignment && importAlignment(alignment)),
    ...(numberFormat !== undefined && { n: { pattern: numberFormat } }),
  }
}

/** Une police du fichier ; ce que `base` dit déjà n'est pas redit. */
export function importFont(font: Font, base: Font = {}): IStyleData {
  const { name, size, color } = font
  return {
    ...(name !== undefined && name !== base.name && { ff: name }),
    ...(size !== undefined && size !== base.size && { fs: size }),
    ...(font.bold && { bl: BooleanNumber.TRUE }),
    ...(font.italic && { it: BooleanNumber.TRUE }),
    ...(font.underline && { ul: { s: BooleanNumber.TRUE } }),
    ...(font.strike && { st: { s: BooleanNumber.TRUE } }),
    ...(color !== undefined && color !== '#000000' && { cl: { rgb: color } }),
    ...(font.script && { va: font.script === 'subscript' ? BaselineOffset.SUBSCRIPT : BaselineOffset.SUPERSCRIPT }),
  }
}

function importBorders(borders: Readonly<Partial<Record<Side, Line>>>): IBorderData {
  const data: IBorderData = {}
  for (const side of ['top', 'bottom', 'left', 'right'] as const) {
    const line = borders[side]
    if (line)
      data[SIDES[side]] = { s: BORDERS[line.style] ?? BorderStyleTypes.THIN, cl: { rgb: line.color ?? '#000000' } }
  }
  return data
}

function importAlignment({ horizontal = '', vertical = '', wrap, indent, rotation }: Alignment): IStyleData {
  const [ht, vt] = [HORIZONTAL[horizontal], VERTICAL[vertical]]
  return {
    ...(ht !== undefined && { ht }),
    ...(vt !== undefined && { vt }),
    ...(wrap && { tb: WrapStrategy.WRAP }),
    ...(indent !== undefined && {
      pd: horizontal === 'right' ? { r: indent * INDENT_PIXELS } : { l: indent * INDENT_PIXELS },
    }),
    ...(rotation !== undefined && { tr: rotation === 255 ? { a: 0, v: BooleanNumber.TRUE } : { a: -rotation } }),
  }
}
