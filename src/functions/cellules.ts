import { estVide, type Cellule, type Matrice } from '../domain/commun/cellule'
import type { ErreurMetier } from '../domain/commun/erreur'

export { estVide, type Cellule, type Matrice }

/** Ce qu'une fonction rend dans une cellule ; une erreur ne touche que sa cellule. */
export type Resultat = string | number | boolean | ErreurMetier

/** Un argument d'une seule cellule ; certains hôtes le donnent comme une plage d'une cellule. */
export function scalaire(argument: unknown): Cellule {
  const ligne = Array.isArray(argument) ? (argument[0] as unknown) : argument
  return (Array.isArray(ligne) ? ligne[0] : ligne) as Cellule
}

/** Vrai pour une plage omise ou entièrement vide. */
export const estSansValeur = (plage: Matrice | null | undefined): boolean =>
  Array.isArray(plage) ? plage.every((ligne: readonly Cellule[]) => ligne.every(estVide)) : estVide(plage)
