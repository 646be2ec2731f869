import type { Bareme } from '../commun/bareme'

export interface Decroissance {
  /** Bornes en minutes, croissantes : un palier vaut en dessous de la sienne, la dernière borne comprise. */
  readonly bornes: readonly number[]
  /** Poids de chaque palier, à un facteur commun près : ici en tiers (3/3, 2/3, 1/3). */
  readonly poids: readonly number[]
}

/**
 * La feuille de la Drees dit « moins de 10 », « 10 à 15 », « 15 à 20 », « plus de 20 » sans dire de quel côté tombent
 * 10 et 15 : la borne basse est comprise, et 20 a encore un tiers puisque seul « plus de 20 » vaut 0.
 */
export const DECROISSANCE_MG: Bareme<Decroissance> = {
  id: 'apl.decroissance-mg',
  libelle: 'Décroissance de l’APL aux médecins généralistes avec le temps d’accès',
  unite: 'minutes par la route, poids en tiers',
  periodes: [
    {
      debut: null,
      valeur: { bornes: [10, 15, 20], poids: [3, 2, 1] },
      sources: [
        {
          titre: 'Drees, Indicateur d’APL aux médecins généralistes, millésimes 2022 et 2023, feuille « Paramètres »',
          url: 'https://data.drees.solidarites-sante.gouv.fr/explore/dataset/530_l-accessibilite-potentielle-localisee-apl/information/',
          consulteLe: '2026-11-23',
          nature: 'officielle',
        },
      ],
    },
  ],
}
