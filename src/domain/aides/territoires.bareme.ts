import type { Bareme } from '../commun/bareme'
import type { AideParZone } from './aide-par-zone'
import { FAQ_ZONAGE_2018, LU_LE, PANORAMA_43 } from '../commun/sources'

/** Les aides des ARS et des collectivités. */
export const COLLECTIVITES: Bareme<AideParZone> = {
  id: 'aides.collectivites',
  libelle: 'Aides des collectivités territoriales (CGCT, art. L. 1511-8)',
  unite: 'euros par an au plus (indemnité d’étude)',
  periodes: [
    {
      debut: null,
      valeur: {
        montants: { ZIP: 24_000, ZAC: 24_000 },
        condition:
          'Engagement de 3 ans (professionnel) ou de 5 ans (étudiant), convention transmise à l’ARS. Le logement d’un stagiaire est aidé jusqu’à 400 € par mois.',
      },
      sources: [
        {
          titre: 'TBO Avocat, L’aide des collectivités à l’installation des médecins, L. 1511-8 (30 octobre 2019)',
          url: 'https://www.tbo-avocat.fr/laide-des-collectivites-territoriales-a-linstallation-des-medecins/',
          consulteLe: LU_LE,
          nature: 'secondaire',
        },
        FAQ_ZONAGE_2018,
      ],
    },
  ],
}

/** Annoncée en février 2019 : le jour n'a pas été retrouvé, ni si la mesure est encore ouverte. */
export const MESURE_400: Bareme<AideParZone> = {
  id: 'aides.mesure-400',
  libelle: 'Mesure « 400 médecins généralistes »',
  unite: 'années de garantie financière',
  periodes: [
    {
      debut: null,
      valeur: {
        montants: { ZIP: 2, ZAC: 2, QPV: 2 },
        condition:
          'Depuis février 2019 : 200 postes partagés entre ville et hôpital et 200 postes salariés. Ouverture actuelle à vérifier auprès de l’ARS.',
      },
      sources: [
        {
          titre: 'PAPS Auvergne-Rhône-Alpes, Le dispositif 400 médecins',
          url: 'http://www.auvergne-rhone-alpes.paps.sante.fr/Le-Dispositif-400-medecins.42406.0.html',
          consulteLe: LU_LE,
          nature: 'officielle',
        },
      ],
    },
  ],
}

export const PLAN_ACCES_SOINS: Bareme<AideParZone> = {
  id: 'aides.plan-acces-soins',
  libelle: 'Plan d’accès aux soins : lancement et équipement d’une MSP, d’un CDS ou d’une CPTS',
  unite: 'euros au plus',
  periodes: [
    {
      debut: null,
      valeur: {
        montants: { ZIP: 50_000, ZAC: 50_000 },
        condition: 'De 10 000 à 50 000 € selon le projet ; connu par le seul document de départ (2023).',
      },
      sources: [PANORAMA_43],
    },
  ],
}

export const PRATICIEN_AMBULATOIRE: Bareme<AideParZone> = {
  id: 'aides.praticien-ambulatoire',
  libelle: 'Praticien hospitalier à activité ambulatoire, ou en centre de santé',
  unite: 'sans montant national',
  periodes: [
    {
      debut: null,
      valeur: { montants: { ZIP: null, ZAC: null }, condition: 'Code de la santé publique, art. L. 1435-5-1 à -4.' },
      sources: [FAQ_ZONAGE_2018],
    },
  ],
}

export const RADIOLOGIE_MONTAGNE: Bareme<AideParZone> = {
  id: 'aides.radiologie-montagne',
  libelle: 'Équipement de radiologie et de traumatologie des cabinets de montagne',
  unite: 'montant non publié dans les sources lues',
  periodes: [
    {
      debut: null,
      valeur: { montants: { ZIP: null, ZAC: null }, condition: 'Cabinet de montagne.' },
      sources: [PANORAMA_43],
    },
  ],
}
