import type { Bareme } from '../commun/bareme'

export interface SeuilsActivite {
  /** Centile de patientèle à partir duquel le médecin est éligible, borne comprise. */
  readonly eligible: number
  /** Centile à partir duquel la troisième année et les suivantes sont majorées, borne comprise. */
  readonly forte: number
  /** Centile à partir duquel le montant est fixe toutes les années, borne comprise. */
  readonly tresForte: number
}

/** ameli écrit « P90 à P94 » puis « ≥ P95 » ; l'avenant 7 « P90-P95 » puis « > P95 » : 95 est du côté d'ameli. */
export const SEUILS_ACTIVITE_ASSISTANT: Bareme<SeuilsActivite> = {
  id: 'aides.assistant-medical.activite',
  libelle: 'Seuils d’activité de l’aide à l’emploi d’un assistant médical',
  unite: 'centiles de la patientèle ou de la file active de la spécialité',
  periodes: [
    {
      debut: '2019-09-01',
      valeur: { eligible: 30, forte: 90, tresForte: 95 },
      sources: [
        {
          titre: 'ameli.fr, Aide à l’emploi d’un assistant médical : ce qui change dès juin 2024',
          url: 'https://www.ameli.fr/medecin/actualites/aide-l-emploi-d-un-assistant-medical-ce-qui-change-des-juin-2024',
          consulteLe: '2026-11-23',
          nature: 'officielle',
        },
      ],
    },
  ],
}
