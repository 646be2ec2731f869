import { workbookPath } from '../book'
import type { XlsxPackage } from '../package'
import { relationTo } from '../relations'
import { unescapedCharacters } from '../shared-strings'
import { elementsNamed } from '../xml'
import type { ColorReader } from './colors'
import { readFont, type Font } from './styles'
import { child, children, parseTree, type XmlElement } from './xml-tree'

/** Un morceau de texte enrichi. */
export interface TextRun {
  readonly text: string
  /** Absente : la police de la cellule. */
  readonly font?: Font
}

/** Les morceaux des textes partagés enrichis, par leur rang ; les autres n'y sont pas. */
export function richStrings(pkg: XlsxPackage, color: ColorReader): ReadonlyMap<number, readonly TextRun[]> {
  const path = relationTo(pkg, workbookPath(pkg), 'sharedStrings')?.path
  const xml = (path === undefined ? undefined : pkg.text(path)) ?? ''
  const found = new Map<number, readonly TextRun[]>()
  if (!HAS_RUN.test(xml)) return found
  let rank = 0
  for (const { inner } of elementsNamed(xml, 'si')) {
    if (HAS_RUN.test(inner)) found.set(rank, textRuns(parseTree(`<si>${inner}</si>`), color))
    rank++
  }
  return found
}

/** Un texte enrichi a des morceaux. */
export const HAS_RUN = /<(?:\w+:)?r[\s>]/

/** Les morceaux d'un `<si>` ou d'un `<is>` ; vide pour un texte simple. */
export const textRuns = (item: XmlElement, color: ColorReader): readonly TextRun[] =>
  children(item, 'r').map((run) => {
    const properties = child(run, 'rPr')
    const font = properties && readFont(properties, color)
    return { text: unescapedCharacters(child(run, 't')?.text ?? ''), ...(font && { font }) }
  })
