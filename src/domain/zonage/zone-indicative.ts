import { SEUILS_ZONAGE_MEDECIN } from './methode-2017.bareme'

export type ZoneIndicative = 'ZIP' | 'vivier' | 'hors vivier'

const [{ valeur: SEUILS }] = SEUILS_ZONAGE_MEDECIN.periodes

/**
 * Place indicative d'une APL dans la méthode de 2017 : jusqu'à 2,5 compris « ZIP », jusqu'à 4 compris « vivier »,
 * au-delà « hors vivier ». Seul un arrêté de l'ARS fait une zone.
 *
 * @param apl consultations par an et par habitant, médecins de 65 ans ou moins, par territoire de vie-santé
 * @see docs/sources.md — [Zonage 2017]
 */
export function zoneIndicative(apl: number): ZoneIndicative {
  if (apl <= SEUILS.zip) return 'ZIP'
  return apl <= SEUILS.vivier ? 'vivier' : 'hors vivier'
}
