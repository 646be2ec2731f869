import { corps, entete, fois, PIED } from './lignes'
import type { FeuilleIntegree, FormatIntegre } from './modele-integre'
import { DATE, ENTIER, EVOLUTION, lettre, nombre, SIGNE, STYLES } from './styles'
import {
  CELLULES_DE_SUIVI,
  choixDuStatut,
  COLONNES_DE_SUIVI,
  dessusDeTravail,
  LARGEURS_DE_SUIVI,
  STYLES_DE_SUIVI,
} from './suivi-de-travail'

/** Tout ce que le contrôle signale se voit. */
export const aVoir = (colonne: number): FormatIntegre => ({
  colonnes: [colonne, colonne],
  formule: (ligne) =>
    `AND(${lettre(colonne)}${ligne}<>"OK",${lettre(colonne)}${ligne}<>"n.d.",${lettre(colonne)}${ligne}<>"")`,
  style: { fill: '#FBE3DC', color: '#7A1F0B', bold: true },
})

/** Le tableau que l'actualisation tient à jour. */
export const DEMOGRAPHIE_TRAVAIL: FeuilleIntegree = {
  nom: 'Modèle Démographie, travail',
  directive: 'NOM "Démographie, travail"',
  largeurs: [30, 24, 12, 11, 12, 10, 13, 12, 11, 44, ...LARGEURS_DE_SUIVI],
  pied: PIED,
  lignes: [
    ...dessusDeTravail('Démographie'),
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
        tableau: 'Modele_T_Demographie_travail',
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
          ...[nombre(ENTIER), nombre(ENTIER), nombre(EVOLUTION), { ...STYLES.corps, wrap: false }],
          ...STYLES_DE_SUIVI,
        ],
        formats: [aVoir(9)],
        choix: [choixDuStatut(11)],
      },
    ),
  ],
}
