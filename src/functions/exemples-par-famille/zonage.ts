import type { Exemples } from './exemple'

export const EXEMPLES_ZONAGE = {
  DENSITE: [
    {
      phrase: 'médecins généralistes pour 10 000 habitants',
      args: [194, 227_489],
      attendu: (194 / 227_489) * 10_000,
    },
    { phrase: 'pour 100 000 habitants', args: [194, 227_489, 100_000], attendu: (194 / 227_489) * 100_000 },
    { phrase: 'un territoire sans habitants', args: [194, 0], attendu: '#DIV/0!' },
    { phrase: 'un effectif négatif', args: [-1, 227_489], attendu: '#VALUE!' },
  ],
  ZONAGE: [
    { phrase: 'place indicative d’une APL ; 2,5 est compris', args: [2.5], attendu: 'ZIP' },
    {
      phrase: 'zone officielle d’une commune, d’après la table de l’arrêté',
      args: [
        '43157',
        [
          ['Code', 'Zone'],
          ['43157', 'ZAC'],
        ],
      ],
      attendu: 'ZAC',
    },
    { phrase: 'un code sans table de zonage', args: [43_157], attendu: '#VALUE!' },
    { phrase: 'un code absent de la table', args: ['43001', [['43157', 'ZAC']]], attendu: '#N/A' },
  ],
  'ZONAGE.QUOTA': [
    {
      phrase: '30 % de la population en ZIP, 30 % en ZAC, par APL croissante',
      args: [[[1.8], [2.2], [3.1], [4.5]], [[1000], [2000], [3000], [4000]], 0.3, 0.3],
      attendu: [['ZIP'], ['ZIP'], ['ZAC'], ['HZ']],
    },
    { phrase: '28 au lieu de 28 %', args: [[[1.8]], [[1000]], 28, 0.3], attendu: '#VALUE!' },
  ],
} satisfies Record<string, Exemples>
