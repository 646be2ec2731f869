import type { CellValue } from '../../src/ports/workbook'

/** Une construction du langage, montrée par un petit modèle. */
export interface Construction {
  /** Le nom de son image. */
  readonly image: string
  /** Les lignes du modèle, marges comprises ; « =… » est une formule canonique. */
  readonly lignes: readonly (readonly string[])[]
  /** Largeurs en caractères, colonne A comprise. */
  readonly largeurs: readonly number[]
}

export const ACTIONS: readonly (readonly CellValue[])[] = [
  ['Axe', 'Thématique', 'Levier', 'Action', 'Pilotes', 'Statut', 'Budget prévu'],
  ['Attirer', 'Accueil', 'Levier', 'Louer un studio', 'CD / ARS', 'En cours', 12_000],
  ['Attirer', 'Accueil', 'Levier', 'Soirée des internes', 'CDOM', 'À venir', 3000],
  ['Attirer', 'Promotion', 'Levier', 'Créer un site', 'CD', 'Abandonné', 15_000],
  ['Former', 'Stages', 'Levier', 'Bourse de stage', 'CD', 'En cours', 2500],
  ['Former', 'Stages', 'Levier', 'Journée des lycées', 'CD / EPCI', 'À venir', null],
]

export const EFFECTIFS: readonly (readonly CellValue[])[] = [
  ['Profession', 'Territoire', 'Effectif'],
  ['Infirmiers', 'Haute-Loire', 301],
  ['Infirmiers', 'Région', 11_520],
  ['Dentistes', 'Haute-Loire', 98],
  ['Dentistes', 'Région', 4760],
]

export const CONSTRUCTIONS: readonly Construction[] = [
  {
    image: 'repeter',
    largeurs: [42, 22, 14],
    lignes: [
      ['MODÈLE suivi', 'NOM "Suivi"'],
      ['', 'Action', 'Budget'],
      ['RÉPÉTER T_Actions FILTRER [Budget prévu]>0', '{{Action}}', '{{Budget prévu}}'],
      ['VIDE', 'Aucune action', ''],
      ['', 'Total', '=SUM(C3)'],
    ],
  },
  {
    image: 'groupes',
    largeurs: [20, 30, 16],
    lignes: [
      ['MODÈLE revue', 'NOM "Revue"', ''],
      ['PAR [Axe]', '{{Axe | majuscules}}', ''],
      ['PAR [Thématique]', '{{Thématique}}', ''],
      ['RÉPÉTER T_Actions', '{{Action}}', '{{Budget prévu}}'],
      ['FIN Thématique', '', ''],
      ['', 'Total de l’axe', '=SUM(C4)'],
      ['FIN Axe', '', ''],
    ],
  },
  {
    image: 'conditions',
    largeurs: [40, 34],
    lignes: [
      ['MODÈLE alerte', 'NOM "Alerte"'],
      ['PAR [Axe]', '{{Axe}}'],
      ['DÉBUT SI [somme Budget prévu]>5000', 'Budget : {{somme Budget prévu}}'],
      ['RÉPÉTER T_Actions', '• {{Action}}'],
      ['SINON', 'Budget faible, ou inconnu'],
      ['FIN SI', ''],
      ['FIN Axe', ''],
    ],
  },
  {
    image: 'feuille-par',
    largeurs: [20, 36, 20],
    lignes: [
      ['MODÈLE axes', 'FEUILLE PAR T_Actions[Axe] NOM "Axe {{Axe}}"', ''],
      ['', 'AXE {{Axe | majuscules}}', '{{nombre}} actions'],
      ['RÉPÉTER T_Actions', '{{Action}}', '{{Pilotes | liste ", "}}'],
    ],
  },
  {
    image: 'en-colonnes',
    largeurs: [38, 20, 20],
    lignes: [
      ['MODÈLE effectifs', 'NOM "Effectifs"', ''],
      ['EN COLONNES T_Effectifs[Territoire]', 'Profession', '{{Territoire}}'],
      ['PAR T_Effectifs[Profession]', '{{Profession}}', '{{Effectif}}'],
      ['FIN Profession', '', ''],
      ['FIN EN COLONNES', '', ''],
    ],
  },
  {
    image: 'filtres',
    largeurs: [20, 24, 24, 32],
    lignes: [
      ['MODÈLE filtres', 'NOM "Filtres"', '', ''],
      ['RÉPÉTER T_Actions', '{{Thématique | une fois}}', '{{Action | majuscules}}', '{{Budget prévu | défaut "n.d."}}'],
    ],
  },
  {
    image: 'graphique',
    largeurs: [16, 72],
    lignes: [
      ['MODÈLE vue', 'NOM "Vue"'],
      ['', '{{graphique barres [Budget prévu] PAR T_Actions[Axe] | texte "Budget par axe"}}'],
    ],
  },
]
