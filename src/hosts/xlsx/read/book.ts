import { is1904, workbookPath } from '../book'
import type { XlsxPackage } from '../package'
import { relationTo } from '../relations'
import { sharedStrings } from '../shared-strings'
import type { Strings } from './cells'
import { colorReader, type ColorReader } from './colors'
import { richStrings } from './strings'
import { readStyles, type Font, type Styles } from './styles'
import { parseTree, type XmlElement } from './xml-tree'

/** Ce que toutes les feuilles d'un classeur partagent. */
export interface BookLook {
  readonly color: ColorReader
  readonly styles: Styles
  readonly strings: Strings
  /** La police des cellules sans style. */
  readonly base: Font
  /** Les dates comptent depuis 1904, comme sur les vieux Mac. */
  readonly is1904: boolean
}

/** Lit le thème, les styles et les textes du classeur. */
export function readBook(pkg: XlsxPackage): BookLook {
  const tree = (kind: string): XmlElement | undefined => {
    const path = relationTo(pkg, workbookPath(pkg), kind)?.path
    const xml = path === undefined ? undefined : pkg.text(path)
    return xml === undefined ? undefined : parseTree(xml)
  }
  const root = tree('styles')
  const color = colorReader(tree('theme'), root)
  const styles = readStyles(root, color)
  return {
    color,
    styles,
    strings: { texts: sharedStrings(pkg), rich: richStrings(pkg, color), color },
    base: { name: 'Calibri', size: 11, ...styles.cells[0]?.font },
    is1904: is1904(pkg),
  }
}
