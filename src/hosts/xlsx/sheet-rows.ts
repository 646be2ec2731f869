import { valeurInvalide } from '../../domain/commun/erreur'
import { LAST_ROW } from './address'
import { elementEnd, skipSpecial, tagEnd, tagName } from './xml'
import { attribute, withAttribute } from './xml-text'

export interface RowXml {
  /** À partir de 0. */
  readonly row: number
  /** Les attributs de la ligne, espace de tête compris, sans `r`. */
  readonly attributes: string
  /** Les cellules, telles qu'elles sont écrites. */
  readonly cells: string
}

/** Les lignes de <sheetData>, dont la balise ouvrante finit en `from`. */
export function readRows(xml: string, from: number, prefix: string): { rows: readonly RowXml[]; end: number } {
  const rows: RowXml[] = []
  const closing = `</${prefix}row>`
  let special = xml.indexOf('<!', from)
  let sorted = true
  let last = -1
  let at = from
  for (;;) {
    at = nextTag(xml, at)
    const opened = tagEnd(xml, at)
    if (xml.charCodeAt(at + 1) === 47) break
    if (tagName(xml, at) !== `${prefix}row`) {
      throw valeurInvalide(
        `Une feuille du classeur a « ${tagName(xml, at)} » parmi ses lignes : seul « row » y est attendu. Reprenez le fichier d’origine.`,
      )
    }
    if (special >= 0 && special < at) special = xml.indexOf('<!', at)
    const empty = xml.charCodeAt(opened - 2) === 47
    const name = prefix.length + 4
    const attributes = xml.slice(at + name, opened - (empty ? 2 : 1))
    const number = attribute(attributes, 'r')
    const row = number === undefined ? last + 1 : Number(number) - 1
    if (!(Number.isInteger(row) && row >= 0 && row < LAST_ROW)) {
      throw valeurInvalide(
        `Une ligne du classeur porte le numéro ${number ?? row + 1} : Excel va de 1 à ${LAST_ROW}. Reprenez le fichier d’origine.`,
      )
    }
    if (rows.length >= LAST_ROW) {
      throw valeurInvalide(`Une feuille du classeur a plus de ${LAST_ROW} lignes. Reprenez le fichier d’origine.`)
    }
    let close = opened
    let end = opened
    if (!empty) {
      close = xml.indexOf(closing, opened)
      if (close < 0 || (special >= 0 && special < close)) {
        end = elementEnd(xml, at)
        close = xml.lastIndexOf('<', end - 1)
      } else end = close + closing.length
    }
    rows.push({ row, attributes: withAttribute(attributes, 'r', undefined), cells: xml.slice(opened, close) })
    if (row <= last) sorted = false
    last = row
    at = end
  }
  return { rows: sorted ? rows : mergedRows(rows), end: tagEnd(xml, at) }
}

/** Des lignes en désordre se rangent ; deux lignes du même numéro n'en font qu'une. */
function mergedRows(rows: readonly RowXml[]): readonly RowXml[] {
  const byRow = new Map<number, RowXml>()
  for (const row of rows) {
    const known = byRow.get(row.row)
    byRow.set(row.row, known ? { ...known, cells: known.cells + row.cells } : row)
  }
  return [...byRow.values()].sort((a, b) => a.row - b.row)
}

/** Le rang, dans `rows`, de la ligne de ce numéro ; sinon `-1 - rang où l'insérer`. */
export function rowIndex(rows: readonly RowXml[], row: number): number {
  let low = 0
  let high = rows.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = (rows[middle] as RowXml).row
    if (found === row) return middle
    if (found < row) low = middle + 1
    else high = middle - 1
  }
  return -1 - low
}

/** Le rang de la prochaine balise, commentaires et espaces passés. */
export function nextTag(xml: string, from: number): number {
  for (let at = xml.indexOf('<', from); ;) {
    if (at < 0) throw valeurInvalide('Une feuille du classeur est coupée : du XML entier est attendu.')
    const special = skipSpecial(xml, at)
    if (special === at) return at
    at = xml.indexOf('<', special)
  }
}
