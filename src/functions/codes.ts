import { montrer } from './arguments'
import { estVide } from './cellules'
import { valeurInvalide } from '../domain/commun/erreur'

/** Clés directes : deux chiffres ou capitales, puis trois chiffres (« 01004 », « 2A004 »). */
const CLES = 36 * 36 * 1000

/** Un code tel qu'on le compare : texte sans espaces autour ; un entier de moins de 5 chiffres retrouve ses zéros. */
export function codeCommune(cellule: unknown): string | undefined {
  if (typeof cellule === 'number') {
    if (!Number.isInteger(cellule) || cellule < 0) return undefined
    return String(cellule).padStart(5, '0')
  }
  if (typeof cellule !== 'string') return undefined
  const texte = cellule.trim()
  if (texte === '') return undefined
  return /^\d{1,4}$/.test(texte) ? texte.padStart(5, '0') : texte
}

/** Donne un rang à chaque code, dans l'ordre où ils viennent. */
export interface Repertoire {
  readonly taille: () => number
  /** Le rang du code, nouveau au besoin ; -1 si la cellule n'est pas un code. */
  readonly rang: (cellule: unknown) => number
}

/**
 * Un répertoire de codes communes. Des millions de cellules y passent : un code de cinq caractères est lu sans créer de
 * texte, les autres vont dans une table de hachage.
 */
export function creerRepertoire(): Repertoire {
  const directs = new Int32Array(CLES)
  const autres = new Map<string, number>()
  let taille = 0

  const rangParTexte = (code: string): number => {
    const cle = cleDirecte(code)
    if (cle >= 0) {
      const connu = directs[cle] as number
      return connu > 0 ? connu - 1 : (directs[cle] = ++taille) - 1
    }
    const connu = autres.get(code)
    if (connu !== undefined) return connu
    autres.set(code, taille)
    return taille++
  }

  return {
    taille: () => taille,
    rang: (cellule) => {
      if (typeof cellule === 'string' && cellule.length === 5) {
        const cle = cleDirecte(cellule)
        if (cle >= 0) {
          const connu = directs[cle] as number
          return connu > 0 ? connu - 1 : (directs[cle] = ++taille) - 1
        }
      }
      const code = codeCommune(cellule)
      return code === undefined ? -1 : rangParTexte(code)
    },
  }
}

function cleDirecte(code: string): number {
  if (code.length !== 5) return -1
  const a = chiffreOuCapitale(code.charCodeAt(0))
  const b = chiffreOuCapitale(code.charCodeAt(1))
  const c = code.charCodeAt(2) - 48
  const d = code.charCodeAt(3) - 48
  const e = code.charCodeAt(4) - 48
  if (a < 0 || b < 0 || c < 0 || c > 9 || d < 0 || d > 9 || e < 0 || e > 9) return -1
  return (a * 36 + b) * 1000 + c * 100 + d * 10 + e
}

function chiffreOuCapitale(c: number): number {
  if (c >= 48 && c <= 57) return c - 48
  return c >= 65 && c <= 90 ? c - 55 : -1
}

/** La faute d'une cellule qui devrait être un code. */
export const codeAttendu = (cellule: unknown, ou: string) =>
  valeurInvalide(
    estVide(cellule)
      ? `Attendu : un code commune (${ou}). Reçu : une cellule vide.`
      : `Attendu : un code commune, texte ou entier (${ou}). Reçu : ${montrer(cellule)}.`,
  )
