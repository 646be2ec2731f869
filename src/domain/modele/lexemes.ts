/** Un bout d'une directive ou d'un champ. */
export interface Lexeme {
  readonly genre: 'mot' | 'chaine' | 'crochets' | 'parentheses' | 'blanc' | 'signe'
  /** Le texte tel quel, guillemets et crochets compris. */
  readonly texte: string
  readonly debut: number
}

const MOT = /[\p{L}\p{N}_][\p{L}\p{N}_.°º'’-]*/uy
const BLANC = /\s+/uy
const GUILLEMETS: Readonly<Record<string, string>> = { '"': '"', '“': '”', '«': '»' }

/** Découpe un texte sans jamais couper une chaîne, des crochets ou des parenthèses ; mis bout à bout, tout y est. */
export function lexemes(texte: string): readonly Lexeme[] {
  const trouves: Lexeme[] = []
  for (let place = 0; place < texte.length;) {
    const lexeme = lexemeA(texte, place)
    trouves.push(lexeme)
    place += lexeme.texte.length
  }
  return trouves
}

function lexemeA(texte: string, debut: number): Lexeme {
  const signe = texte[debut] as string
  const fermant = GUILLEMETS[signe]
  if (fermant !== undefined) return { genre: 'chaine', texte: texte.slice(debut, finDeChaine(texte, debut)), debut }
  if (signe === '[') return { genre: 'crochets', texte: texte.slice(debut, finDe(texte, debut, '[', ']')), debut }
  if (signe === '(') return { genre: 'parentheses', texte: texte.slice(debut, finDe(texte, debut, '(', ')')), debut }
  for (const [genre, motif] of [
    ['blanc', BLANC],
    ['mot', MOT],
  ] as const) {
    motif.lastIndex = debut
    const lu = motif.exec(texte)?.[0]
    if (lu !== undefined) return { genre, texte: lu, debut }
  }
  return { genre: 'signe', texte: signe, debut }
}

/** Après le guillemet fermant ; un champ {{ … }} dans la chaîne peut porter ses propres guillemets. */
function finDeChaine(texte: string, debut: number): number {
  const fermant = GUILLEMETS[texte[debut] as string] as string
  for (let place = debut + 1; place < texte.length; place++) {
    if (texte.startsWith('{{', place)) {
      const fin = texte.indexOf('}}', place)
      if (fin > 0) place = fin + 1
    } else if (texte[place] === fermant) {
      if (fermant === '"' && texte[place + 1] === '"') place++
      else return place + 1
    }
  }
  return texte.length
}

function finDe(texte: string, debut: number, ouvrant: string, fermant: string): number {
  let profondeur = 0
  for (let place = debut; place < texte.length; place++) {
    const signe = texte[place] as string
    if (ouvrant === '(' && GUILLEMETS[signe] !== undefined) place = finDeChaine(texte, place) - 1
    else if (signe === ouvrant) profondeur++
    else if (signe === fermant && --profondeur === 0) return place + 1
  }
  return texte.length
}

/** Coupe à ces signes, hors des chaînes, des crochets et des parenthèses. */
export function couper(texte: string, signes: string): readonly string[] {
  const morceaux = ['']
  for (const { genre, texte: lu } of lexemes(texte)) {
    if (genre === 'signe' && signes.includes(lu)) morceaux.push('')
    else morceaux[morceaux.length - 1] += lu
  }
  return morceaux.map((morceau) => morceau.trim())
}

/** Le contenu d'une chaîne, sans ses guillemets ; `undefined` si elle n'est pas fermée ou n'en est pas une. */
export function contenuDeChaine(texte: string): string | undefined {
  const fermant = GUILLEMETS[texte[0] ?? '']
  if (fermant === undefined || texte.length < 2 || !texte.endsWith(fermant)) return undefined
  if (finDeChaine(texte, 0) !== texte.length) return undefined
  const dedans = texte.slice(1, -1)
  if (fermant === '»') return dedans.replace(/^[\s\u00a0\u202f]|[\s\u00a0\u202f]$/g, '')
  return fermant === '"' ? dedans.replaceAll('""', '"') : dedans
}
