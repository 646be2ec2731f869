import type { Bareme, Periode } from './commun/bareme'
import { anniversaire, type DateIso } from './commun/date'

export interface Echeance {
  readonly bareme: Bareme<unknown>
  readonly periode: Periode<unknown>
}

/** Ce qu'il faudra bientôt relire dans les barèmes. */
export interface Echeances {
  /** Périodes qui finissent du jour donné à son anniversaire, compris. */
  readonly finissent: readonly Echeance[]
  /** Périodes qu'aucun texte officiel n'appuie encore. */
  readonly sansTexteOfficiel: readonly Echeance[]
  /** Périodes dont le premier jour n'est pas connu. */
  readonly debutInconnu: readonly Echeance[]
}

export function echeances(baremes: readonly Bareme<unknown>[], jour: DateIso): Echeances {
  const dansUnAn = anniversaire(jour, 1)
  const toutes = baremes.flatMap((bareme) => bareme.periodes.map((periode): Echeance => ({ bareme, periode })))
  return {
    finissent: toutes.filter(({ periode: { fin } }) => fin !== undefined && jour <= fin && fin <= dansUnAn),
    sansTexteOfficiel: toutes.filter(({ periode }) => periode.sources.every(({ nature }) => nature !== 'officielle')),
    debutInconnu: toutes.filter(({ periode }) => periode.debut === null),
  }
}
