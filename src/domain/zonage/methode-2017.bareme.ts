import type { Bareme } from '../commun/bareme'

export interface SeuilsZonage {
  /** APL jusqu'à laquelle, borne comprise, un territoire est en ZIP. */
  readonly zip: number
  /** APL jusqu'à laquelle, borne comprise, un territoire est dans le vivier. */
  readonly vivier: number
}

export const SEUILS_ZONAGE_MEDECIN: Bareme<SeuilsZonage> = {
  id: 'zonage.medecin-2017',
  libelle: 'Seuils d’APL du zonage médecin, méthode de 2017',
  unite: 'consultations par an et par habitant standardisé (médecins de 65 ans ou moins, par territoire de vie-santé)',
  periodes: [
    {
      debut: '2017-11-13',
      fin: '2021-09-30',
      valeur: { zip: 2.5, vivier: 4 },
      sources: [
        {
          titre: 'Arrêté du 13 novembre 2017 relatif à la méthodologie applicable à la profession de médecin, annexe',
          url: 'https://legal.tricoteuses.fr/articles/LEGIARTI000041494927',
          consulteLe: '2026-11-23',
          nature: 'officielle',
        },
        {
          titre: 'Ministère, FAQ « méthodologie applicable à la profession de médecin », 25 mai 2018 (copie)',
          url: 'https://github.com/phileas-condemine/Zonage_ARS',
          consulteLe: '2026-11-23',
          nature: 'officielle',
        },
      ],
    },
  ],
}
