import type { Exemples } from './exemple'

export const EXEMPLES_SOURCE = {
  SOURCE: [
    {
      phrase: 'textes du contrat d’aide à l’installation, un jour de 2024 (début du tableau)',
      args: ['AIDE.CAIM', '01/01/2024'],
      attendu: [
        [
          'PAPS Pays de la Loire, Les aides à l’installation (10 novembre 2025)',
          'https://www.paysdelaloire.paps.sante.fr/linstallation-61',
        ],
      ],
      extrait: true,
    },
    { phrase: 'un calcul direct n’a pas de texte', args: ['DENSITE'], attendu: '#N/A' },
    { phrase: 'un sujet mal écrit', args: ['caiim'], attendu: '#VALUE!' },
  ],
} satisfies Record<string, Exemples>
