import { elementXml } from '../write/xml-children'
import { attribute, withAttribute } from '../xml-text'
import type { LineMove } from './line-move'
import { recount, rewriteElements } from './rewrite'

const NAMES = { row: 'rowBreaks', column: 'colBreaks' } as const

/** Un saut porte le numéro de la dernière ligne, ou colonne, de la page : celle qui le suit commence la suivante. */
export function editBreaks(xml: string, { axis, to }: Pick<LineMove, 'axis' | 'to'>): string {
  const name = NAMES[axis]
  const moved = rewriteElements(xml, name, (breaks) => {
    const inner = rewriteElements(breaks.inner, 'brk', (brk) => {
      const rank = to(Number(attribute(brk.attributes, 'id')))
      return rank === undefined || rank === 0 ? '' : elementXml(brk.name, withAttribute(brk.attributes, 'id', rank), '')
    })
    if (inner === breaks.inner) return undefined
    const manual = inner.split(/\bman\s*=\s*["'](?:1|true)/).length - 1
    return elementXml(breaks.name, withAttribute(breaks.attributes, 'manualBreakCount', manual), inner)
  })
  return moved === xml ? xml : recount(moved, name, 'brk')
}
