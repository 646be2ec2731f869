/**
 * Les dénombrements de libéraux du Fichier national des professionnels de santé (FNPS) imprimés dans le « Panorama des
 * questions de santé en Haute-Loire » (09/03/2023) : cabinet principal, actif au cours des six derniers mois.
 * Recopiés tels quels, fautes d'impression comprises.
 */
export interface Denombrement {
  readonly profession: string
  readonly territoire: string
  readonly date: string
  readonly effectif: number
  readonly precedent: number
  readonly installations: number
  readonly cessations: number
  readonly remarque?: string
}

/** Population municipale 2020 de la Haute-Loire (INSEE), celle des densités du même document. */
export const POPULATION_HAUTE_LOIRE = 227_489

const INVERSION = 'Installations et cessations interverties dans le document : recopiées telles quelles'

const deux = (
  profession: string,
  date: string,
  hauteLoire: readonly [number, number, number, number],
  aura: readonly [number, number, number, number],
  remarque?: string,
): readonly Denombrement[] =>
  [['Haute-Loire', hauteLoire] as const, ['Auvergne-Rhône-Alpes', aura] as const].map(
    ([territoire, [effectif, precedent, installations, cessations]]) => ({
      profession,
      territoire,
      date,
      effectif,
      precedent,
      installations,
      cessations,
      ...(remarque === undefined ? {} : { remarque }),
    }),
  )

export const DEMOGRAPHIE: readonly Denombrement[] = [
  ...deux('Médecins généralistes', '2022-09-30', [194, 187, 16, 9], [6928, 6967, 426, 465]),
  ...deux('Autres médecins spécialistes', '2022-09-30', [85, 83, 7, 5], [6248, 6222, 396, 370]),
  ...deux('Chirurgiens-dentistes', '2022-10-31', [101, 99, 1, 3], [4290, 4218, 274, 346], INVERSION),
  ...deux('Infirmiers', '2022-09-30', [488, 468, 52, 32], [11994, 11868, 1031, 905]),
  ...deux('Masseurs-kinésithérapeutes', '2022-10-31', [208, 199, 22, 13], [9589, 9319, 967, 697]),
]
