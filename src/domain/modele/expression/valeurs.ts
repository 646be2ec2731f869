import { entete } from '../../commun/entete'
import { texteDe } from '../format'
import type { Valeur } from '../types'

/** Une valeur calculée ; une erreur d'Excel en est une. */
export type Calcule = Valeur | { readonly erreur: string }

const ERREUR = /^#(?:N\/A|VALUE!|VALEUR!|REF!|NAME\?|NOM\?|DIV\/0!|NUM!|NOMBRE!|NULL!|NUL!|SPILL!|CALC!)$/i

/** Ce que dit une cellule : le texte d'une erreur est une erreur, un texte blanc est une cellule vide. */
export function calculeDe(valeur: Valeur): Calcule {
  if (typeof valeur !== 'string') return valeur
  if (valeur.trim() === '') return null
  return ERREUR.test(valeur) ? { erreur: valeur } : valeur
}

export const estErreur = (valeur: Calcule): valeur is { readonly erreur: string } =>
  valeur !== null && typeof valeur === 'object'

/** Le nombre qu'Excel y lirait ; NaN pour un texte qui n'en est pas un. */
export function nombreDe(valeur: Calcule): number {
  if (valeur === null) return 0
  if (typeof valeur === 'number') return valeur
  if (typeof valeur === 'boolean') return valeur ? 1 : 0
  if (typeof valeur !== 'string') return NaN
  const texte = valeur.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.')
  return texte === '' ? NaN : Number(texte)
}

export const texteSimple = (valeur: Calcule): string => (estErreur(valeur) ? valeur.erreur : texteDe(valeur))

/** Deux textes sont égaux sans casse ni accents ; une cellule vide n'est égale qu'à un texte vide, jamais à 0. */
export function egales(a: Calcule, b: Calcule): boolean {
  if (a === null || b === null) return (a === null || a === '') && (b === null || b === '')
  if (typeof a === 'string' && typeof b === 'string') return entete(a) === entete(b)
  return a === b
}

/** L'ordre d'Excel entre deux valeurs de même sorte ; `undefined` quand elles ne se comparent pas (une vide, un texte et un nombre). */
export function ordre(a: Calcule, b: Calcule): number | undefined {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'string' && typeof b === 'string') return comparerTextes(a, b)
  return undefined
}

const FRANCAIS = new Intl.Collator('fr', { numeric: true, sensitivity: 'base' })
export const comparerTextes = (a: string, b: string): number => FRANCAIS.compare(a, b)
