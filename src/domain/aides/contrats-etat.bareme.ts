import type { Bareme } from '../commun/bareme'
import type { AideParZone } from './aide-par-zone'
import { LU_LE, PAPS_OCCITANIE } from '../commun/sources'

export const CESP: Bareme<AideParZone> = {
  id: 'aides.cesp',
  libelle: 'Contrat d’engagement de service public (CESP)',
  unite: 'euros bruts par mois',
  periodes: [
    {
      debut: null,
      valeur: {
        montants: { ZIP: 1_200, ZAC: 1_200 },
        condition: 'Étudiant ou interne, qui exercera ensuite en ZIP ou ZAC aussi longtemps, deux ans au moins.',
      },
      sources: [
        PAPS_OCCITANIE,
        {
          titre: 'J.-L. Mirabel, Décrets 2025-270 et 2025-271 : le CESP change de gestionnaire (25 mars 2025)',
          url: 'https://consultation.avocat.fr/blog/jean-loup-mirabel/article-2971404-modification-du-gestionnaire-du-contrat-d-engagement-de-service-public.html',
          consulteLe: LU_LE,
          nature: 'secondaire',
        },
      ],
    },
  ],
}

/** Créé en 2013 : le jour n'a pas été retrouvé. */
export const PTMG: Bareme<AideParZone> = {
  id: 'aides.ptmg',
  libelle: 'Contrat de praticien territorial de médecine générale (PTMG)',
  unite: 'euros bruts par mois, revenu minimum garanti à temps complet',
  periodes: [
    {
      debut: null,
      fin: '2021-03-31',
      valeur: {
        montants: { ZIP: 6_900, ZAC: 6_900 },
        condition: 'Créé en 2013. 165 consultations par mois (83 et 3 450 € à temps partiel) ; un an, renouvelable.',
      },
      sources: [
        {
          titre: 'Tomo, Les aides à l’installation de l’ARS : le PTMG',
          url: 'https://jointomo.com/blog/les-aides-a-linstallation-de-l-ARS-y-ai-je-droit',
          consulteLe: LU_LE,
          nature: 'secondaire',
        },
      ],
    },
  ],
}

const CDE_CENTRE = {
  titre: 'PAPS Centre-Val de Loire, Le contrat de début d’exercice',
  url: 'https://www.centre-val-de-loire.paps.sante.fr/le-contrat-de-debut-dexercice',
  consulteLe: LU_LE,
  nature: 'officielle',
} as const

const CDE_REMPLACEMENT = {
  titre: 'PAPS Centre-Val de Loire, Le contrat de début d’exercice au remplacement (17 avril 2024)',
  url: 'https://www.centre-val-de-loire.paps.sante.fr/au-remplacement-5',
  consulteLe: LU_LE,
  nature: 'officielle',
} as const

export const CDE_INSTALLE: Bareme<AideParZone> = {
  id: 'aides.cde-installe',
  libelle: 'Contrat de début d’exercice (CDE), médecin installé',
  unite: 'euros par mois au plus',
  periodes: [
    {
      debut: '2021-04-01',
      fin: '2023-12-31',
      valeur: {
        montants: { ZIP: 4_250, ZAC: 4_250 },
        condition: 'Généraliste à temps plein ; complément la 1re année d’un contrat de 3 ans, non renouvelable.',
      },
      sources: [CDE_CENTRE],
    },
  ],
}

/** Le montant d'après 2023 n'a pas été relu dans une source : il n'est pas reconduit d'office. */
export const CDE_REMPLACANT: Bareme<AideParZone> = {
  id: 'aides.cde-remplacant',
  libelle: 'Contrat de début d’exercice (CDE), remplaçant',
  unite: 'euros par trimestre au plus',
  periodes: [
    {
      debut: '2021-04-01',
      fin: '2023-12-31',
      valeur: {
        montants: { ZIP: 3_000, ZAC: 3_000 },
        condition: 'Médecin qui remplace en ZIP ou ZAC, ou à moins de 10 km.',
      },
      sources: [CDE_CENTRE],
    },
    {
      debut: '2024-01-01',
      valeur: {
        montants: { ZIP: null, ZAC: null },
        condition:
          'Remplaçant inscrit depuis moins d’un an, 29 jours par trimestre. Le montant d’après 2023 (3 000 € avant) reste à vérifier ; suppression débattue fin 2025.',
      },
      sources: [CDE_REMPLACEMENT],
    },
  ],
}
