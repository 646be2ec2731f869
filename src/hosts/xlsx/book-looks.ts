import { workbookPath } from './book'
import type { XlsxPackage } from './package'
import { colorReader } from './read/colors'
import { readStyles, type Styles } from './read/styles'
import { parseTree } from './read/xml-tree'
import { relationTo } from './relations'

const cache = new WeakMap<object, Styles>()
const NONE: Styles = { cells: [], differential: [] }

/** L'aspect de chaque style du classeur, relu quand il change. */
export function bookLooks(pkg: XlsxPackage): Styles {
  const path = (kind: string) => relationTo(pkg, workbookPath(pkg), kind)?.path
  const [styles, theme] = [path('styles'), path('theme')]
  const key = styles === undefined ? undefined : pkg.identity(styles)
  if (styles === undefined || !key) return NONE
  const known = cache.get(key)
  if (known) return known
  const root = parseTree(pkg.text(styles) ?? '')
  const themeXml = theme === undefined ? undefined : pkg.text(theme)
  const looks = readStyles(root, colorReader(themeXml === undefined ? undefined : parseTree(themeXml), root))
  cache.set(key, looks)
  return looks
}
