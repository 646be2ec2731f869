import { BaselineOffset, BooleanNumber, WrapStrategy, type IStyleData, type Nullable } from '@univerjs/core'
import { given, type Alignment, type Font, type Line, type Look, type Side } from '../xlsx/read/styles'
import { BORDERS, HORIZONTAL, INDENT_PIXELS, SIDES, VERTICAL } from './import-style'

/** L'inverse de `importStyle` : ce que la grille montre d'une cellule, dans les mots du fichier. */
export function exportStyle(style: IStyleData, base: Font): Look {
  return {
    font: exportFont(style, base),
    ...given('fill', hexOf(style.bg?.rgb)),
    ...given('borders', exportBorders(style)),
    ...given('alignment', exportAlignment(style)),
    ...given('numberFormat', !style.n || style.n.pattern === 'General' ? undefined : style.n.pattern),
  }
}

const isTrue = (flag: Nullable<BooleanNumber | number>) => flag === BooleanNumber.TRUE || undefined

export function exportFont({ ff, fs, bl, it, ul, st, cl, va }: IStyleData, base: Font): Font {
  const script =
    va === BaselineOffset.SUBSCRIPT ? 'subscript' : va === BaselineOffset.SUPERSCRIPT ? 'superscript' : undefined
  return {
    ...given('name', ff ?? base.name),
    ...given('size', fs ?? base.size),
    ...given('bold', isTrue(bl)),
    ...given('italic', isTrue(it)),
    ...given('underline', isTrue(ul?.s)),
    ...given('strike', isTrue(st?.s)),
    ...given('color', hexOf(cl?.rgb)),
    ...(script && { script }),
  }
}

function exportBorders({ bd }: IStyleData): Partial<Record<Side, Line>> | undefined {
  const lines: Partial<Record<Side, Line>> = {}
  for (const side of ['top', 'bottom', 'left', 'right'] as const) {
    const line = bd?.[SIDES[side]]
    const style = nameOf(BORDERS, line?.s)
    if (style !== undefined) lines[side] = { style, color: hexOf(line?.cl.rgb) ?? '#000000' }
  }
  return Object.keys(lines).length > 0 ? lines : undefined
}

function exportAlignment({ ht, vt, tb, pd, tr }: IStyleData): Alignment | undefined {
  const indent = Math.round(((pd?.l ?? 0) + (pd?.r ?? 0)) / INDENT_PIXELS)
  const rotation = tr?.v === BooleanNumber.TRUE ? 255 : -(tr?.a ?? 0)
  const alignment = {
    ...given('horizontal', nameOf(HORIZONTAL, ht)),
    ...given('vertical', nameOf(VERTICAL, vt)),
    ...given('wrap', tb === WrapStrategy.WRAP || undefined),
    ...given('indent', indent > 0 ? indent : undefined),
    ...given('rotation', rotation === 0 ? undefined : rotation),
  }
  return Object.keys(alignment).length > 0 ? alignment : undefined
}

const nameOf = (table: Readonly<Record<string, number>>, code: Nullable<number>): string | undefined =>
  Object.keys(table).find((name) => table[name] === code)

/** « rgb(15, 118, 110) », « #FFF » ou « #0F766E » → « #0f766e » */
export function hexOf(color: Nullable<string>): string | undefined {
  if (!color) return undefined
  const channels = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color)?.slice(1)
  const hex = channels ? channels.map((c) => Number(c).toString(16).padStart(2, '0')).join('') : color.replace('#', '')
  const six = hex.length === 3 ? [...hex].map((c) => c + c).join('') : hex.slice(0, 6)
  return /^[0-9a-f]{6}$/i.test(six) ? `#${six.toLowerCase()}` : undefined
}
