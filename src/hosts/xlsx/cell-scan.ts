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
    const special = simple ? at : skipSpecial(cells, at)
    if (special !== at) {
      at = cells.indexOf('<', special)
      continue
    }
    const plain = isPlainCell(cells, at)
    const name = plain ? 'c' : tagName(cells, at)
    let column = last + 1
    let type = ''
    let style = 0
    let i = at + 1 + name.length
    for (;;) {
      const code = cells.charCodeAt(i)
      if (isSpace(code)) i++
      else if (code === GREATER || code === SLASH || Number.isNaN(code)) break
      else {
        const equal = cells.indexOf('=', i)
        let quote = equal + 1
        while (isSpace(cells.charCodeAt(quote))) quote++
        const finish = cells.indexOf(cells.charAt(quote), quote + 1)
        if (equal < 0 || finish < 0)
          throw valeurInvalide('Une cellule du classeur est coupée : du XML entier est attendu.')
        if (isSpace(cells.charCodeAt(i + 1)) || equal === i + 1) {
          if (code === LETTER_R) column = columnAt(cells, quote + 1, finish)
          else if (code === LETTER_T) type = cells.slice(quote + 1, finish)
          else if (code === LETTER_S) style = Number(cells.slice(quote + 1, finish))
        }
        i = finish + 1
      }
    }
    const empty = cells.charCodeAt(i) === SLASH
    const opened = cells.indexOf('>', i) + 1
    if (opened === 0) throw valeurInvalide('Une cellule du classeur est coupée : du XML entier est attendu.')
    let close = opened
    let end = opened
    if (!empty) {
      const closing = plain ? '</c>' : `</${name}>`
      close = simple ? cells.indexOf(closing, opened) : -1
      end = close < 0 ? elementEnd(cells, at) : close + closing.length
      if (close < 0) close = cells.lastIndexOf('<', end - 1)
    }
    if (plain || name.endsWith(':c')) {
      if (column >= LAST_COLUMN) throw valeurInvalide('Une ligne du classeur a des cellules après la colonne XFD.')
      last = column
      visit(column, type, style, opened, close)
    }
    at = cells.indexOf('<', end)
  }
}

const SLASH = 47
const GREATER = 62
const LETTER_R = 114
const LETTER_S = 115
const LETTER_T = 116
const isSpace = (code: number) => code === 32 || code === 10 || code === 13 || code === 9

const isPlainCell = (cells: string, at: number) => {
  const next = cells.charCodeAt(at + 2)
  return cells.charCodeAt(at + 1) === 99 && (isSpace(next) || next === GREATER || next === SLASH)
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
  if (name === 'v' && cells.startsWith('<v>', from)) return cells.slice(from + 3, cells.indexOf('<', from + 3))
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
