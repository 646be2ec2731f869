import type { Bareme } from '../commun/bareme'
import type { AideParZone } from './aide-par-zone'
import { FAQ_ZONAGE_2018, LU_LE, PANORAMA_43 } from '../commun/sources'

export const EXONERATION_PDSA: Bareme<AideParZone> = {
  id: 'aides.exoneration-pdsa',
  libelle: 'Exonération d’impôt sur la permanence des soins (CGI, art. 151 ter)',
  unite: 'jours de permanence par an au plus',
  periodes: [
    {
      debut: '2017-11-13',
      valeur: { montants: { ZIP: 60 }, condition: 'Astreintes et majorations de la permanence des soins seulement.' },
      sources: [
        {
          titre: 'Code général des impôts, article 151 ter (copie Juriblio)',
          url: 'https://juriblio.fr/codes/code-general-des-impots-cgi/livre-premier/premiere-partie/titre-premier/chapitre-premier/section-ii/1re-sous-section/viii/1-bis',
          consulteLe: LU_LE,
          nature: 'officielle',
        },
        FAQ_ZONAGE_2018,
      ],
    },
  ],
}

export const CUMUL_EMPLOI_RETRAITE: Bareme<AideParZone> = {
  id: 'aides.cumul-emploi-retraite',
  libelle: 'Exonération de cotisations vieillesse en cumul emploi-retraite',
  unite: 'euros de revenu par an au plus',
  periodes: [
    {
      debut: '2025-01-01',
      fin: '2025-12-31',
      valeur: { montants: { ZIP: 70_000 }, condition: 'Cumul intégral, revenus de 2025 ; n’ouvre pas de droits.' },
      sources: [
        {
          titre: 'Egora, Cumul emploi-retraite en ZIP : exonération plafonnée à 70 000 € (août 2025)',
          url: 'https://www.egora.fr/actus-pro/retraite/medecins-en-cumul-emploi-retraite-en-zip-lexoneration-des-cotisations-plafonnee',
          consulteLe: LU_LE,
          nature: 'secondaire',
        },
      ],
    },
  ],
}

export const EXONERATION_CFE: Bareme<AideParZone> = {
  id: 'aides.exoneration-cfe',
  libelle: 'Exonération de cotisation foncière des entreprises (CGI, art. 1464 D)',
  unite: 'sans montant national (2 à 5 ans, sur délibération)',
  periodes: [
    {
      debut: null,
      valeur: {
        montants: { ZIP: null, ZAC: null },
        condition:
          'Commune de moins de 2 000 habitants ou classée en revitalisation rurale, cabinet secondaire admis ; le lien avec ZIP et ZAC ne vient que du document de départ.',
      },
      sources: [
        {
          titre: 'Idcité, réponse ministérielle sur l’implantation de médecins en ZRR (CGI 1464 D)',
          url: 'https://www.idcite.com/R-M-Implantation-de-medecins-et-auxiliaires-medicaux-en-ZRR-ou-dans-une-commune-de-moins-de-2-000-habitants-Conditions-d_a32865.amp.html',
          consulteLe: LU_LE,
          nature: 'secondaire',
        },
        PANORAMA_43,
      ],
    },
  ],
}

export const COTISATIONS_JEUNES: Bareme<AideParZone> = {
  id: 'aides.cotisations-jeunes',
  libelle: 'Aide au financement des cotisations sociales des jeunes médecins',
  unite: 'montant non publié dans les sources lues',
  periodes: [
    {
      debut: null,
      valeur: { montants: { ZIP: null }, condition: 'Installation dans les trois ans qui suivent le diplôme.' },
      sources: [PANORAMA_43],
    },
  ],
}
