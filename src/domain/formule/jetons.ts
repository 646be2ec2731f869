/** La façon d'écrire une formule : celle des fichiers (`,` et `.`), ou celle du clavier français (`;` et `,`). */
export type Dialecte = 'canonique' | 'francais'

export type GenreDeJeton =
  | 'texte' // "texte"
  | 'feuille' // 'Nom de feuille'
  | 'crochets' // [ … ], avec ses crochets imbriqués
  | 'erreur' // #N/A
  | 'nombre'
  | 'fonction' // un nom suivi d'une parenthèse
  | 'nom' // une référence, un nom, un booléen
  | 'separateur' // entre deux arguments
  | 'colonne' // entre deux colonnes d'une constante { … }
  | 'ligne' // entre deux lignes d'une constante { … }
  | 'autre'

export interface Jeton {
  readonly genre: GenreDeJeton
  readonly texte: string
}

const ERREUR =
  /#(?:N\/A|VALUE!|VALEUR!|REF!|NAME\?|NOM\?|DIV\/0!|NUM!|NOMBRE!|NULL!|NUL!|SPILL!|PROPAGATION!|CALC!|CALCUL!)/iy
const NOM = /[\p{L}_\\$][\p{L}\p{N}_.\\$]*/uy
const OUVRE = /\s*\(/y
const TEXTE = /"(?:[^"]|"")*(?:"|$)/y
const FEUILLE = /'(?:[^']|'')*(?:'|$)/y
const EXPOSANT = '(?:[eE][+-]?\\d+)?'

/** Un nombre s'écrit autrement selon le dialecte, et dans une constante { … } française, où le point sépare. */
const NOMBRE = {
  canonique: new RegExp(`(?:\\d+(?:\\.\\d+)?|\\.\\d+)${EXPOSANT}`, 'y'),
  francais: new RegExp(`(?:\\d+(?:[,.]\\d+)?|[,.]\\d+)${EXPOSANT}`, 'y'),
  constante: new RegExp(`(?:\\d+(?:,\\d+)?|,\\d+)${EXPOSANT}`, 'y'),
} as const

/** Ce qui finit une valeur : après lui, `,5` n'est pas un nombre mais un argument de plus. */
const FINIT_UNE_VALEUR: ReadonlySet<GenreDeJeton> = new Set(['texte', 'crochets', 'erreur', 'nombre', 'nom'])

/** Ce qui n'ouvre jamais autre chose que lui-même. */
const SEUL: ReadonlySet<string> = new Set('()+-*/^&=<>:!;@% {}')

/** Découpe une formule, même inachevée ; les jetons mis bout à bout redonnent le texte. */
export function jetons(formule: string, dialecte: Dialecte): readonly Jeton[] {
  const trouves: Jeton[] = []
  let accolades = 0
  let dernier: Jeton | undefined
  for (let place = 0; place < formule.length;) {
    const signe = formule[place] as string
    if (signe === '{') accolades++
    if (signe === '}') accolades = Math.max(0, accolades - 1)
    const jeton =
      (SEUL.has(signe) ? undefined : valeur(formule, place, signe, dernier, nombreDe(dialecte, accolades > 0))) ??
      ({ genre: separateur(signe, dialecte, accolades > 0), texte: signe } as const)
    trouves.push(jeton)
    if (jeton.texte.trim() !== '') dernier = jeton
    place += jeton.texte.length
  }
  return trouves
}

function valeur(formule: string, place: number, signe: string, dernier: Jeton | undefined, nombre: RegExp) {
  const jeton = (genre: GenreDeJeton, texte: string): Jeton | undefined => (texte === '' ? undefined : { genre, texte })
  if (signe === '"') return jeton('texte', lire(TEXTE, formule, place))
  if (signe === "'") return jeton('feuille', lire(FEUILLE, formule, place))
  if (signe === '[') return jeton('crochets', crochets(formule, place))
  if (signe === '#') return jeton('erreur', lire(ERREUR, formule, place))
  if (commenceUnNombre(signe, dernier)) return jeton('nombre', lire(nombre, formule, place))
  const nom = lire(NOM, formule, place)
  return jeton(nom !== '' && lire(OUVRE, formule, place + nom.length) ? 'fonction' : 'nom', nom)
}

const nombreDe = (dialecte: Dialecte, dansAccolades: boolean) =>
  dialecte === 'francais' && dansAccolades ? NOMBRE.constante : NOMBRE[dialecte]

const commenceUnNombre = (signe: string, dernier: Jeton | undefined) =>
  (signe >= '0' && signe <= '9') || ((signe === ',' || signe === '.') && !finitUneValeur(dernier))

const finitUneValeur = (jeton: Jeton | undefined) =>
  jeton !== undefined && (FINIT_UNE_VALEUR.has(jeton.genre) || /[)}%#]/.test(jeton.texte))

function separateur(signe: string, dialecte: Dialecte, dansAccolades: boolean): GenreDeJeton {
  if (dansAccolades)
    return signe === ';' ? 'ligne' : signe === (dialecte === 'francais' ? '.' : ',') ? 'colonne' : 'autre'
  return signe === ',' || (signe === ';' && dialecte === 'francais') ? 'separateur' : 'autre'
}

function lire(motif: RegExp, texte: string, place: number): string {
  motif.lastIndex = place
  return motif.exec(texte)?.[0] ?? ''
}

/** De [ à son ] ; l'apostrophe y protège le caractère suivant. */
function crochets(formule: string, debut: number): string {
  let profondeur = 0
  for (let place = debut; place < formule.length; place++) {
    if (formule[place] === "'") place++
    else if (formule[place] === '[') profondeur++
    else if (formule[place] === ']' && --profondeur === 0) return formule.slice(debut, place + 1)
  }
  return formule.slice(debut)
}
