import { workbookXml } from '../book'
import type { XlsxPackage } from '../package'
import { elementsNamed, firstNamed } from '../xml'
import { attribute, textOf } from '../xml-text'
import { isTrue } from './xml-tree'

/** Un nom défini par l'analyste. */
export interface DefinedName {
  readonly name: string
  /** Le rang de la feuille à laquelle il est attaché, s'il l'est. */
  readonly sheet: number | undefined
  readonly formula: string
  readonly comment: string
}

/** Les noms du classeur, hors ceux qu'Excel se réserve et ceux qui sont masqués. */
export const readNames = (pkg: XlsxPackage): readonly DefinedName[] =>
  [...elementsNamed(firstNamed(workbookXml(pkg), 'definedNames')?.inner ?? '', 'definedName')].flatMap(
    ({ attributes, inner }) => {
      const name = attribute(attributes, 'name') ?? ''
      if (name === '' || /^_xl/i.test(name) || isTrue(attribute(attributes, 'hidden'))) return []
      const rank = attribute(attributes, 'localSheetId')
      const comment = attribute(attributes, 'comment') ?? ''
      return [{ name, sheet: rank === undefined ? undefined : Number(rank), formula: textOf(inner), comment }]
    },
  )
