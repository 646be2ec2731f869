import { corps, dessin, entete, fin, fois, note, PIED, rien, titre } from './lignes'
import type { FeuilleIntegree, ModeleIntegre } from './modele-integre'
import { centre, DATE, nombre, sansDecimale, STYLES } from './styles'
import {
  CELLULES_DE_SUIVI,
  choixDuStatut,
  COLONNES_DE_SUIVI,
  dessusDeTravail,
  LARGEURS_DE_SUIVI,
  STYLES_DE_SUIVI,
} from './suivi-de-travail'

const UNE_DECIMALE = '#,##0.0'
const mesure = nombre(UNE_DECIMALE)
const PIED_DATE = 'Indicateurs – édité le {{date d’édition | format "jj/mm/aaaa"}}'

const EDITION: FeuilleIntegree = {
  nom: 'Modèle Indicateurs',
  directive: 'NOM "Indicateurs, édition"',
  largeurs: [56, 38, 16, 16, 30, 16],
  pied: PIED_DATE,
  lignes: [
    titre('Indicateurs : {{Thème | minuscules}}', { pilotage: 'PAR T_Indicateurs[Thème]\nSAUT' }),
    entete(['Indicateur', 'Territoire', 'Valeur', 'Cible', 'Unité', 'Date']),
    corps(
      [
        '{{Indicateur | une fois}}',
        '{{Territoire}}',
        '{{Valeur | défaut "n.d."}}',
        '{{Cible | défaut "–"}}',
        '{{Unité}}',
        '{{Date | défaut "n.d."}}',
      ],
      {
        pilotage: 'RÉPÉTER T_Indicateurs GROUPER [Indicateur]',
        style: [STYLES.gras, STYLES.corps, mesure, mesure, centre(STYLES.corps), centre(nombre(DATE))],
        formats: [2, 3].map(sansDecimale),
      },
    ),
    rien('Aucun indicateur dans ce thème'),
    note(PIED),
    dessin(
      '{{graphique barres [Valeur] PAR [Indicateur] SELON [Territoire] | titre "{{Thème}}" | texte "{{Thème}} : la valeur de chaque indicateur, une couleur par territoire"}}',
      6,
      240,
    ),
    fin('Thème'),
  ],
}

const TRAVAIL: FeuilleIntegree = {
  nom: 'Modèle Indicateurs, travail',
  directive: 'NOM "Indicateurs, travail"',
  largeurs: [9, 36, 44, 30, 12, 22, 12, 11, 11, 58, ...LARGEURS_DE_SUIVI],
  pied: PIED_DATE,
  lignes: [
    ...dessusDeTravail('Indicateurs'),
    entete(
      [
        ...['ID', 'Thème', 'Indicateur', 'Territoire', 'Valeur', 'Unité', 'Date', 'Valeur initiale', 'Cible', 'Source'],
        ...COLONNES_DE_SUIVI,
      ],
      {
        repetee: true,
        tableau: 'Modele_T_Indicateurs_travail',
        style: [...fois(10, STYLES.entete), STYLES.enteteSuivi, STYLES.enteteSuivi],
      },
    ),
    corps(
      [
        ...['{{ID}}', '{{Thème}}', '{{Indicateur}}', '{{Territoire}}', '{{Valeur}}', '{{Unité}}', '{{Date}}'],
        ...['{{Valeur initiale}}', '{{Cible}}', '{{Source}}', ...CELLULES_DE_SUIVI],
      ],
      {
        pilotage: 'RÉPÉTER T_Indicateurs\nCLÉ [ID]; [Thème]; [Indicateur]; [Territoire]',
        style: [
          ...[STYLES.corps, STYLES.corps, STYLES.corps, STYLES.corps, mesure, STYLES.corps, nombre(DATE)],
          ...[mesure, mesure, STYLES.corps, ...STYLES_DE_SUIVI],
        ],
        formats: [4, 7, 8].map(sansDecimale),
        choix: [choixDuStatut(11)],
      },
    ),
  ],
}

export const INDICATEURS: ModeleIntegre = {
  id: 'indicateurs',
  nom: 'Indicateurs',
  texte:
    'Une liste d’indicateurs par thème et par territoire, chaque thème avec son graphique ; et le tableau de travail.',
  necessaires: ['T_Indicateurs'],
  utiles: [],
  feuilles: [EDITION, TRAVAIL],
}
