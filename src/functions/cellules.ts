import type { ErreurMetier } from '../domain/commun/erreur'

/** Ce que contient une cellule reçue : Excel donne `null`, "" ou rien du tout pour une cellule vide. */
export type Cellule = string | number | boolean | null | undefined

/** Ce qu'une fonction rend dans une cellule ; une erreur ne touche que sa cellule. */
export type Resultat = string | number | boolean | ErreurMetier

export type Matrice = readonly (readonly Cellule[])[]

export const estVide = (cellule: unknown): boolean =>
  cellule === null || cellule === undefined || (typeof cellule === 'string' && cellule.trim() === '')

/** Un argument d'une seule cellule ; certains hôtes le donnent comme une plage d'une cellule. */
export function scalaire(argument: unknown): Cellule {
  const ligne = Array.isArray(argument) ? (argument[0] as unknown) : argument
  return (Array.isArray(ligne) ? ligne[0] : ligne) as Cellule
}

/** Vrai pour une plage omise ou entièrement vide. */
export const estSansValeur = (plage: Matrice | null | undefined): boolean =>
  Array.isArray(plage) ? plage.every((ligne: readonly Cellule[]) => ligne.every(estVide)) : estVide(plage)
