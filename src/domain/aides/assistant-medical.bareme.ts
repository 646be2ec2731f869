import type { Bareme } from '../commun/bareme'

export type OptionAssistant = 'tiers-temps' | 'mi-temps' | 'temps plein'

export interface MontantsAssistant {
  /** Euros par année de contrat ; `null` quand le cas ne peut pas se présenter. */
  readonly annee1: number | null
  readonly annee2: number
  /** Troisième année et suivantes. */
  readonly annee3: number
  /** Troisième année et suivantes, patientèle du 90e au 94e centile. */
  readonly annee3P90: number
  /** Toutes les années, patientèle au 95e centile et au-delà. */
  readonly p95: number
  /** Où un nouveau contrat de cette option peut être signé pendant la période. */
  readonly nouveauContrat: 'partout' | 'zip' | 'non'
}

export type BaremeAssistant = Readonly<Record<OptionAssistant, MontantsAssistant>>

const AVENANT_7 = {
  titre: 'Avenant 7 à la convention médicale de 2016 (arrêté du 14 août 2019, JO du 20 août 2019), extrait',
  url: 'https://123dok.net/article/annexe-extrait-l-approbation-l-avenant.4yr6lmoy',
  consulteLe: '2026-11-23',
  nature: 'officielle',
} as const

const AMELI_2023 = {
  titre: 'ameli.fr, Règlement arbitral : les mesures en vigueur dès le mois de mai 2023',
  url: 'https://www.ameli.fr/medecin/actualites/reglement-arbitral-les-mesures-en-vigueur-des-le-mois-de-mai-2023',
  consulteLe: '2026-11-23',
  nature: 'officielle',
} as const

const AMELI_2024 = {
  titre: 'ameli.fr, Aide à l’emploi d’un assistant médical : ce qui change dès juin 2024',
  url: 'https://www.ameli.fr/medecin/actualites/aide-l-emploi-d-un-assistant-medical-ce-qui-change-des-juin-2024',
  consulteLe: '2026-11-23',
  nature: 'officielle',
} as const

export const AIDE_ASSISTANT: Bareme<BaremeAssistant> = {
  id: 'aides.assistant-medical',
  libelle: 'Aide à l’emploi d’un assistant médical',
  unite: 'euros par année de contrat',
  periodes: [
    {
      debut: '2019-09-01',
      fin: '2023-04-30',
      valeur: {
        'tiers-temps': {
          annee1: 12_000,
          annee2: 9_000,
          annee3: 7_000,
          annee3P90: 8_350,
          p95: 12_000,
          nouveauContrat: 'partout',
        },
        'mi-temps': {
          annee1: 18_000,
          annee2: 13_500,
          annee3: 10_500,
          annee3P90: 12_500,
          p95: 18_000,
          nouveauContrat: 'partout',
        },
        'temps plein': {
          annee1: 36_000,
          annee2: 27_000,
          annee3: 21_000,
          annee3P90: 25_000,
          p95: 36_000,
          nouveauContrat: 'zip',
        },
      },
      sources: [AVENANT_7, AMELI_2023],
    },
    {
      debut: '2023-05-01',
      fin: '2024-06-21',
      valeur: {
        'tiers-temps': {
          annee1: 12_000,
          annee2: 9_000,
          annee3: 7_000,
          annee3P90: 8_350,
          p95: 12_000,
          nouveauContrat: 'non',
        },
        'mi-temps': {
          annee1: 18_000,
          annee2: 13_500,
          annee3: 10_500,
          annee3P90: 12_500,
          p95: 18_000,
          nouveauContrat: 'partout',
        },
        'temps plein': {
          annee1: 36_000,
          annee2: 27_000,
          annee3: 21_000,
          annee3P90: 25_000,
          p95: 36_000,
          nouveauContrat: 'partout',
        },
      },
      sources: [AMELI_2023],
    },
    {
      debut: '2024-06-22',
      valeur: {
        'tiers-temps': {
          annee1: null,
          annee2: 9_450,
          annee3: 7_350,
          annee3P90: 8_767,
          p95: 12_600,
          nouveauContrat: 'non',
        },
        'mi-temps': {
          annee1: 19_000,
          annee2: 14_000,
          annee3: 11_000,
          annee3P90: 13_000,
          p95: 19_000,
          nouveauContrat: 'partout',
        },
        'temps plein': {
          annee1: 38_000,
          annee2: 28_000,
          annee3: 22_000,
          annee3P90: 26_000,
          p95: 38_000,
          nouveauContrat: 'partout',
        },
      },
      sources: [AMELI_2024],
    },
  ],
}
