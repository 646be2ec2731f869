import type { Bareme } from '../commun/bareme'
import { FAQ_ZONAGE_2018, LU_LE } from '../commun/sources'

/** Les trois classes du zonage médecin qui ouvrent, ou non, des aides. */
export type ClasseZone = 'ZIP' | 'ZAC' | 'HZ'

/**
 * La classe de chaque code que l'on rencontre dans les tables de zonage. Un quartier a la classe de son code ; une zone
 * de vigilance n'ouvre aucune aide propre ; « HC » est le hors classement d'Auvergne-Rhône-Alpes.
 */
export const CLASSES_ZONAGE_MEDECIN: Bareme<Readonly<Record<string, ClasseZone>>> = {
  id: 'zonage.classes-medecin',
  libelle: 'Classes du zonage médecin et codes des tables de zonage',
  unite: 'classe de zone',
  periodes: [
    {
      debut: '2017-11-13',
      valeur: {
        ZIP: 'ZIP',
        ZAC: 'ZAC',
        HZ: 'HZ',
        ZV: 'HZ',
        HC: 'HZ',
        QPV_ZIP: 'ZIP',
        QPV_ZAC: 'ZAC',
        GQ_ZIP: 'ZIP',
        GQ_ZAC: 'ZAC',
      },
      sources: [
        FAQ_ZONAGE_2018,
        {
          titre: 'medtRucks, codes du zonage médecin publiés par CartoSanté (mars 2022)',
          url: 'https://rdrr.io/github/arnaudmilet/medtRucks/man/Zonage_MG.html',
          consulteLe: LU_LE,
          nature: 'secondaire',
        },
        {
          titre: 'URPS médecins Auvergne-Rhône-Alpes, Zones fragiles et de vigilance',
          url: 'https://urps-med-aura.fr/organisation-et-offre-de-soin/zones-fragiles-et-de-vigilance',
          consulteLe: LU_LE,
          nature: 'secondaire',
        },
      ],
    },
  ],
}
