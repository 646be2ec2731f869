import { montrer } from './arguments'
import { estVide } from './cellules'
import { valeurInvalide } from '../domain/commun/erreur'
import { codeCommune } from '../domain/communes/code'

/** Clés directes : deux chiffres ou capitales, puis trois chiffres (« 01004 », « 2A004 »). */
const CLES = 36 * 36 * 1000

/**
 * Le rang de chaque clé, plus un, plus `avant` : les rangs d'un répertoire rendu sont tous sous le `avant` du suivant, qui
 * n'a donc rien à effacer.
 */
interface Directs {
  readonly rangs: Int32Array
  avant: number
}

/** Au-delà, les rangs d'un répertoire de plus pourraient déborder un entier de 32 bits. */
const DERNIER = 2 ** 30

let gardes: Directs | undefined

/** Donne un rang à chaque code, dans l'ordre où ils viennent. */
export interface Repertoire {
  readonly taille: () => number
  /** Le rang du code, nouveau au besoin ; -1 si la cellule n'est pas un code. */
  readonly rang: (cellule: unknown) => number
  /** Le répertoire ne servira plus. */
  readonly rendre: () => void
}

/**
 * Un répertoire de codes communes. Des millions de cellules y passent : un code de cinq caractères est lu sans créer de
 * texte, les autres vont dans une table de hachage.
 */
export function creerRepertoire(): Repertoire {
  const directs = gardes ?? { rangs: new Int32Array(CLES), avant: 0 }
  gardes = undefined
  const { rangs, avant } = directs
  const autres = new Map<string, number>()
  let taille = 0

  const rangParCle = (cle: number): number => {
    const connu = rangs[cle] as number
    if (connu > avant) return connu - avant - 1
    rangs[cle] = avant + ++taille
    return taille - 1
  }

  const rangParTexte = (code: string): number => {
    const cle = cleDirecte(code)
    if (cle >= 0) return rangParCle(cle)
    const connu = autres.get(code)
    if (connu !== undefined) return connu
    autres.set(code, taille)
    return taille++
  }

  return {
    taille: () => taille,
    rendre: () => {
      directs.avant += taille
      if (directs.avant < DERNIER) gardes = directs
    },
    rang: (cellule) => {
      if (typeof cellule === 'string') {
        const cle = cleDirecte(cellule)
        if (cle >= 0) return rangParCle(cle)
      }
      const code = codeCommune(cellule)
      return code === undefined ? -1 : rangParTexte(code)
    },
  }
}

/** Valeur d'un chiffre ou d'une capitale (0 à 35), -1 pour un autre caractère. */
const LETTRES = Int32Array.from({ length: 128 }, (_, c) =>
  c >= 48 && c <= 57 ? c - 48 : c >= 65 && c <= 90 ? c - 55 : -1,
)
const CHIFFRES = LETTRES.map((valeur) => (valeur < 10 ? valeur : -1))

function cleDirecte(code: string): number {
  if (code.length !== 5) return -1
  const c0 = code.charCodeAt(0)
  const c1 = code.charCodeAt(1)
  const c2 = code.charCodeAt(2)
  const c3 = code.charCodeAt(3)
  const c4 = code.charCodeAt(4)
  if ((c0 | c1 | c2 | c3 | c4) > 127) return -1
  const a = LETTRES[c0] as number
  const b = LETTRES[c1] as number
  const c = CHIFFRES[c2] as number
  const d = CHIFFRES[c3] as number
  const e = CHIFFRES[c4] as number
  return (a | b | c | d | e) < 0 ? -1 : (a * 36 + b) * 1000 + c * 100 + d * 10 + e
}

/** La faute d'une cellule qui devrait être un code. */
export const codeAttendu = (cellule: unknown, ou: string) =>
  valeurInvalide(
    estVide(cellule)
      ? `Attendu : un code commune (${ou}). Reçu : une cellule vide.`
      : `Attendu : un code commune, texte ou entier (${ou}). Reçu : ${montrer(cellule)}.`,
  )
