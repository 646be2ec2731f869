import { periodeAu, periodeCourante } from '../commun/bareme'
import type { DateIso } from '../commun/date'
import { donneeAbsente, valeurInvalide } from '../commun/erreur'
import { CAIM } from './caim.bareme'

export interface ContratCaim {
  /** Jours d'exercice par semaine ; au-delà de quatre, l'aide n'augmente plus. */
  readonly jours: number
  /** Jour de signature ; sans lui, le contrat doit être encore ouvert. */
  readonly date?: DateIso
  /** Part ajoutée par l'ARS : 0,2 pour 20 %. */
  readonly majoration?: number
}

/**
 * Aide du CAIM, proportionnelle aux jours par semaine : parJour × min(jours, maximum) × (1 + majoration).
 *
 * @returns euros, une fois ; à deux jours et demi exactement, le médecin est éligible
 * @see docs/sources.md — [CAIM]
 */
export function montantCaim({ jours, date, majoration = 0 }: ContratCaim): number {
  const { valeur } = date === undefined ? periodeCourante(CAIM) : periodeAu(CAIM, date)
  if (majoration > valeur.majorationMaximale) {
    throw valeurInvalide(
      `Attendu : une majoration de ${enFrancais(valeur.majorationMaximale)} au plus. Reçu : ${enFrancais(majoration)}.`,
    )
  }
  if (jours < valeur.minimum) {
    throw donneeAbsente(
      `Médecin non éligible : il faut exercer au moins ${enFrancais(valeur.minimum)} jours par semaine (reçu : ${enFrancais(jours)}).`,
    )
  }
  return valeur.parJour * Math.min(jours, valeur.maximum) * (1 + majoration)
}

const enFrancais = (nombre: number) => String(nombre).replace('.', ',')
