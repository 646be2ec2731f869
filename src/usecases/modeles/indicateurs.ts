import { bande, corps, dessin, entete, fin, fois, note, rien, titre } from './lignes'
import type { FeuilleIntegree, FormatIntegre, ModeleIntegre } from './modele-integre'
import { centre, DATE, lettre, nombre, STYLES } from './styles'
import {
  CELLULES_DE_SUIVI,
  choixDuStatut,
  COLONNES_DE_SUIVI,
  LARGEURS_DE_SUIVI,
  STYLES_DE_SUIVI,
} from './suivi-de-travail'

const UNE_DECIMALE = '#,##0.0'
const mesure = nombre(UNE_DECIMALE)
const PIED_DATE = 'Indicateurs – édité le {{date d’édition | format "jj/mm/aaaa"}}'

/** Un nombre entier se lit sans décimale. */
export const sansDecimale = (premiere: number, derniere: number): FormatIntegre => ({
  colonnes: [premiere, derniere],
  formule: (l) => `AND(ISNUMBER(${lettre(premiere)}${l}),${lettre(premiere)}${l}=INT(${lettre(premiere)}${l}))`,
  style: { numberFormat: '#,##0' },
})

const EDITION: FeuilleIntegree = {
  nom: 'Modèle Indicateurs',
  directive: 'NOM "Indicateurs, édition"',
  largeurs: [46, 32, 14, 24, 14],
  pied: PIED_DATE,
  lignes: [
    titre('Indicateurs, par thème et par territoire'),
    bande('{{Thème}}', { pilotage: 'PAR T_Indicateurs[Thème]\nSAUT' }),
    entete(['Indicateur', 'Territoire', 'Valeur', 'Unité', 'Date']),
    corps(
      [
        '{{Indicateur | une fois}}',
        '{{Territoire}}',
        '{{Valeur | défaut "n.d."}}',
        '{{Unité}}',
        '{{Date | défaut "n.d."}}',
      ],
      {
        pilotage: 'RÉPÉTER T_Indicateurs GROUPER [Indicateur]',
        style: [STYLES.gras, STYLES.corps, mesure, STYLES.corps, centre(nombre(DATE))],
        formats: [sansDecimale(2, 2)],
      },
    ),
    rien('Aucun indicateur dans ce thème'),
    note('Source : {{Source | défaut "non précisée"}}'),
    dessin(
      '{{graphique barres [Valeur] PAR [Indicateur] SELON [Territoire] | titre "{{Thème}}" | texte "{{Thème}} : la valeur de chaque indicateur, une couleur par territoire"}}',
      5,
      260,
    ),
    fin('Thème'),
    note(PIED_DATE),
  ],
}

const TRAVAIL: FeuilleIntegree = {
  nom: 'Modèle Indicateurs, travail',
  directive: 'NOM "Indicateurs, travail"',
  largeurs: [9, 32, 42, 28, 12, 22, 12, 11, 11, 36, ...LARGEURS_DE_SUIVI],
  pied: PIED_DATE,
  lignes: [
    entete(
      [
        ...['ID', 'Thème', 'Indicateur', 'Territoire', 'Valeur', 'Unité', 'Date', 'Valeur initiale', 'Cible', 'Source'],
        ...COLONNES_DE_SUIVI,
      ],
      {
        repetee: true,
        tableau: 'T_Indicateurs_travail',
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
        formats: [sansDecimale(4, 4), sansDecimale(7, 7), sansDecimale(8, 8)],
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
