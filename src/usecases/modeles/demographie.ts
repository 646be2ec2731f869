import { aVoir, DEMOGRAPHIE_TRAVAIL } from './demographie-travail'
import { corps, dessin, entete, fin, note, PIED, rien, sousTitre, titre } from './lignes'
import type { FeuilleIntegree, ModeleIntegre } from './modele-integre'
import { centre, DATE, DECIMAL, ENTIER, EVOLUTION, nombre, SIGNE, STYLES } from './styles'

const CHAMP =
  'Champ : professionnels libéraux en cabinet principal, actifs dans les six derniers mois, selon la source.'
const LECTURE =
  'Note de lecture : solde = effectif − effectif un an plus tôt = installations − cessations ; évolution = solde ÷ effectif un an plus tôt.'

const COLONNES = [
  ...['Profession', 'Territoire', 'Date', 'Effectif', 'Un an plus tôt', 'Solde', 'Installations', 'Cessations'],
  ...['Évolution', 'Densité (1)', 'Contrôle'],
]

const EDITION: FeuilleIntegree = {
  nom: 'Modèle Démographie',
  directive: 'NOM "Démographie, édition"',
  largeurs: [30, 24, 13, 11, 13, 10, 14, 12, 12, 13, 50],
  pied: PIED,
  lignes: [
    titre('Démographie des professionnels de santé'),
    sousTitre('Effectifs à un an d’écart, installations et cessations : le département face à la région'),
    entete(COLONNES, { repetee: true }),
    corps(
      [
        ...['{{Profession | une fois}}', '{{Territoire}}', '{{Date}}'],
        ...[
          'Effectif',
          'Effectif précédent',
          'Solde',
          'Installations',
          'Cessations',
          'Évolution',
          'Densité',
          'Contrôle',
        ].map((colonne) => `{{${colonne} | défaut "n.d."}}`),
      ],
      {
        pilotage: 'RÉPÉTER T_Demographie GROUPER [Profession]',
        style: [
          ...[STYLES.gras, STYLES.corps, centre(nombre(DATE)), nombre(ENTIER, STYLES.gras), nombre(ENTIER)],
          ...[nombre(SIGNE, STYLES.gras), nombre(ENTIER), nombre(ENTIER), nombre(EVOLUTION, STYLES.gras)],
          ...[nombre(DECIMAL), { ...STYLES.corps, size: 9 }],
        ],
        formats: [aVoir(10)],
      },
    ),
    rien('Aucun effectif'),
    dessin(
      '{{graphique colonnes [Évolution] PAR T_Demographie[Profession] SELON [Territoire] | titre "Évolution de l’effectif en un an" | texte "Évolution en un an de l’effectif de chaque profession, département et région côte à côte"}}',
      11,
      300,
    ),
    note('(1) Professionnels pour 10 000 habitants. « n.d. » : donnée non disponible dans la source.'),
    note(CHAMP),
    note(LECTURE),
    note(PIED),
  ],
}

const GRAPHIQUES: FeuilleIntegree = {
  nom: 'Modèle Démographie, graphiques',
  directive: 'NOM "Démographie, graphiques"',
  largeurs: [85, 85],
  pied: PIED,
  lignes: [
    titre('Installations et cessations, territoire par territoire'),
    dessin(
      '{{graphique colonnes [Installations] [Cessations] PAR T_Demographie[Profession] | titre "Installations et cessations, {{Territoire}}" | texte "Installations et cessations de l’année par profession, {{Territoire}}"}}',
      2,
      220,
      { pilotage: 'PAR T_Demographie[Territoire]' },
    ),
    fin('Territoire'),
    note(PIED),
    note(
      'Une source qui intervertit installations et cessations est montrée telle quelle : voir la colonne Contrôle de l’édition.',
    ),
  ],
}

export const DEMOGRAPHIE: ModeleIntegre = {
  id: 'demographie',
  nom: 'Démographie',
  texte:
    'Par profession : effectifs à deux dates, solde, installations, cessations, évolution, le département face à la région.',
  necessaires: ['T_Demographie'],
  utiles: [],
  feuilles: [EDITION, GRAPHIQUES, DEMOGRAPHIE_TRAVAIL],
}
