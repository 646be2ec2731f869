import type { Bareme } from '../commun/bareme'
import type { AideParZone } from './aide-par-zone'
import { LU_LE, PAPS_OCCITANIE, URML_PAYS_DE_LA_LOIRE } from '../commun/sources'

const LOGEMENT =
  'Logement payé par l’étudiant, sans autre aide publique. Dans toute zone s’ajoutent 130 € par mois de transport au-delà de 15 km.'

export const HEBERGEMENT_2E_CYCLE: Bareme<AideParZone> = {
  id: 'aides.hebergement-2e-cycle',
  libelle: 'Indemnité d’hébergement de stage, 2e cycle',
  unite: 'euros bruts par mois',
  periodes: [
    {
      debut: '2020-09-01',
      valeur: { montants: { ZIP: 150, ZAC: 150 }, condition: LOGEMENT },
      sources: [
        {
          titre: 'AP-HP, Décret n° 2020-1241 du 9 octobre 2020 (indemnité d’hébergement, 2e cycle)',
          url: 'https://affairesjuridiques.aphp.fr/textes/decret-n-2020-1241-du-9-octobre-2020-portant-creation-dune-indemnite-forfaitaire-dhebergement-pour-les-etudiants-en-deuxieme-cycle-des-etudes-de-medecine',
          consulteLe: LU_LE,
          nature: 'officielle',
        },
        PAPS_OCCITANIE,
      ],
    },
  ],
}

/** Le jour de 2024 où 200 € sont devenus 300 € n'a pas été retrouvé : d'ici au constat du 14 mars, pas de montant. */
export const HEBERGEMENT_3E_CYCLE: Bareme<AideParZone> = {
  id: 'aides.hebergement-3e-cycle',
  libelle: 'Indemnité d’hébergement de stage, 3e cycle',
  unite: 'euros par mois',
  periodes: [
    {
      debut: null,
      fin: '2023-12-31',
      valeur: { montants: { ZIP: 200, ZAC: 200 }, condition: LOGEMENT },
      sources: [PAPS_OCCITANIE],
    },
    {
      debut: '2024-01-01',
      fin: '2024-03-13',
      valeur: {
        montants: { ZIP: null, ZAC: null },
        condition: 'De 200 à 300 € en 2024, à un jour que les sources lues ne disent pas.',
      },
      sources: [PAPS_OCCITANIE],
    },
    {
      debut: '2024-03-14',
      valeur: { montants: { ZIP: 300, ZAC: 300 }, condition: LOGEMENT },
      sources: [PAPS_OCCITANIE],
    },
  ],
}

export const DOCTEUR_JUNIOR: Bareme<AideParZone> = {
  id: 'aides.docteur-junior',
  libelle: 'Indemnité des docteurs juniors',
  unite: 'euros bruts par mois de stage',
  periodes: [
    {
      debut: '2026-11-01',
      valeur: { montants: { ZIP: 1_000 }, condition: 'Quatrième année d’internat de médecine générale.' },
      sources: [URML_PAYS_DE_LA_LOIRE],
    },
  ],
}
