import { COMPARATIF } from './exercice-comparatif'
import { bande, corps, dessin, entete, fin, note, PIED, rien, titre } from './lignes'
import type { FeuilleIntegree, ModeleIntegre } from './modele-integre'
import { centre, ENTIER, EUROS, nombre, STYLES } from './styles'

const TERRITOIRE: FeuilleIntegree = {
  nom: 'Modèle Exercice, territoire',
  directive: 'NOM "Exercice coordonné, territoire"',
  largeurs: [64, 14, 40, 18, 14, 22],
  pied: 'Exercice coordonné – édité le {{date d’édition | format "jj/mm/aaaa"}}',
  lignes: [
    titre('L’exercice coordonné sur le territoire'),
    entete(['Structure', 'Mode', 'Étape', 'Population', 'Taille', 'Plafond annuel'], { repetee: true }),
    bande('{{Mode}} : {{nombre}}', { pilotage: 'PAR T_Structures[Mode]' }),
    corps(
      [
        '{{Structure}}',
        '{{Mode}}',
        '{{Étape | défaut "n.d."}}',
        '{{Population | défaut "n.d."}}',
        '{{Taille | défaut "–"}}',
        '{{Plafond annuel | défaut "–"}}',
      ],
      {
        pilotage: 'RÉPÉTER T_Structures',
        style: [STYLES.gras, centre(STYLES.corps), STYLES.corps, nombre(ENTIER), centre(STYLES.corps), nombre(EUROS)],
      },
    ),
    rien('Aucune structure'),
    fin('Mode'),
    note(
      'Taille et plafond ne valent que pour les CPTS : 1 jusqu’à 40 000 habitants, 2 jusqu’à 80 000, 3 jusqu’à 175 000, 4 au-delà. « – » : sans objet, ou montant non publié.',
    ),
    dessin(
      '{{graphique colonnes nombre PAR T_Structures[Mode] SELON [Étape] | titre "Structures par mode et par étape" | texte "Nombre de structures de chaque mode, une couleur par étape"}}',
      6,
      220,
    ),
    note(PIED),
  ],
}

export const EXERCICE_COORDONNE: ModeleIntegre = {
  id: 'exercice-coordonne',
  nom: 'Exercice coordonné',
  texte: 'ESP, MSP, CDS et CPTS côte à côte, leurs étapes et qui les soutient ; et les structures du territoire.',
  necessaires: [],
  utiles: ['T_Structures'],
  feuilles: [COMPARATIF, TERRITOIRE],
}
