import type { ErreurMetier } from '../domain/commun/erreur'

/** Ce que contient une cellule reçue : Excel donne `null`, "" ou rien du tout pour une cellule vide. */
export type Cellule = string | number | boolean | null | undefined

/** Ce qu'une fonction rend dans une cellule ; une erreur ne touche que sa cellule. */
export type Resultat = string | number | boolean | ErreurMetier

export type Matrice = readonly (readonly Cellule[])[]

export const estVide = (cellule: unknown): boolean =>
  cellule === null || cellule === undefined || (typeof cellule === 'string' && cellule.trim() === '')
