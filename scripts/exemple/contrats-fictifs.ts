/** Des contrats d'assistant médical inventés, un par règle : option, date, centile de patientèle, zone, coût par an. */
export interface Contrat {
  readonly medecin: string
  readonly option: string
  readonly date: string
  readonly centile: number | null
  readonly zone: string | null
  /** Coût annuel pour l'employeur, charges comprises, en euros. */
  readonly cout: number | null
}

const contrat = (
  lettre: string,
  option: string,
  date: string,
  centile: number | null,
  zone: string | null,
  cout: number | null,
): Contrat => ({ medecin: `Médecin ${lettre}`, option, date, centile, zone, cout })

export const CONTRATS_FICTIFS: readonly Contrat[] = [
  contrat('A', 'tiers-temps', '2021-10-01', 96, 'ZAC', 13_800),
  contrat('B', 'mi-temps', '2020-01-15', 60, 'HZ', 20_900),
  contrat('C', 'temps plein', '2022-03-01', 92, 'ZIP', 41_000),
  contrat('D', 'mi-temps', '2023-09-01', null, 'ZAC', null),
  contrat('E', 'temps plein', '2024-07-01', 50, 'HZ', 42_500),
  contrat('F', 'mi-temps', '2024-09-01', 92, 'ZIP', 21_500),
  contrat('G', 'temps plein', '2025-02-01', 96, 'ZAC', 43_000),
  contrat('H', 'temps plein', '2022-06-01', 50, 'HZ', 40_200),
]
