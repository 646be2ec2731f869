import { BooleanNumber, WrapStrategy, type IBorderStyleData, type IStyleData, type Nullable } from '@univerjs/core'
import type { Alignment, Border, BorderStyle, Borders, Cell, Fill, Font } from '@cj-tech-master/excelts'
import { BORDERS, HORIZONTAL, INDENT_PIXELS, VERTICAL } from './import-style'

type FileStyle = Cell['style']

const SIDES = { t: 'top', b: 'bottom', l: 'left', r: 'right' } as const
const DEFAULT_FONT = { name: 'Calibri', size: 11, family: 2 } as const

/** Écrit dans la cellule du fichier le style que la grille lui donne ; ce que la grille ne connaît pas reste. */
export function exportStyle(target: Cell, style: IStyleData): void {
  const before: Partial<FileStyle> = target.style
  target.style = {
    ...before,
    font: font(before.font ?? DEFAULT_FONT, style),
    fill: fill(style),
    border: borders(style),
    alignment: alignment(before.alignment ?? {}, style),
    numFmt: style.n?.pattern ?? 'General',
  }
}

const isTrue = (flag: Nullable<BooleanNumber | number>) => flag === BooleanNumber.TRUE

function font(before: Partial<Font>, style: IStyleData): Partial<Font> {
  const { color: _color, ...rest } = before
  const rgb = style.cl?.rgb
  return {
    ...rest,
    name: style.ff ?? before.name ?? DEFAULT_FONT.name,
    size: style.fs ?? before.size ?? DEFAULT_FONT.size,
    bold: isTrue(style.bl),
    italic: isTrue(style.it),
    underline: isTrue(style.ul?.s),
    strike: isTrue(style.st?.s),
    ...(rgb && { color: { argb: toArgb(rgb) } }),
  }
}

const fill = ({ bg }: IStyleData): Fill =>
  bg?.rgb
    ? { type: 'pattern', pattern: 'solid', fgColor: { argb: toArgb(bg.rgb) } }
    : { type: 'pattern', pattern: 'none' }

function borders({ bd }: IStyleData): Partial<Borders> {
  const result: Partial<Borders> = {}
  for (const side of ['t', 'b', 'l', 'r'] as const) {
    const line = borderLine(bd?.[side])
    if (line) result[SIDES[side]] = line
  }
  return result
}

function borderLine(line: Nullable<IBorderStyleData>): Partial<Border> | undefined {
  const style = Object.entries(BORDERS).find(([, code]) => code === line?.s)?.[0] as BorderStyle | undefined
  return style && { style, color: { argb: toArgb(line?.cl?.rgb ?? '#000000') } }
}

function alignment(before: Partial<Alignment>, style: IStyleData): Partial<Alignment> {
  const { horizontal: _horizontal, vertical: _vertical, wrapText: _wrap, indent: _indent, ...rest } = before
  const horizontal = nameOf(HORIZONTAL, style.ht)
  const vertical = nameOf(VERTICAL, style.vt)
  const indent = Math.round((style.pd?.l ?? 0) / INDENT_PIXELS)
  return {
    ...rest,
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(style.tb === WrapStrategy.WRAP && { wrapText: true }),
    ...(indent > 0 && { indent }),
  }
}

const nameOf = <K extends string>(table: Readonly<Record<K, number>>, code: Nullable<number>): K | undefined =>
  (Object.keys(table) as K[]).find((name) => table[name] === code)

/** « #0f766e » ou « rgb(15, 118, 110) » → « FF0F766E » */
export function toArgb(color: string): string {
  const channels = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color)?.slice(1)
  const hex = channels ? channels.map((c) => Number(c).toString(16).padStart(2, '0')).join('') : color.replace('#', '')
  return `FF${(hex.length === 3 ? [...hex].map((c) => c + c).join('') : hex.slice(0, 6)).toUpperCase()}`
}
