import type { Exemples } from './exemple'

export const EXEMPLES_APL_AGREGATS = {
  'APL.OFFRE': [
    {
      phrase: 'actes de quatre cabinets (presque inactif, plancher, tels quels, plafond)',
      args: [[[200], [1200], [4800], [9000]]],
      attendu: [[0], [3600], [4800], [6000]],
    },
    { phrase: 'un médecin qui vient de s’installer', args: [0, 'nouveau'], attendu: 5400 },
    { phrase: 'un texte à la place des actes', args: ['beaucoup'], attendu: '#VALUE!' },
  ],
  'APL.DEMANDE': [
    {
      phrase: 'population standardisée d’une commune de 990 habitants, poids de 2023',
      args: [[[40, 50, 55, 50, 30, 35, 40, 50, 55, 60, 65, 70, 75, 70, 60, 45, 35, 30, 75]], 2023],
      attendu: 1125.6,
    },
    { phrase: 'deux tranches d’âge au lieu de 19', args: [[[500, 490]]], attendu: '#VALUE!' },
  ],
  'APL.MOYENNE': [
    {
      phrase: 'APL de deux communes ensemble',
      args: [
        [[2], [4]],
        [[3000], [1000]],
      ],
      attendu: 2.5,
    },
    {
      phrase: 'une ligne par territoire (territoire, APL, poids)',
      args: [
        [[2], [4], [3]],
        [[3000], [1000], [500]],
        [['Velay'], ['Velay'], ['Brivadois']],
      ],
      attendu: [
        ['Velay', 2.5, 4000],
        ['Brivadois', 3, 500],
      ],
    },
    { phrase: 'des colonnes de hauteurs différentes', args: [[[2], [4]], [[3000]]], attendu: '#VALUE!' },
  ],
  'APL.POPULATION': [
    {
      phrase: 'habitants sous 2,5 consultations ; 2,5 n’est pas compté',
      args: [
        [[2], [2.5], [4]],
        [[3000], [1000], [500]],
      ],
      attendu: 3000,
    },
    { phrase: 'des colonnes de hauteurs différentes', args: [[[2]], [[3000], [1000]]], attendu: '#VALUE!' },
  ],
  'APL.CLASSE': [
    {
      phrase: 'la borne basse est comprise',
      args: [[[0], [2.5], [4]]],
      attendu: [['[0 ; 2,5['], ['[2,5 ; 4['], ['[4 ; 100[']],
    },
    { phrase: 'une APL négative', args: [-1], attendu: '#VALUE!' },
  ],
} satisfies Record<string, Exemples>
