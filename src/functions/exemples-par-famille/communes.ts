import type { Exemples } from './exemple'

export const EXEMPLES_COMMUNES = {
  COMMUNE: [
    { phrase: 'nom d’une commune', args: ['43157'], attendu: 'Le Puy-en-Velay' },
    {
      phrase: 'plusieurs champs d’un coup',
      args: ['43157', [['nom', 'population', 'epci', 'departement']]],
      attendu: [['Le Puy-en-Velay', 18_540, 'CA du Puy-en-Velay', 'Haute-Loire']],
    },
    { phrase: 'un code qui a perdu son zéro', args: [1004], attendu: 'Ambérieu-en-Bugey' },
    {
      phrase: 'l’ancien code d’une commune fusionnée',
      args: ['01039', [['nom', 'code', 'situation']]],
      attendu: [
        [
          'Culoz-Béon',
          '01138',
          'Béon (01039), commune déléguée ; aujourd’hui Culoz-Béon (01138), commune nouvelle (date de création non donnée par la source)',
        ],
      ],
    },
    {
      phrase: 'un arrondissement de Lyon',
      args: ['69383', 'situation'],
      attendu: 'arrondissement municipal de Lyon (69123)',
    },
    { phrase: 'un code postal à la place du code Insee', args: [43_000], attendu: '#N/A' },
    { phrase: 'une commune hors de tout EPCI à fiscalité propre', args: ['29155', 'epci'], attendu: '#N/A' },
    { phrase: 'un champ inconnu', args: ['43157', 'habitants'], attendu: '#VALUE!' },
  ],
  'COMMUNE.CODE': [
    { phrase: 'code d’une commune d’après son nom', args: ['Le Puy-en-Velay'], attendu: '43157' },
    { phrase: 'un nom porté par plusieurs communes, avec le département', args: ['St-Denis', 93], attendu: '93066' },
    { phrase: 'avec le code postal', args: ['Ambérieu en Bugey', '01500'], attendu: '01004' },
    { phrase: 'un nom porté par plusieurs communes, seul', args: ['Saint-Denis'], attendu: '#N/A' },
    { phrase: 'un nom mal écrit', args: ['Le Puy-en-Velai', 'Haute-Loire'], attendu: '#N/A' },
    { phrase: 'un département inconnu', args: ['Niort', '99'], attendu: '#VALUE!' },
  ],
} satisfies Record<string, Exemples>
