import type { Plan } from '../../domain/plan/plan'

/** Ce que T_Axes et T_Thematiques ajoutent au plan, quand le classeur les a. */
export interface Complements {
  readonly entete: string
  readonly objectif: string
  readonly partenaires: string
  readonly chapeau: string
  readonly chiffreCle: string
}

/** Tout ce qu'il faut pour écrire les feuilles du Plan Santé. */
export interface DonneesPlanSante {
  readonly plan: Plan
  readonly complementsAxe: (axe: string) => Complements
  readonly complementsThematique: (thematique: string) => Complements
  readonly titre: string
  /** « Actions » du classeur tel fichier, ou la source dite dans les paramètres. */
  readonly source: string
  /** Jour de l'édition, « 23/11/2026 ». */
  readonly edition: string
}
