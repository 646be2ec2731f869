import { BooleanNumber, BorderStyleTypes, WrapStrategy, type IStyleData, type Nullable } from '@univerjs/core'
import type { Style } from '../../ports/operations'
import { HORIZONTAL, VERTICAL } from './import-style'

const SIDES = { top: 't', bottom: 'b', left: 'l', right: 'r' } as const

/** Ajoute les traits de `style` à ceux d'une cellule, dans les mots de la grille. */
export function addStyle(before: Nullable<IStyleData>, style: Style): IStyleData {
  const { border, numberFormat, fill, color } = style
  const lines = (border?.sides ?? []).map((side) => [
    SIDES[side],
    { s: BorderStyleTypes.THIN, cl: { rgb: border?.color ?? '#000000' } },
  ])
  return {
    ...before,
    ...(style.bold !== undefined && { bl: toBoolean(style.bold) }),
    ...(style.italic !== undefined && { it: toBoolean(style.italic) }),
    ...(style.size !== undefined && { fs: style.size }),
    ...(color !== undefined && { cl: { rgb: color } }),
    ...(fill !== undefined && { bg: { rgb: fill } }),
    ...(style.wrap !== undefined && { tb: style.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
    ...(style.horizontal !== undefined && { ht: HORIZONTAL[style.horizontal] }),
    ...(style.vertical !== undefined && { vt: VERTICAL[style.vertical] }),
    ...(numberFormat !== undefined && { n: { pattern: numberFormat } }),
    ...(lines.length > 0 && { bd: { ...before?.bd, ...Object.fromEntries(lines) } }),
  }
}

const toBoolean = (flag: boolean) => (flag ? BooleanNumber.TRUE : BooleanNumber.FALSE)
