import type { Exemple } from './pane'

/** Une formule par fonction principale, telle qu'on la tape dans un tableur français. */
export const EXEMPLES: readonly Exemple[] = [
  { formule: '=SANTE.DENSITE(194;227489)', texte: 'Généralistes pour 10 000 habitants : 8,53' },
  { formule: '=SANTE.ZONAGE(2,5)', texte: "Place indicative d'une APL : ZIP" },
  { formule: '=SANTE.AIDE.ASSISTANT("mi-temps";1)', texte: "Aide à l'assistant médical, première année" },
  {
    formule: '=SANTE.APL(T_Communes[#Tout];T_Offre[#Tout];T_Trajets[#Tout])',
    texte: 'Accessibilité de chaque commune, en colonne',
  },
]
