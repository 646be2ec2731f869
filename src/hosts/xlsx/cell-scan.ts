import { valeurInvalide } from '../../domain/commun/erreur'
import type { CellValue } from '../../ports/workbook'
import { LAST_COLUMN } from './address'
import { richText, unescapedCharacters } from './shared-strings'
import { elementEnd, skipSpecial, tagEnd, tagName } from './xml'
import { textOf } from './xml-text'

/** Une cellule en passant : sa colonne, son type, son style, et le contenu de `from` à `to`. Aucun objet n'est fait. */
export type CellVisitor = (column: number, type: string, style: number, from: number, to: number) => void

/** Passe sur les cellules d'une ligne, dans l'ordre où elles sont écrites. */
export function scanCells(cells: string, visit: CellVisitor): void {
  const simple = !cells.includes('<!')
  let last = -1
  for (let at = cells.indexOf('<'); at >= 0;) {
    const special = skipSpecial(cells, at)
    if (special !== at) {
      at = cells.indexOf('<', special)
      continue
    }
    const opened = tagEnd(cells, at)
    let close = opened
    let end = opened
    if (cells.charCodeAt(opened - 2) !== SLASH) {
      const closing = isPlainCell(cells, at) ? '</c>' : `</${tagName(cells, at)}>`
      close = simple ? cells.indexOf(closing, opened) : -1
      end = close < 0 ? elementEnd(cells, at) : close + closing.length
      if (close < 0) close = cells.lastIndexOf('<', end - 1)
    }
    if (isPlainCell(cells, at) || /(?:^|:)c$/.test(tagName(cells, at))) {
      let column = last + 1
      let type = ''
      let style = 0
      for (let i = cells.indexOf(' ', at); i >= 0 && i < opened;) {
        while (isSpace(cells.charCodeAt(i))) i++
        const equal = cells.indexOf('=', i)
        if (equal < 0 || equal >= opened) break
        let quote = equal + 1
        while (isSpace(cells.charCodeAt(quote))) quote++
        const finish = cells.indexOf(cells.charAt(quote), quote + 1)
        if (finish < 0 || finish >= opened) break
        const attribute = cells.slice(i, equal).trimEnd()
        if (attribute === 'r') column = columnAt(cells, quote + 1, finish)
        else if (attribute === 't') type = cells.slice(quote + 1, finish)
        else if (attribute === 's') style = Number(cells.slice(quote + 1, finish))
        i = finish + 1
      }
      last = column
      visit(column, type, style, opened, close)
    }
    at = cells.indexOf('<', end)
  }
}

const SLASH = 47
const isSpace = (code: number) => code === 32 || code === 10 || code === 13 || code === 9

const isPlainCell = (cells: string, at: number) => {
  const next = cells.charCodeAt(at + 2)
  return cells.charCodeAt(at + 1) === 99 && (isSpace(next) || next === 62 || next === SLASH)
}

function columnAt(cells: string, from: number, to: number): number {
  let column = 0
  for (let i = from; i < to; i++) {
    const code = cells.charCodeAt(i)
    if (code >= 65 && code <= 90) column = column * 26 + code - 64
    else break
  }
  if (column < 1 || column > LAST_COLUMN) {
    throw valeurInvalide(`Une cellule porte l’adresse « ${cells.slice(from, to)} » : Excel va de A1 à XFD1048576.`)
  }
  return column - 1
}

/** Le rang de la balise de cet enfant de la cellule, ou -1. */
function childAt(cells: string, name: string, from: number, to: number): number {
  for (let at = cells.indexOf('<', from); at >= 0 && at < to; at = cells.indexOf('<', elementEnd(cells, at))) {
    const colon = cells.indexOf(':', at)
    const own = tagName(cells, at)
    if (own === name || (colon >= 0 && own.endsWith(`:${name}`))) return at
  }
  return -1
}

/** Le texte de l'enfant de ce nom (« v », « f »), encore codé ; `undefined` s'il n'est pas là. */
export function childText(cells: string, name: string, from: number, to: number): string | undefined {
  const at = childAt(cells, name, from, to)
  if (at < 0) return undefined
  const opened = tagEnd(cells, at)
  if (cells.charCodeAt(opened - 2) === SLASH) return ''
  return cells.slice(opened, cells.lastIndexOf('<', elementEnd(cells, at) - 1))
}

/** Ce que montre une cellule : un nombre, un texte, un booléen, le texte d'une erreur ; le numéro d'une date. */
export function scannedValue(
  cells: string,
  type: string,
  from: number,
  to: number,
  strings: readonly string[],
): CellValue {
  if (from >= to) return null
  if (type === 'inlineStr') return richText(childText(cells, 'is', from, to) ?? '') || null
  const raw = childText(cells, 'v', from, to)
  if (raw === undefined || raw === '') return null
  if (type === '' || type === 'n') return numberOf(raw)
  if (type === 's') return strings[Number(raw)] || null
  const text = unescapedCharacters(textOf(raw))
  if (type === 'b') return text === '1' || text === 'true'
  if (type === 'd') return serial(text)
  return text === '' ? null : text
}

function numberOf(raw: string): CellValue {
  const number = Number(raw)
  return Number.isNaN(number) ? (Number.isNaN(Number(textOf(raw).trim())) ? '#NUM!' : Number(textOf(raw))) : number
}

const MILLISECONDS_PER_DAY = 86_400_000
/** Le 1er janvier 1970, en jours d'Excel. */
const UNIX_EPOCH = 25_569

/** Une date écrite en toutes lettres (« 2024-09-01T12:00:00 ») → son numéro. */
function serial(text: string): CellValue {
  const days = Date.parse(
    /T.*(?:Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}${text.includes('T') ? '' : 'T00:00:00'}Z`,
  )
  return Number.isNaN(days) ? '#NUM!' : days / MILLISECONDS_PER_DAY + UNIX_EPOCH
}
