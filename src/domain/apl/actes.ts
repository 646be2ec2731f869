import { periodeCourante } from '../commun/bareme'
import { ACTES_RETENUS } from './activite.bareme'

export type Statut = 'libéral' | 'nouveau' | 'centre'

const RETENUS = periodeCourante(ACTES_RETENUS).valeur

/** Actes par an d'un médecin généraliste à temps plein, quand on ne connaît que des effectifs. */
export const ACTES_PAR_MEDECIN = RETENUS.nouveau

/**
 * Actes d'un cabinet qui comptent dans l'offre : 0 jusqu'à 250 compris, au moins 3 600, au plus 6 000 ; 5 400 pour un
 * nouvel installé ; les actes d'un centre de santé comptent tels quels.
 *
 * @param actes consultations, visites et téléconsultations de l'année
 * @returns consultations par an
 * @see docs/sources.md — [Drees APL]
 */
export function actesRetenus(actes: number, statut: Statut): number {
  if (statut === 'centre') return actes
  if (statut === 'nouveau') return RETENUS.nouveau
  if (actes <= RETENUS.nulJusqua) return 0
  return Math.min(RETENUS.plafond, Math.max(RETENUS.plancher, actes))
}
