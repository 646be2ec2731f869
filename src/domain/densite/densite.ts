import { divisionParZero } from '../commun/erreur'

/**
 * Densité de professionnels : effectif / population × pour.
 *
 * @param effectif professionnels, en nombre
 * @param population habitants (population totale, non standardisée)
 * @param pour habitants auxquels la densité se rapporte (10 000 ; la Cnam publie pour 100 000)
 * @returns professionnels pour `pour` habitants
 */
export function densite(effectif: number, population: number, pour: number): number {
  if (population === 0) throw divisionParZero('La population est nulle : la densité n’existe pas.')
  return (effectif / population) * pour
}
