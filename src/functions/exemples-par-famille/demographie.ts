import type { Exemples } from './exemple'

export const EXEMPLES_DEMOGRAPHIE = {
  EVOLUTION: [
    { phrase: 'de 187 à 194 médecins, soit + 3,7 %', args: [194, 187], attendu: 7 / 187 },
    { phrase: 'un effectif ancien nul', args: [194, 0], attendu: '#DIV/0!' },
    { phrase: 'un texte à la place de l’effectif', args: ['nombreux', 187], attendu: '#VALUE!' },
  ],
  CONTROLE: [
    { phrase: 'une ligne juste', args: [208, 199, 9, 22, 13, 0.045], attendu: 'OK' },
    {
      phrase: 'installations et cessations interverties',
      args: [101, 99, 2, 1, 3, 0.02],
      attendu: 'Installations et cessations interverties : 1 − 3 = −2, alors que le solde est 2.',
    },
    { phrase: 'le solde manque', args: [208, 199], attendu: '#VALUE!' },
  ],
} satisfies Record<string, Exemples>
