import type { ClasseZone } from '../zonage/classes-medecin.bareme'

/** Ce que vaut une aide pendant une période. */
export interface AideParZone {
  /**
   * Montant dans chaque zone où l'aide est ouverte, dans l'unité du barème ; `null` quand il n'est pas publié. « QPV » :
   * dans un quartier prioritaire, quelle que soit sa zone.
   */
  readonly montants: Readonly<Partial<Record<ClasseZone | 'QPV', number | null>>>
  readonly condition: string
}
