import type { Bareme, Source } from '../commun/bareme'

const PARAMETRES: Source = {
  titre: 'Drees, Indicateur d’APL aux médecins généralistes, millésimes 2022 et 2023, feuille « Paramètres »',
  url: 'https://data.drees.solidarites-sante.gouv.fr/explore/dataset/530_l-accessibilite-potentielle-localisee-apl/information/',
  consulteLe: '2026-11-23',
  nature: 'officielle',
}

/** Les tranches d'âge, de cinq ans, de « moins de 5 ans » à « 90 ans et plus ». */
export const TRANCHES_AGE = 19

/** Consommation moyenne de soins de chaque tranche d'âge, rapportée à la moyenne nationale ; une période par millésime. */
export const POIDS_AGE_MG: Bareme<readonly number[]> = {
  id: 'apl.poids-age-mg',
  libelle: 'Poids des tranches d’âge dans la population standardisée (médecins généralistes)',
  unite: 'consommation rapportée à la moyenne, de la tranche la plus jeune à la plus âgée',
  periodes: [
    {
      debut: '2022-01-01',
      fin: '2022-12-31',
      valeur: [
        0.93, 0.59, 0.55, 0.59, 0.73, 0.78, 0.84, 0.88, 0.9, 0.97, 1.06, 1.14, 1.16, 1.19, 1.52, 1.53, 1.72, 1.99, 2.39,
      ],
      sources: [PARAMETRES],
    },
    {
      debut: '2023-01-01',
      valeur: [
        1.12, 0.58, 0.51, 0.6, 0.75, 0.79, 0.82, 0.85, 0.89, 0.93, 1.03, 1.15, 1.18, 1.23, 1.46, 1.57, 1.63, 1.89, 2.26,
      ],
      sources: [PARAMETRES],
    },
  ],
}
