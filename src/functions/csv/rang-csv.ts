import { codeCommune } from '../../domain/communes/code'
import type { Repertoire } from '../codes'
import type { LigneCsv } from './lire-csv'

/** Deux chiffres ou capitales, puis trois chiffres : « 01004 », « 2A004 ». */
const CLES = 36 * 36 * 1000

const VALEURS = Int8Array.from({ length: 256 }, (_, c) =>
  c >= 48 && c <= 57 ? c - 48 : c >= 65 && c <= 90 ? c - 55 : -1,
)

/**
 * Donne le rang du code d'une cellule, -1 si elle est vide. Un code de cinq caractères déjà vu est reconnu à ses octets ;
 * les autres passent par leur texte, avec la règle des fonctions.
 *
 * @param nouveau reçoit chaque code à sa première venue
 */
export function rangsCsv(codes: Repertoire, nouveau: (code: string) => void = () => {}) {
  const vus = new Int32Array(CLES)

  const parTexte = (texte: string): number => {
    const avant = codes.taille()
    const rang = codes.rang(texte)
    if (rang === avant) nouveau(codeCommune(texte) as string)
    return rang
  }

  return ({ cellules, places, texte }: LigneCsv, colonne: number): number => {
    const { octets, debut, fin } = cellules
    const place = places[colonne] as number
    const k = debut[place] as number
    if (place >= cellules.nombre || (fin[place] as number) - k !== 5) return parTexte(texte(colonne))
    const a = VALEURS[octets[k] as number] as number
    const b = VALEURS[octets[k + 1] as number] as number
    const c = VALEURS[octets[k + 2] as number] as number
    const d = VALEURS[octets[k + 3] as number] as number
    const e = VALEURS[octets[k + 4] as number] as number
    if ((a | b | c | d | e) < 0 || c > 9 || d > 9 || e > 9) return parTexte(texte(colonne))
    const cle = (a * 36 + b) * 1000 + c * 100 + d * 10 + e
    const vu = vus[cle] as number
    if (vu > 0) return vu - 1
    const rang = parTexte(texte(colonne))
    vus[cle] = rang + 1
    return rang
  }
}
