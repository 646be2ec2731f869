import { ErreurMetier, valeurInvalide } from '../domain/commun/erreur'
import { montrer, nombreOuRien, type Cellule, type Matrice } from '../domain/commun/cellule'
import type { Resultat } from './cellules'

export { montrer, nombreOuRien }

/** Lit une cellule de nombre. */
export function nombre(cellule: Cellule, nom: string): number {
  const valeur = nombreOuRien(cellule)
  if (valeur === undefined) throw valeurInvalide(`Attendu : ${nom}, un nombre. Reçu : ${montrer(cellule)}.`)
  return valeur
}

/** Lit une cellule de nombre positif ou nul. */
export function positif(cellule: Cellule, nom: string): number {
  const valeur = nombre(cellule, nom)
  if (valeur < 0) throw valeurInvalide(`Attendu : ${nom}, un nombre positif ou nul. Reçu : ${montrer(cellule)}.`)
  return valeur
}

/** Refuse un argument nécessaire que l'on n'a pas donné : la grille et les fichiers laissent passer =SANTE.APL(). */
export function exigerPlage(argument: unknown, nom: string): asserts argument is Matrice {
  const premiere: unknown = Array.isArray(argument) ? argument[0] : undefined
  if (!Array.isArray(premiere) || premiere.length === 0) {
    throw valeurInvalide(`Attendu : ${nom}, une plage de cellules. Reçu : rien.`)
  }
}

/** Un résultat, ou une erreur s'il dépasse ce qu'une cellule sait montrer. */
export const fini = (valeur: Resultat): Resultat =>
  typeof valeur !== 'number' || Number.isFinite(valeur) ? valeur : TROP_GRAND

const TROP_GRAND: ErreurMetier = valeurInvalide(
  'Le résultat dépasse le plus grand nombre d’Excel : vérifiez que les valeurs ont la bonne unité.',
)
