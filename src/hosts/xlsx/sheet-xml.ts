import { valeurInvalide } from '../../domain/commun/erreur'
import { nextTag, readRows, type RowXml } from './sheet-rows'
import { isBeforeRows } from './sheet-sections'
import { elementEnd, localName, skipSpecial, tagEnd, tagName } from './xml'

/**
 * Une feuille, taillée en tranches : ses lignes, et les éléments qui les entourent. Rien n'est lu au-delà tant qu'on n'y
 * touche pas. Immuable : changer une feuille, c'est en faire une autre qui partage ses tranches.
 */
export interface SheetXml {
  /** Du début du morceau à la fin de la balise <worksheet …>. */
  readonly open: string
  /** Le préfixe d'espace de noms, deux-points compris (« x: »), presque toujours vide. */
  readonly prefix: string
  readonly before: readonly Section[]
  /** Par numéro croissant, un par ligne écrite. */
  readonly rows: readonly RowXml[]
  readonly after: readonly Section[]
  readonly close: string
}

/** Un enfant de <worksheet> ; ce qui est entre deux enfants est une section sans nom. */
export interface Section {
  readonly name: string
  readonly xml: string
}

/** Taille une feuille en tranches. */
export function parseSheet(xml: string): SheetXml {
  let at = xml.indexOf('<')
  for (let next = skipSpecial(xml, at); next !== at; next = skipSpecial(xml, at)) at = xml.indexOf('<', next)
  const root = tagName(xml, at)
  if (localName(root) !== 'worksheet')
    throw valeurInvalide('Une feuille du classeur n’a pas la forme attendue (<worksheet>).')
  const prefix = root.slice(0, root.length - 'worksheet'.length)
  const opened = tagEnd(xml, at)
  if (xml.charCodeAt(opened - 2) === 47) {
    return { open: `${xml.slice(0, opened - 2)}>`, prefix, before: [], rows: [], after: [], close: `</${root}>` }
  }

  const before: Section[] = []
  const after: Section[] = []
  let rows: readonly RowXml[] | undefined
  let end = opened
  for (;;) {
    const next = nextTag(xml, end)
    if (next > end) (rows ? after : before).push({ name: '', xml: xml.slice(end, next) })
    if (xml.charCodeAt(next + 1) === 47) {
      end = next
      break
    }
    const name = tagName(xml, next)
    const own = name.startsWith(prefix) ? name.slice(prefix.length) : name
    if (own === 'sheetData' && !rows) {
      const tag = tagEnd(xml, next)
      const read = xml.charCodeAt(tag - 2) === 47 ? { rows: [], end: tag } : readRows(xml, tag, prefix)
      rows = read.rows
      end = read.end
    } else {
      end = elementEnd(xml, next)
      ;(rows ? after : before).push({ name: own, xml: xml.slice(next, end) })
    }
  }
  const parts = { open: xml.slice(0, opened), prefix, close: xml.slice(end) }
  if (rows) return { ...parts, before, rows, after }
  const split = before.findIndex(({ name }) => name !== '' && !isBeforeRows(name))
  const cut = split < 0 ? before.length : split
  return { ...parts, before: before.slice(0, cut), rows: [], after: before.slice(cut) }
}

/** L'inverse de `parseSheet`. */
export function serializeSheet({ open, prefix, before, rows, after, close }: SheetXml): string {
  const pieces = [open]
  for (const { xml } of before) pieces.push(xml)
  if (rows.length === 0) pieces.push(`<${prefix}sheetData/>`)
  else {
    pieces.push(`<${prefix}sheetData>`)
    for (const { row, attributes, cells } of rows) {
      const tag = `<${prefix}row r="${row + 1}"${attributes}`
      if (cells === '') pieces.push(tag, '/>')
      else pieces.push(tag, '>', cells, `</${prefix}row>`)
    }
    pieces.push(`</${prefix}sheetData>`)
  }
  for (const { xml } of after) pieces.push(xml)
  pieces.push(close)
  return pieces.join('')
}
