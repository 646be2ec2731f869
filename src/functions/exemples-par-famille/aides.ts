import type { Exemples } from './exemple'

export const EXEMPLES_AIDES = {
  'AIDE.ASSISTANT': [
    { phrase: 'première année à mi-temps, contrat du 22 juin 2024', args: ['1/2', 1, '22/06/2024'], attendu: 19_000 },
    {
      phrase: 'deuxième année à temps plein, patientèle au 92e centile, en ZIP',
      args: ['temps plein', 2, '01/10/2019', 92, 'ZIP'],
      attendu: 27_000,
    },
    { phrase: 'une option fermée aux nouveaux contrats', args: ['1/3', 1, '01/06/2023'], attendu: '#N/A' },
    { phrase: 'un millésime à la place du rang de l’année', args: ['1/2', 2024], attendu: '#VALUE!' },
  ],
  'AIDE.CAIM': [
    { phrase: 'quatre jours par semaine, en 2024', args: [4, '01/01/2024'], attendu: 50_000 },
    { phrase: 'trois jours et demi, majorés de 20 % par l’ARS', args: [3.5, '01/01/2024', 0.2], attendu: 52_500 },
    { phrase: 'sans date, le contrat étant fermé', args: [4], attendu: '#N/A' },
    { phrase: 'un texte à la place des jours', args: ['quatre', '01/01/2024'], attendu: '#VALUE!' },
  ],
  AIDES: [
    {
      phrase: 'aides ouvertes en ZIP le 1er septembre 2024 (début du tableau)',
      args: ['ZIP', '01/09/2024'],
      attendu: [
        ['Aide', 'Unité', 'ZIP'],
        ['Aide à l’emploi d’un assistant médical', 'euros la 1re année de contrat, à mi-temps', 19_000],
      ],
      extrait: true,
    },
    { phrase: 'le vivier n’est pas une zone', args: ['vivier'], attendu: '#VALUE!' },
  ],
  'CPTS.TAILLE': [
    { phrase: 'un territoire de 64 000 habitants', args: [64_000], attendu: 2 },
    { phrase: 'un texte à la place des habitants', args: ['moyenne'], attendu: '#VALUE!' },
  ],
  'CPTS.PLAFOND': [
    { phrase: 'plafond de 2023 pour une CPTS de taille 4', args: [4, 2023], attendu: 580_000 },
    { phrase: 'un plafond non publié', args: [2, 2023], attendu: '#N/A' },
    { phrase: 'une taille qui n’existe pas', args: [5, 2023], attendu: '#VALUE!' },
  ],
} satisfies Record<string, Exemples>
