import type { Exemples } from './exemple'

/** Le Puy-en-Velay et Agnat, avec une offre et un trajet inventés. */
const DEMANDE = [
  ['43157', 18_000],
  ['43001', 200],
]
const OFFRE = [['43157', 60_000]]
const TRAJETS = [['43157', '43001', 17]]
const APL_AVANT = [60_000 / (18_000 + 200 / 3), 20_000 / (18_000 + 200 / 3)] as const
/** Un médecin à Agnat : 5 400 consultations, partagées entre ses habitants et un tiers de ceux du Puy. */
const RATIO_AGNAT = 5_400 / (200 + 18_000 / 3)

export const EXEMPLES_APL = {
  APL: [
    {
      phrase: 'APL de deux communes dont l’une, à 17 minutes de l’autre, n’a pas de médecin',
      args: [DEMANDE, OFFRE, TRAJETS],
      attendu: [[APL_AVANT[0]], [APL_AVANT[1]]],
    },
    {
      phrase: 'une autre profession, en ETP pour 100 000 habitants, avec les paliers de l’analyste',
      args: [
        [
          ['A', 2500],
          ['B', 1500],
        ],
        [['A', 3]],
        [['A', 'B', 17]],
        'kinésithérapeute',
        [
          [10, 1],
          [15, 0.5],
          [20, 0.25],
        ],
      ],
      attendu: [[3e5 / 2875], [3e5 / 4 / 2875]],
    },
    {
      phrase: 'une autre profession sans paliers, qui ne sont pas publiés',
      args: [[['A', 2500]], [['A', 3]], [['A', 'A', 0]], 'infirmier'],
      attendu: '#N/A',
    },
    {
      phrase: 'une population négative',
      args: [[['43157', -1]], OFFRE, TRAJETS],
      attendu: '#VALUE!',
    },
  ],
  'APL.SIMULER': [
    {
      phrase: 'un médecin s’installe à Agnat (avant, après, écart)',
      args: [
        DEMANDE,
        OFFRE,
        TRAJETS,
        [
          ['Code', 'Médecins'],
          ['43001', 1],
        ],
      ],
      attendu: [
        [APL_AVANT[0], APL_AVANT[0] + RATIO_AGNAT / 3, RATIO_AGNAT / 3],
        [APL_AVANT[1], APL_AVANT[1] + RATIO_AGNAT, RATIO_AGNAT],
      ],
    },
    {
      phrase: 'sans en-tête, rien ne dit si 1 est un médecin ou une consultation',
      args: [DEMANDE, OFFRE, TRAJETS, [['43001', 1]]],
      attendu: '#VALUE!',
    },
  ],
  'APL.CONTROLE': [
    {
      phrase: 'une offre à Niort, que personne n’atteint depuis la Haute-Loire',
      args: [
        DEMANDE,
        [
          ['43157', 60_000],
          ['79191', 5400],
        ],
        TRAJETS,
      ],
      attendu: [
        ['attention', 'offre que personne n’atteint : 5400 perdue', '79191'],
        ['information', 'offre sans habitants : la commune n’est pas dans la demande', '79191'],
      ],
    },
    { phrase: 'une demande sans population', args: [[['43157']], OFFRE, TRAJETS], attendu: '#VALUE!' },
  ],
  TRAJETS: [
    {
      phrase: 'un kilomètre et demi en plaine, dans les deux sens',
      args: [
        [
          ['43157', 45.04, 3.88],
          ['43002', 45.05, 3.89],
        ],
      ],
      attendu: [
        ['43157', '43002', 2.1239362241918434],
        ['43002', '43157', 2.1239362241918434],
      ],
    },
    { phrase: 'il manque la longitude', args: [[['43157', 45.04]]], attendu: '#VALUE!' },
  ],
} satisfies Record<string, Exemples>
