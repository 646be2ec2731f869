import type { Exemple } from '../../taskpane/pane'

/** Des formules à essayer dans le classeur d'exemple, telles qu'on les tape en France. */
export const EXEMPLES: readonly Exemple[] = [
  { formule: '=SANTE.DENSITE(194;227489)', texte: 'Médecins généralistes pour 10 000 habitants en Haute-Loire.' },
  {
    formule: '=SANTE.APL(T_Communes[#Tout];T_Offre[#Tout];T_Trajets[#Tout])',
    texte: 'L’APL de toutes les communes, en une seule formule.',
  },
  { formule: '=SANTE.ZONAGE(2,5)', texte: 'La place indicative d’une APL de 2,5.' },
  { formule: '=SANTE.AIDE.ASSISTANT("mi-temps";1)', texte: 'L’aide à l’assistant médical, la première année.' },
]
