/**
 * Un suivi inventé pour les actions du Plan Santé 79, qui ne donne ni statut, ni date, ni budget : de quoi montrer un
 * tableau de bord. Une action qui n'est pas ici est à venir.
 */
export interface Suivi {
  readonly statut: string
  readonly priorite: string
  readonly debut: string
  readonly echeance: string
  readonly budget: number | null
  readonly misAJour: string
}

const suivi = (
  statut: string,
  priorite: string,
  debut: string,
  echeance: string,
  budget: number | null,
  misAJour: string,
): Suivi => ({ statut, priorite, debut, echeance, budget, misAJour })

/** Par rang de l'action dans le plan, à partir de 1. */
export const SUIVI_FICTIF: ReadonlyMap<number, Suivi> = new Map([
  [1, suivi('En cours', 'Élevé', '2025-01-15', '2026-06-30', 12_000, '2025-09-12')],
  [2, suivi('En pause', 'Moyen', '2025-02-01', '2025-12-31', 30_000, '2025-05-06')],
  [3, suivi('Réalisé', 'Moyen', '2024-09-01', '2025-06-30', 8_500, '2025-07-02')],
  [4, suivi('Réalisé', 'Bas', '2024-10-01', '2025-03-31', 4_000, '2025-04-03')],
  [7, suivi('En cours', 'Élevé', '2024-11-01', '2025-10-31', 26_000, '2025-06-20')],
  [8, suivi('En cours', 'Moyen', '2025-03-01', '2026-12-31', 3_000, '2025-10-08')],
  [9, suivi('En cours', 'Élevé', '2024-06-01', '2026-12-31', null, '2025-10-14')],
  [10, suivi('À discuter', 'Élevé', '2025-09-01', '2026-03-31', 18_000, '2025-09-30')],
  [12, suivi('Bloqué', 'Élevé', '2025-01-01', '2025-09-30', 150_000, '2025-08-25')],
  [14, suivi('Réalisé', 'Moyen', '2024-05-01', '2025-01-31', 15_000, '2025-02-11')],
  [15, suivi('En cours', 'Bas', '2025-04-01', '2025-11-30', 9_000, '2025-10-02')],
  [16, suivi('En cours', 'Élevé', '2024-01-15', '2027-12-31', 480_000, '2025-09-18')],
  [17, suivi('En cours', 'Moyen', '2024-03-01', '2026-12-31', null, '2025-06-10')],
  [20, suivi('En retard', 'Élevé', '2024-09-01', '2025-08-31', 60_000, '2025-09-26')],
  [22, suivi('À discuter', 'Moyen', '2025-10-01', '2026-09-30', null, '2025-10-01')],
  [24, suivi('En cours', 'Moyen', '2025-01-01', '2026-06-30', 75_000, '2025-07-15')],
  [28, suivi('En cours', 'Élevé', '2025-02-15', '2026-02-28', null, '2025-09-05')],
  [29, suivi('En cours', 'Élevé', '2024-04-01', '2026-12-31', null, '2025-10-10')],
  [32, suivi('En pause', 'Moyen', '2024-12-01', '2025-12-31', 40_000, '2025-03-19')],
  [34, suivi('En cours', 'Moyen', '2025-01-06', '2025-12-19', 20_000, '2025-10-06')],
  [36, suivi('Réalisé', 'Moyen', '2024-10-15', '2025-05-31', 2_500, '2025-06-05')],
  [39, suivi('En retard', 'Bas', '2024-09-15', '2025-06-30', 5_000, '2025-09-22')],
  [46, suivi('En cours', 'Élevé', '2024-02-01', '2026-12-31', null, '2025-10-13')],
  [47, suivi('Réalisé', 'Moyen', '2024-01-10', '2025-01-10', null, '2025-01-20')],
  [48, suivi('En cours', 'Élevé', '2024-01-01', '2026-12-31', null, '2025-10-15')],
])
