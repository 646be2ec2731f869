import type { Bareme } from '../commun/bareme'
import type { AideParZone } from './aide-par-zone'
import { LU_LE, PAPS_AURA } from '../commun/sources'

/** Les contrats démographiques de la convention de 2016 autres que le CAIM : plus de souscription depuis 2026. */
export const COSCOM: Bareme<AideParZone> = {
  id: 'aides.coscom',
  libelle: 'Contrat de stabilisation et de coordination (COSCOM)',
  unite: 'euros par an',
  periodes: [
    {
      debut: '2017-05-01',
      fin: '2025-12-31',
      valeur: {
        montants: { ZIP: 5_000 },
        condition:
          'Médecin déjà installé en ZIP, en groupe, CPTS ou ESP ; contrat de 3 ans. S’ajoutent 1 250 € par an pour un hôpital de proximité et 300 € par mois pour un stagiaire à temps plein.',
      },
      sources: [PAPS_AURA],
    },
  ],
}

export const COTRAM: Bareme<AideParZone> = {
  id: 'aides.cotram',
  libelle: 'Contrat de transition (COTRAM)',
  unite: 'euros par an au plus (10 % des honoraires conventionnés)',
  periodes: [
    {
      debut: '2017-05-01',
      fin: '2025-12-31',
      valeur: {
        montants: { ZIP: 20_000 },
        condition:
          'Médecin de 60 ans ou plus qui accueille un confrère de moins de 50 ans, installé depuis moins d’un an ; 3 ans, renouvelable une fois.',
      },
      sources: [
        {
          titre: 'PAPS Île-de-France, Une aide à la cessation d’activité : le COTRAM (8 juin 2022)',
          url: 'https://www.iledefrance.paps.sante.fr/index.php/une-aide-la-cessation-dactivite-9',
          consulteLe: LU_LE,
          nature: 'officielle',
        },
      ],
    },
  ],
}

export const CSTM: Bareme<AideParZone> = {
  id: 'aides.cstm',
  libelle: 'Contrat de solidarité territoriale médecin (CSTM)',
  unite: 'euros par an au plus (25 % des honoraires faits en ZIP)',
  periodes: [
    {
      debut: '2017-05-01',
      fin: '2025-12-31',
      valeur: {
        montants: { ZIP: 50_000 },
        condition: 'Médecin installé hors ZIP qui y exerce au moins 10 jours par an ; déplacements remboursés ; 3 ans.',
      },
      sources: [PAPS_AURA],
    },
  ],
}
