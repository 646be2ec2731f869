import type { Bareme } from '../commun/bareme'
import { LU_LE } from '../commun/sources'

export interface BaremeCaim {
  /** Euros pour chaque jour d'exercice par semaine. */
  readonly parJour: number
  /** Jours par semaine en dessous desquels le médecin n'est pas éligible, borne comprise dans l'aide. */
  readonly minimum: number
  /** Jours par semaine au-delà desquels l'aide n'augmente plus. */
  readonly maximum: number
  /** Plus grande part que l'ARS peut ajouter. */
  readonly majorationMaximale: number
}

export const CAIM: Bareme<BaremeCaim> = {
  id: 'aides.caim',
  libelle: 'Contrat d’aide à l’installation des médecins (CAIM)',
  unite: 'euros, une fois, pour quatre jours par semaine',
  periodes: [
    {
      debut: '2017-05-01',
      fin: '2025-12-31',
      valeur: { parJour: 12_500, minimum: 2.5, maximum: 4, majorationMaximale: 0.2 },
      sources: [
        {
          titre: 'PAPS Pays de la Loire, Les aides à l’installation (10 novembre 2025)',
          url: 'https://www.paysdelaloire.paps.sante.fr/linstallation-61',
          consulteLe: LU_LE,
          nature: 'officielle',
        },
        {
          titre: 'Tomo, Je m’installe en libéral : quelles aides puis-je recevoir ? (6 avril 2021)',
          url: 'https://jointomo.com/blog/installation-en-liberal-quelles-aides-puis-je-recevoir',
          consulteLe: LU_LE,
          nature: 'secondaire',
        },
        {
          titre: 'MG France, Installation en zones déficitaires : les aides possibles (application au 1er mai 2017)',
          url: 'https://www.mgfrance.org/les-modes-d-exercice/installation/1604-installation-en-zones-deficitaires-les-aides-possibles',
          consulteLe: LU_LE,
          nature: 'secondaire',
        },
      ],
    },
  ],
}
