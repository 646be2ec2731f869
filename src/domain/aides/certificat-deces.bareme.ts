import type { Bareme } from '../commun/bareme'
import type { AideParZone } from './aide-par-zone'
import { FAQ_ZONAGE_2018, LU_LE } from '../commun/sources'

export const CERTIFICAT_DECES: Bareme<AideParZone> = {
  id: 'aides.certificat-deces',
  libelle: 'Certificat de décès à domicile',
  unite: 'euros par certificat',
  periodes: [
    {
      debut: '2017-05-11',
      valeur: {
        montants: { ZIP: 100, ZAC: 100, HZ: 100 },
        condition:
          'En ZIP et en ZAC : à toute heure. Hors zone : de 20 h à 8 h, samedis, dimanches, jours fériés et ponts.',
      },
      sources: [
        {
          titre: 'ameli.fr, Certificats de décès au domicile des patients',
          url: 'https://www.ameli.fr/exercice-coordonne/exercice-professionnel/prescription-prise-charge/prise-charge-situation-type-soin/certificats-de-deces-au-domicile-des-patients',
          consulteLe: LU_LE,
          nature: 'officielle',
        },
        {
          titre: 'Ordre des médecins du Val-de-Marne, Certificats de décès',
          url: 'https://conseil94.ordre.medecin.fr/index.php/certificats-de-deces',
          consulteLe: LU_LE,
          nature: 'secondaire',
        },
        FAQ_ZONAGE_2018,
      ],
    },
  ],
}
