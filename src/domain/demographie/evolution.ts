import { divisionParZero } from '../commun/erreur'

/**
 * Évolution d'un effectif entre deux dates : (nouveau − ancien) / ancien.
 *
 * @param nouveau effectif à la date la plus récente
 * @param ancien effectif à la date la plus ancienne
 * @returns rapport sans unité : 0,037 pour une hausse de 3,7 %
 */
export function evolution(nouveau: number, ancien: number): number {
  if (ancien === 0) throw divisionParZero('L’effectif ancien est nul : l’évolution n’existe pas.')
  return (nouveau - ancien) / ancien
}
