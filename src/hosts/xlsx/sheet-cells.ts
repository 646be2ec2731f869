import { valeurInvalide } from '../../domain/commun/erreur'
import { areaOf, cellName, LAST_COLUMN } from './address'
import type { RowXml } from './sheet-rows'
import { elementAt, localName, skipSpecial, tagEnd, tagName } from './xml'
import { attribute, withAttribute } from './xml-text'

export interface CellXml {
  /** À partir de 0. */
  readonly column: number
  /** Les attributs de la cellule, espace de tête compris, sans `r`. */
  readonly attributes: string
  readonly inner: string
}

/** Les cellules d'une ligne, par colonne croissante ; d'une cellule écrite deux fois, la dernière. */
export function parseCells({ cells }: RowXml): readonly CellXml[] {
  const found: CellXml[] = []
  let last = -1
  let sorted = true
  const simple = !cells.includes('<!')
  for (let at = cells.indexOf('<'); at >= 0;) {
    const special = skipSpecial(cells, at)
    if (special !== at) {
      at = cells.indexOf('<', special)
      continue
    }
    const { name, attributes, inner, end } = simple ? simpleElement(cells, at) : elementAt(cells, at)
    at = cells.indexOf('<', end)
    if (localName(name) !== 'c') continue
    const address = attribute(attributes, 'r')
    const column = address === undefined ? last + 1 : columnOf(address)
    if (column >= LAST_COLUMN || found.length >= LAST_COLUMN) throw tooManyCells()
    found.push({ column, attributes: withAttribute(attributes, 'r', undefined), inner })
    if (column <= last) sorted = false
    last = column
  }
  if (sorted) return found
  return [...new Map(found.map((cell) => [cell.column, cell])).values()].sort((a, b) => a.column - b.column)
}

/** Comme `elementAt`, quand un élément n'en contient pas un autre du même nom. */
function simpleElement(xml: string, at: number) {
  const name = tagName(xml, at)
  const opened = tagEnd(xml, at)
  if (xml.charCodeAt(opened - 2) === 47) {
    return { name, attributes: xml.slice(at + 1 + name.length, opened - 2), inner: '', end: opened }
  }
  const closing = `</${name}>`
  const close = xml.indexOf(closing, opened)
  if (close < 0) return elementAt(xml, at)
  return {
    name,
    attributes: xml.slice(at + 1 + name.length, opened - 1),
    inner: xml.slice(opened, close),
    end: close + closing.length,
  }
}

const tooManyCells = () =>
  valeurInvalide(
    'Une ligne du classeur a plus de cellules qu’Excel n’a de colonnes (A à XFD). Reprenez le fichier d’origine.',
  )

function columnOf(address: string): number {
  const column = areaOf(address)?.column
  if (column === undefined || column >= LAST_COLUMN) {
    throw valeurInvalide(
      `Une cellule du classeur porte l’adresse « ${address} » : Excel va de A à XFD. Reprenez le fichier d’origine.`,
    )
  }
  return column
}

/** Une cellule telle que le fichier l'écrit. */
export const cellXml = (row: number, { column, attributes, inner }: CellXml, prefix = ''): string =>
  inner === ''
    ? `<${prefix}c r="${cellName(row, column)}"${attributes}/>`
    : `<${prefix}c r="${cellName(row, column)}"${attributes}>${inner}</${prefix}c>`

/** La ligne avec ces cellules ; ce qu'elle disait de leur étendue s'en va. */
export const withCells = (row: RowXml, cells: readonly CellXml[], prefix = ''): RowXml => ({
  row: row.row,
  attributes: withAttribute(row.attributes, 'spans', undefined),
  cells: cells.map((cell) => cellXml(row.row, cell, prefix)).join(''),
})

/** La même ligne à une autre place ; les formules ne sont pas touchées. */
export function movedRow(row: RowXml, to: number, prefix = ''): RowXml {
  if (row.row === to) return row
  const { cells, attributes } = row
  if (prefix !== '' || cells.includes('<!') || UNUSUAL.test(cells)) {
    return { ...withCells({ ...row, row: to }, parseCells(row), prefix), attributes }
  }
  return { row: to, attributes, cells: cells.replace(ADDRESS, (_, column: string) => `<c r="${column}${to + 1}"`) }
}

/** L'adresse d'une cellule, telle que presque tous l'écrivent. */
const ADDRESS = /<c r="([A-Z]+)\d+"/g
const UNUSUAL = /<c(?! r="[A-Z]+\d+")[\s/>]/
