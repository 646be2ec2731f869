import { periodeCourante } from '../commun/bareme'
import { horsValidite } from '../commun/erreur'
import { POIDS_AGE_MG } from './poids-age.bareme'

/** Les poids des tranches d'âge d'un millésime ; le plus récent sans millésime. */
export function poidsAge(millesime?: number): readonly number[] {
  if (millesime === undefined) return periodeCourante(POIDS_AGE_MG).valeur
  const periode = POIDS_AGE_MG.periodes.find((p) => p.debut?.startsWith(`${millesime}-`))
  if (periode) return periode.valeur
  const connus = POIDS_AGE_MG.periodes.map((p) => p.debut?.slice(0, 4)).join(', ')
  throw horsValidite(`Les poids par âge du millésime ${millesime} ne sont pas connus (millésimes connus : ${connus}).`)
}

/**
 * Population standardisée d'une commune : Σ population de la tranche × poids de la tranche.
 *
 * @param effectifs habitants par tranche d'âge, de la plus jeune à la plus âgée
 * @see docs/sources.md — [Drees APL]
 */
export const populationStandardisee = (effectifs: readonly number[], poids: readonly number[]): number =>
  effectifs.reduce((somme, effectif, tranche) => somme + effectif * (poids[tranche] as number), 0)
