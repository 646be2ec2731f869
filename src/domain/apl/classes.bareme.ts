import type { Bareme } from '../commun/bareme'

/** Bornes basses, comprises, des classes d'APL ; la dernière est la borne haute, exclue. */
export const CLASSES_APL: Bareme<readonly number[]> = {
  id: 'apl.classes',
  libelle: 'Classes d’APL aux médecins généralistes',
  unite: 'consultations par an et par habitant standardisé',
  periodes: [
    {
      debut: null,
      valeur: [0, 2.5, 4, 100],
      sources: [
        {
          titre:
            'Ministère, FAQ « méthodologie applicable à la profession de médecin », 25 mai 2018 : seuils de 2,5 et 4 (copie)',
          url: 'https://github.com/phileas-condemine/Zonage_ARS',
          consulteLe: '2026-11-23',
          nature: 'officielle',
        },
        {
          titre: 'Panorama des questions de santé en Haute-Loire, 9 mars 2023 : bornes et sens des classes',
          consulteLe: '2026-11-23',
          nature: 'document',
        },
      ],
    },
  ],
}
