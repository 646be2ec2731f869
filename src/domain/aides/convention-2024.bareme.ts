import type { Bareme } from '../commun/bareme'
import type { AideParZone } from './aide-par-zone'
import { LU_LE, OMNIPRAT, URML_PAYS_DE_LA_LOIRE } from '../commun/sources'

/** Les aides de la convention 2024-2029 qui remplacent, depuis 2026, les contrats démographiques. */
export const PRIMO_INSTALLATION: Bareme<AideParZone> = {
  id: 'aides.primo-installation',
  libelle: 'Aide ponctuelle à la primo-installation',
  unite: 'euros, une fois',
  periodes: [
    {
      debut: '2026-01-01',
      valeur: {
        montants: { ZIP: 10_000, ZAC: 5_000 },
        condition:
          'Première installation libérale, cabinet principal, secteur 1 ou secteur 2 à tarifs maîtrisés ; installations de 2025 exclues. Un cabinet secondaire en ZIP ouvre droit à 3 000 €.',
      },
      sources: [
        {
          titre: 'ameli.fr, Convention 2024-2029 : les aides à l’exercice en zone sous-dense',
          url: 'https://www.ameli.fr/medecin/textes-reference/convention-medicale-2024-2029/grands-axes-convention-detail/mesures-fortes-acces-soins/aides-exercice-zone-sous-dense-renovees',
          consulteLe: LU_LE,
          nature: 'officielle',
        },
        OMNIPRAT,
      ],
    },
  ],
}

export const MAJORATION_FMT: Bareme<AideParZone> = {
  id: 'aides.majoration-fmt',
  libelle: 'Majoration du forfait médecin traitant',
  unite: '% du forfait socle, par an',
  periodes: [
    {
      debut: '2026-01-01',
      valeur: {
        montants: { ZIP: 10, QPV: 10 },
        condition:
          'Médecin installé en ZIP ou en quartier prioritaire. Primo-installé : 50 % la 1re année, 30 % la 2e, 10 % la 3e.',
      },
      sources: [URML_PAYS_DE_LA_LOIRE, OMNIPRAT],
    },
  ],
}

export const CONSULTATIONS_AVANCEES: Bareme<AideParZone> = {
  id: 'aides.consultations-avancees',
  libelle: 'Consultations avancées',
  unite: 'montant non publié dans les sources lues',
  periodes: [
    {
      debut: '2026-01-01',
      valeur: { montants: { ZIP: null }, condition: 'Consultations avancées tenues en ZIP.' },
      sources: [OMNIPRAT],
    },
  ],
}
