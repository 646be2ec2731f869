/** La façon d'écrire une formule : celle des fichiers (`,` et `.`), ou celle du clavier français (`;` et `,`). */
export type Dialect = 'canonique' | 'francais'

export type TokenKind =
  | 'string' // "texte"
  | 'sheet' // 'Nom de feuille'
  | 'bracket' // [ … ], avec ses crochets imbriqués
  | 'error' // #N/A
  | 'number'
  | 'function' // un nom suivi d'une parenthèse
  | 'name' // une référence, un nom, un booléen
  | 'separator' // entre deux arguments
  | 'column' // entre deux colonnes d'une constante { … }
  | 'row' // entre deux lignes d'une constante { … }
  | 'other'

export interface Token {
  readonly kind: TokenKind
  readonly text: string
}

const ERROR =
  /#(?:N\/A|VALUE!|VALEUR!|REF!|NAME\?|NOM\?|DIV\/0!|NUM!|NOMBRE!|NULL!|NUL!|SPILL!|PROPAGATION!|CALC!|CALCUL!)/iy
const NAME = /[\p{L}_\\$][\p{L}\p{N}_.\\$]*/uy
const SPACES_THEN_OPEN = /\s*\(/y
const STRING = /"(?:[^"]|"")*(?:"|$)/y
const SHEET = /'(?:[^']|'')*(?:'|$)/y
const EXPONENT = '(?:[eE][+-]?\\d+)?'

/** Un nombre s'écrit autrement selon le dialecte, et dans une constante { … } française, où le point sépare. */
const NUMBER = {
  canonique: new RegExp(`(?:\\d+(?:\\.\\d+)?|\\.\\d+)${EXPONENT}`, 'y'),
  francais: new RegExp(`(?:\\d+(?:[,.]\\d+)?|[,.]\\d+)${EXPONENT}`, 'y'),
  constante: new RegExp(`(?:\\d+(?:,\\d+)?|,\\d+)${EXPONENT}`, 'y'),
} as const

/** Ce qui finit une valeur : après lui, `,5` n'est pas un nombre mais un argument de plus. */
const ENDS_VALUE: ReadonlySet<TokenKind> = new Set(['string', 'bracket', 'error', 'number', 'name'])

/** Découpe une formule, même inachevée ; les morceaux mis bout à bout redonnent le texte. */
export function formulaTokens(text: string, dialect: Dialect): readonly Token[] {
  const tokens: Token[] = []
  let braces = 0
  let last: Token | undefined
  const push = (kind: TokenKind, piece: string) => {
    const token = { kind, text: piece }
    tokens.push(token)
    if (piece.trim() !== '') last = token
    return piece.length
  }

  for (let at = 0; at < text.length;) {
    const char = text[at] as string
    const value = last !== undefined && (ENDS_VALUE.has(last.kind) || /[)}%#]/.test(last.text))
    const number = startsNumber(char, value) ? match(numberOf(dialect, braces > 0), text, at) : ''
    const name = match(NAME, text, at)
    const error = char === '#' ? match(ERROR, text, at) : ''
    if (char === '"') at += push('string', match(STRING, text, at))
    else if (char === "'") at += push('sheet', match(SHEET, text, at))
    else if (char === '[') at += push('bracket', bracket(text, at))
    else if (error !== '') at += push('error', error)
    else if (number !== '') at += push('number', number)
    else if (name !== '') at += push(match(SPACES_THEN_OPEN, text, at + name.length) ? 'function' : 'name', name)
    else {
      if (char === '{') braces++
      if (char === '}') braces = Math.max(0, braces - 1)
      at += push(separator(char, dialect, braces > 0), char)
    }
  }
  return tokens
}

const numberOf = (dialect: Dialect, inBraces: boolean) =>
  dialect === 'francais' && inBraces ? NUMBER.constante : NUMBER[dialect]

const startsNumber = (char: string, afterValue: boolean) =>
  /\d/.test(char) || ((char === ',' || char === '.') && !afterValue)

function separator(char: string, dialect: Dialect, inBraces: boolean): TokenKind {
  if (inBraces) return char === ';' ? 'row' : char === (dialect === 'francais' ? '.' : ',') ? 'column' : 'other'
  return char === ',' || (char === ';' && dialect === 'francais') ? 'separator' : 'other'
}

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

/** De [ à son ] ; l'apostrophe y protège le caractère suivant. */
function bracket(text: string, start: number): string {
  let depth = 0
  for (let at = start; at < text.length; at++) {
    if (text[at] === "'") at++
    else if (text[at] === '[') depth++
    else if (text[at] === ']' && --depth === 0) return text.slice(start, at + 1)
  }
  return text.slice(start)
}
