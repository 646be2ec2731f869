import { bande, corps, dessin, entete, fin, fois, note, sousTitre, titre } from './lignes'
import type { FeuilleIntegree, FormatIntegre, ModeleIntegre } from './modele-integre'
import { DATE, DECIMAL, ENTIER, EVOLUTION, lettre, nombre, SIGNE, STYLES } from './styles'
import {
  CELLULES_DE_SUIVI,
  choixDuStatut,
  COLONNES_DE_SUIVI,
  LARGEURS_DE_SUIVI,
  STYLES_DE_SUIVI,
} from './suivi-de-travail'

const SOURCE =
  'Source : {{T_Demographie[Source] | défaut "non précisée"}} – édité le {{date d’édition | format "jj/mm/aaaa"}}'
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

const mesure = (libelle: string, champ: string, format: string, gras = false) =>
  corps([libelle, champ], {
    style: [gras ? STYLES.gras : STYLES.corps, nombre(format, gras ? STYLES.gras : STYLES.corps)],
  })

const EDITION: FeuilleIntegree = {
  nom: 'Modèle Démographie',
  directive: 'NOM "Démographie"',
  largeurs: [40, 44],
  pied: SOURCE,
  lignes: [
    titre('Démographie des professionnels de santé'),
    sousTitre('Effectifs à un an d’écart, installations et cessations : le département face à la région'),
    entete(['Profession', '{{Territoire}}'], {
      pilotage: 'EN COLONNES T_Demographie[Territoire]',
      repetee: true,
      hauteur: 22,
    }),
    bande('{{Profession}}', { pilotage: 'PAR T_Demographie[Profession]' }),
    corps(['Effectif au {{Date | format "jj/mm/aaaa"}}', '{{Effectif | défaut "n.d."}}'], {
      style: [STYLES.gras, nombre(ENTIER, STYLES.gras)],
    }),
    mesure('Un an plus tôt', '{{Effectif précédent | défaut "n.d."}}', ENTIER),
    mesure('Solde', '{{Solde | défaut "n.d."}}', SIGNE),
    mesure('   dont installations', '{{Installations | défaut "n.d."}}', ENTIER),
    mesure('   dont cessations', '{{Cessations | défaut "n.d."}}', ENTIER),
    mesure('Évolution', '{{Évolution | défaut "n.d."}}', EVOLUTION, true),
    mesure('Densité pour 10 000 habitants', '{{Densité | défaut "n.d."}}', DECIMAL),
    corps(['Contrôle', '{{Contrôle | défaut "n.d."}}'], { formats: [aVoir(1)] }),
    fin('Profession'),
    fin('EN COLONNES'),
    note(SOURCE),
    note(CHAMP),
    note(LECTURE),
  ],
}

const GRAPHIQUES: FeuilleIntegree = {
  nom: 'Modèle Démographie, graphiques',
  directive: 'NOM "Démographie, graphiques"',
  largeurs: [126],
  pied: SOURCE,
  lignes: [
    titre('Qui arrive, qui part, qui reste'),
    dessin(
      '{{graphique colonnes [Évolution] PAR T_Demographie[Profession] SELON [Territoire] | titre "Évolution de l’effectif en un an" | texte "Évolution en un an de l’effectif de chaque profession, département et région côte à côte"}}',
      1,
      230,
    ),
    dessin(
      '{{graphique colonnes [Installations] [Cessations] PAR T_Demographie[Profession] | titre "Installations et cessations, {{Territoire}}" | texte "Installations et cessations de l’année par profession, {{Territoire}}"}}',
      1,
      230,
    ),
    fin('Territoire'),
    note(SOURCE),
    note(
      'Une source qui intervertit installations et cessations est montrée telle quelle : voir la ligne Contrôle de la feuille Démographie.',
    ),
  ].map((ligne, k) => (k === 2 ? { ...ligne, pilotage: 'PAR T_Demographie[Territoire]' } : ligne)),
}

const TRAVAIL: FeuilleIntegree = {
  nom: 'Modèle Démographie, travail',
  directive: 'NOM "Démographie, travail"',
  largeurs: [30, 24, 12, 11, 12, 10, 13, 12, 11, 34, ...LARGEURS_DE_SUIVI],
  pied: SOURCE,
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
