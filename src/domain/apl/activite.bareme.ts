import type { Bareme } from '../commun/bareme'

export interface ActesRetenus {
  /** Jusqu'à ce nombre d'actes par an, borne comprise, un cabinet ne compte pas. */
  readonly nulJusqua: number
  /** En dessous, un cabinet qui compte est porté à ce nombre d'actes. */
  readonly plancher: number
  /** Au-delà, les actes ne comptent plus. */
  readonly plafond: number
  /** Actes imputés à un libéral sans activité libérale l'année précédente ; vaut aussi un ETP. */
  readonly nouveau: number
}

/** La feuille dit « moins de 250 » puis « 251 à 3 600 » : 250 exactement est rangé avec 0. */
export const ACTES_RETENUS: Bareme<ActesRetenus> = {
  id: 'apl.actes-retenus',
  libelle: 'Actes retenus dans l’offre de l’APL aux médecins généralistes',
  unite: 'consultations, visites et téléconsultations par an et par cabinet',
  periodes: [
    {
      debut: null,
      valeur: { nulJusqua: 250, plancher: 3_600, plafond: 6_000, nouveau: 5_400 },
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
