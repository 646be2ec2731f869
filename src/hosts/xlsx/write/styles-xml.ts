import { valeurInvalide } from '../../../domain/commun/erreur'
import { sheetEntries, workbookPath } from '../book'
import { DEFAULT_STYLES } from '../default-parts'
import type { XlsxPackage } from '../package'
import { addPart } from '../package-parts'
import { readPart, readSheet, writePart } from '../part-cache'
import { relationTo } from '../relations'
import { childElements, firstNamed, localName, tagEnd } from '../xml'
import { attribute, withAttribute } from '../xml-text'
import { elementXml } from './xml-children'

/** L'ordre des enfants de <styleSheet>. */
const ORDER = 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' ')

export type Group = 'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs'

/** Les styles du classeur : des listes où l'on n'ôte ni ne change jamais rien, puisque les cellules y renvoient par un rang. */
export interface StylesXml {
  readonly open: string
  readonly close: string
  readonly groups: Readonly<Record<Group, readonly string[]>>
  readonly attributes: Readonly<Record<Group, string>>
  /** Les autres enfants, dans l'ordre. */
  readonly others: readonly { readonly name: string; readonly xml: string }[]
}

/** Ce qu'Excel accepte de mises en forme différentes. */
const MOST_FORMATS = 65_490

export function parseStyles(xml: string): StylesXml {
  const root = firstNamed(xml, 'styleSheet')
  if (!root) throw valeurInvalide('Les styles n’ont pas la forme attendue (<styleSheet>).')
  const opened = tagEnd(xml, root.start)
  const groups: Record<Group, readonly string[]> = {
    numFmts: [],
    fonts: [],
    fills: [],
    borders: [],
    cellXfs: [],
    dxfs: [],
  }
  const attributes: Record<Group, string> = { numFmts: '', fonts: '', fills: '', borders: '', cellXfs: '', dxfs: '' }
  const others: { name: string; xml: string }[] = []
  for (const child of childElements(xml, opened, root.end)) {
    const name = localName(child.name)
    if (isGroup(name)) {
      groups[name] = [...childElements(child.inner)].map(({ start, end }) => child.inner.slice(start, end))
      attributes[name] = child.attributes
    } else others.push({ name, xml: xml.slice(child.start, child.end) })
  }
  if (groups.cellXfs.length > MOST_FORMATS) {
    throw valeurInvalide(
      `Le classeur a ${groups.cellXfs.length} mises en forme de cellule : Excel en ouvre ${MOST_FORMATS}.`,
    )
  }
  const empty = xml.charCodeAt(opened - 2) === 47
  return {
    open: empty ? `${xml.slice(0, opened - 2)}>` : xml.slice(0, opened),
    close: empty ? `</${root.name}>` : xml.slice(xml.lastIndexOf('</', root.end)),
    ...{ groups, attributes, others },
  }
}

const GROUPS: ReadonlySet<string> = new Set<Group>(['numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'dxfs'])
const isGroup = (name: string): name is Group => GROUPS.has(name)

export function serializeStyles({ open, close, groups, attributes, others }: StylesXml): string {
  const lists = (Object.keys(groups) as Group[])
    .filter((name) => groups[name].length > 0)
    .map((name) => ({
      name,
      xml: elementXml(name, withAttribute(attributes[name], 'count', groups[name].length), groups[name].join('')),
    }))
  const rank = ({ name }: { name: string }) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length)
  const all = [...lists, ...others].sort((a, b) => rank(a) - rank(b))
  return open + all.map(({ xml }) => xml).join('') + close
}

/** Le rang de cet élément dans sa liste, où il est ajouté s'il n'y est pas. */
export function withItem(
  styles: StylesXml,
  group: Group,
  xml: string,
): { readonly styles: StylesXml; readonly rank: number } {
  const rank = styles.groups[group].indexOf(xml)
  if (rank >= 0) return { styles, rank }
  const items = [...styles.groups[group], ...missing(styles, group), xml]
  return { styles: { ...styles, groups: { ...styles.groups, [group]: items } }, rank: items.length - 1 }
}

/** Une liste abîmée est plus courte qu'elle ne le dit : un élément neuf ne prend pas le rang d'un élément perdu. */
function missing({ groups, attributes }: StylesXml, group: Group): readonly string[] {
  if (group === 'numFmts') return []
  const lost = Math.min(Number(attribute(attributes[group], 'count')), MOST_FORMATS) - groups[group].length
  return lost > 0 ? Array<string>(lost).fill(group === 'cellXfs' ? '<xf/>' : `<${group.slice(0, -1)}/>`) : []
}

const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml'

const STYLES_PATH = 'xl/styles.xml'

/** Vrai si une cellule ou une ligne renvoie à un style : les styles existent donc quelque part. */
const usesStyles = (pkg: XlsxPackage) =>
  sheetEntries(pkg).some(
    ({ kind, path }) =>
      kind === 'worksheet' &&
      readSheet(pkg, path).rows.some(({ attributes, cells }) => /\ss="[1-9]/.test(attributes + cells)),
  )

/** Les styles du classeur, et de quoi les remplacer ; un classeur qui n'en a pas reçoit ceux d'Excel. */
export function bookStyles(pkg: XlsxPackage): {
  readonly styles: StylesXml
  readonly save: (styles: StylesXml) => void
} {
  const workbook = workbookPath(pkg)
  if (!relationTo(pkg, workbook, 'styles')) {
    if (pkg.has(STYLES_PATH) || usesStyles(pkg)) {
      throw valeurInvalide(
        `« ${pkg.fileName} » est abîmé : ses mises en forme ne se retrouvent pas. Ouvrez-le dans Excel, enregistrez-en une copie, puis réessayez.`,
      )
    }
    addPart(pkg, { path: STYLES_PATH, type: STYLES_TYPE, content: DEFAULT_STYLES }, workbook, 'styles')
  }
  const path = relationTo(pkg, workbook, 'styles')?.path ?? STYLES_PATH
  const styles = readPart(pkg, path, parseStyles)
  return {
    styles,
    save: (changed) => {
      if (changed !== styles) writePart(pkg, path, changed, parseStyles, serializeStyles)
    },
  }
}
