import { periodeCourante } from '../commun/bareme'
import { divisionParZero, valeurInvalide } from '../commun/erreur'
import { CLASSES_APL } from './classes.bareme'

const BORNES = periodeCourante(CLASSES_APL).valeur

/** L'APL sous laquelle une commune est dite sous-dense : strictement moins de 2,5. */
export const SEUIL_SOUS_DENSITE = BORNES[1] as number

/** Classe d'APL, borne basse comprise, borne haute exclue : « [0 ; 2,5[ », « [2,5 ; 4[ », « [4 ; 100[ ». */
export function classeApl(apl: number): string {
  const rang = BORNES.findIndex((borne, k) => apl >= borne && apl < (BORNES[k + 1] ?? -Infinity))
  if (rang < 0) {
    throw valeurInvalide(`Attendu : une APL de 0 à moins de 100. Reçu : ${String(apl).replace('.', ',')}.`)
  }
  return `[${BORNES.slice(rang, rang + 2)
    .join(' ; ')
    .replaceAll('.', ',')}[`
}

/** Une valeur et son poids dans un agrégat. */
export interface Ponderee {
  readonly apl: number
  readonly poids: number
}

/**
 * APL d'un ensemble de communes : Σ apl · poids / Σ poids. La Drees pondère par la population standardisée ; les textes du
 * zonage par la population.
 */
export function moyenneApl(communes: readonly Ponderee[]): number {
  const poids = communes.reduce((somme, c) => somme + c.poids, 0)
  if (poids === 0) throw divisionParZero('La somme des poids est nulle : la moyenne n’existe pas.')
  return communes.reduce((somme, c) => somme + c.apl * c.poids, 0) / poids
}

/** Habitants des communes dont l'APL est strictement inférieure au seuil. */
export const populationSous = (communes: readonly Ponderee[], seuil: number): number =>
  communes.reduce((somme, c) => somme + (c.apl < seuil ? c.poids : 0), 0)
