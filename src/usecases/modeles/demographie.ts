import { corps, dessin, entete, fin, fois, note, PIED, rien, sousTitre, titre } from './lignes'
import type { FeuilleIntegree, FormatIntegre, ModeleIntegre } from './modele-integre'
import { centre, DATE, DECIMAL, ENTIER, EVOLUTION, lettre, nombre, SIGNE, STYLES } from './styles'
import {
  CELLULES_DE_SUIVI,
  choixDuStatut,
  COLONNES_DE_SUIVI,
  LARGEURS_DE_SUIVI,
  STYLES_DE_SUIVI,
} from './suivi-de-travail'

const CHAMP =
  'Champ : professionnels libéraux en cabinet principal, actifs dans les six derniers mois, selon la source.'
const LECTURE =
  'Note de lecture : solde = effectif − effectif un an plus tôt = installations − cessations ; évolution = solde ÷ effectif un an plus tôt.'

/** Tout ce que le contrôle signale se voit. */
const aVoir = (colonne: number): FormatIntegre => ({
  colonnes: [colonne, colonne],
  formule: (ligne) =>
    `AND(${lettre(colonne)}${ligne}<>"OK",${lettre(colonne)}${ligne}<>"n.d.",${lettre(colonne)}${ligne}<>"")`,
  style: { fill: '#FBE3DC', color: '#7A1F0B', bold: true },
})

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
    note('(1) Professionnels pour 10 000 habitants. « n.d. » : donnée non disponible dans la source.'),
    note(CHAMP),
    note(LECTURE),
    note(PIED),
  ],
}

const GRAPHIQUES: FeuilleIntegree = {
  nom: 'Modèle Démographie, graphiques',
  directive: 'NOM "Démographie, graphiques"',
  largeurs: [170],
  pied: PIED,
  lignes: [
    titre('Qui arrive, qui part, qui reste'),
    dessin(
      '{{graphique colonnes [Évolution] PAR T_Demographie[Profession] SELON [Territoire] | titre "Évolution de l’effectif en un an" | texte "Évolution en un an de l’effectif de chaque profession, département et région côte à côte"}}',
      1,
      190,
    ),
    dessin(
      '{{graphique colonnes [Installations] [Cessations] PAR T_Demographie[Profession] | titre "Installations et cessations, {{Territoire}}" | texte "Installations et cessations de l’année par profession, {{Territoire}}"}}',
      1,
      190,
    ),
    fin('Territoire'),
    note(PIED),
    note(
      'Une source qui intervertit installations et cessations est montrée telle quelle : voir la colonne Contrôle de l’édition.',
    ),
  ].map((ligne, k) => (k === 2 ? { ...ligne, pilotage: 'PAR T_Demographie[Territoire]' } : ligne)),
}

const TRAVAIL: FeuilleIntegree = {
  nom: 'Modèle Démographie, travail',
  directive: 'NOM "Démographie, travail"',
  largeurs: [30, 24, 12, 11, 12, 10, 13, 12, 11, 34, ...LARGEURS_DE_SUIVI],
  pied: PIED,
  lignes: [
    entete(
      [
        ...[
          'Profession',
          'Territoire',
          'Date',
          'Effectif',
          'Effectif précédent',
          'Solde',
          'Installations',
          'Cessations',
        ],
        ...['Évolution', 'Contrôle', ...COLONNES_DE_SUIVI],
      ],
      {
        repetee: true,
        tableau: 'T_Demographie_travail',
        style: [...fois(10, STYLES.entete), STYLES.enteteSuivi, STYLES.enteteSuivi],
      },
    ),
    corps(
      [
        ...['{{Profession}}', '{{Territoire}}', '{{Date}}', '{{Effectif}}', '{{Effectif précédent}}'],
        (l) => `E${l}-F${l}`,
        ...['{{Installations}}', '{{Cessations}}'],
        (l) => `IF(F${l}=0,"n.d.",G${l}/F${l})`,
        (l) => `SANTE.CONTROLE(E${l},F${l},G${l},H${l},I${l})`,
        ...CELLULES_DE_SUIVI,
      ],
      {
        pilotage: 'RÉPÉTER T_Demographie\nCLÉ [Profession]; [Territoire]',
        style: [
          ...[STYLES.corps, STYLES.corps, nombre(DATE), nombre(ENTIER), nombre(ENTIER), nombre(SIGNE)],
          ...[nombre(ENTIER), nombre(ENTIER), nombre(EVOLUTION), STYLES.corps],
          ...STYLES_DE_SUIVI,
        ],
        formats: [aVoir(9)],
        choix: [choixDuStatut(11)],
      },
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
  feuilles: [EDITION, GRAPHIQUES, TRAVAIL],
}
