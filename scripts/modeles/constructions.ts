import type { CellValue } from '../../src/ports/workbook'

/** Une construction du langage, montrée par un petit modèle. */
export interface Construction {
  /** Le nom de son image. */
  readonly image: string
  /** Les lignes du modèle, marges comprises ; « =… » est une formule canonique. */
  readonly lignes: readonly (readonly string[])[]
  /** Largeurs en caractères, colonne A comprise. */
  readonly largeurs: readonly number[]
  /** Une autre feuille du même modèle, qui n'est pas montrée. */
  readonly autre?: readonly (readonly string[])[]
  /** La ligne d'en-tête d'un tableau Excel, à partir de 0 ; sa ligne modèle est la suivante. */
  readonly tableau?: number
  /** Pages montrées : le modèle, puis le résultat ; deux sans rien dire. */
  readonly pages?: number
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

export const FICHES: readonly (readonly CellValue[])[] = [
  ['ID', 'Titre', 'Contexte et enjeux'],
  ['F1', 'Loger les internes', 'Peu de studios\nDes loyers chers'],
  ['F2', 'Accueillir les familles', 'Une place en crèche\nUn emploi pour le conjoint\nDes écoles proches'],
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
    image: 'vide',
    largeurs: [50, 34],
    lignes: [
      ['MODÈLE retard', 'NOM "Sans budget"'],
      ['PAR T_Actions[Axe]', '{{Axe}}'],
      ['SI [nombre]>0', 'Budgets à demander :'],
      ['RÉPÉTER T_Actions FILTRER ESTVIDE([Budget prévu])', '• {{Action}}'],
      ['VIDE', 'Toutes ont leur budget'],
      ['FIN Axe', ''],
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
    image: 'trier',
    largeurs: [44, 22, 24, 14],
    lignes: [
      ['MODÈLE budgets', 'NOM "Budgets"', '', ''],
      ['RÉPÉTER T_Actions TRIER [Budget prévu] décroissant', '{{Axe}}', '{{Action}}', '{{Budget prévu}}'],
      ['', 'Les mêmes, par statut :', '', ''],
      ['RÉPÉTER T_Actions GROUPER [Statut]', '{{Statut}}', '{{Action}}', '{{Budget prévu}}'],
    ],
  },
  {
    image: 'lignes-de',
    largeurs: [42, 34],
    lignes: [
      ['MODÈLE fiches', 'NOM "Fiches"'],
      ['DÉBUT RÉPÉTER T_Fiches', '{{ID}} – {{Titre | majuscules}}'],
      ['', 'Contexte et enjeux :'],
      ['RÉPÉTER LIGNES DE [Contexte et enjeux]', '• {{ligne}}'],
      ['FIN RÉPÉTER', ''],
    ],
  },
  {
    image: 'tableau',
    largeurs: [16, 26, 24, 26],
    tableau: 2,
    lignes: [
      ['MODÈLE liste', 'NOM "Liste"', '', ''],
      ['', 'Les actions', '', ''],
      ['', 'Action', 'Pilotes', 'Budget prévu'],
      ['', '{{T_Actions[Action]}}', '{{T_Actions[Pilotes]}}', '{{T_Actions[Budget prévu]}}'],
    ],
  },
  {
    image: 'cle',
    largeurs: [32, 26, 18, 24],
    tableau: 1,
    lignes: [
      ['MODÈLE suivi', 'NOM "Suivi"', '', ''],
      ['', 'Action', 'Budget prévu', 'Mon avis'],
      ['RÉPÉTER T_Actions CLÉ [Action]', '{{Action}}', '{{Budget prévu}}', ''],
    ],
  },
  {
    image: 'saut',
    largeurs: [20, 34],
    pages: 3,
    lignes: [
      ['MODÈLE pages', 'NOM "Pages"'],
      ['PAR [Axe]\nSAUT', '{{Axe | majuscules}}, page {{page}}'],
      ['RÉPÉTER T_Actions', '{{Action}}'],
      ['FIN Axe', ''],
    ],
  },
  {
    image: 'sommaire',
    largeurs: [20, 20, 30, 14],
    lignes: [
      ['MODÈLE axes', 'NOM "Sommaire"', '', ''],
      ['', 'Feuille', 'Titre', 'Actions'],
      ['RÉPÉTER Feuilles', '{{lien}}', '{{Titre}}', '{{Lignes}}'],
      ['', 'Ensemble', '', '=SUM(D3)'],
    ],
    autre: [
      ['MODÈLE axes', 'FEUILLE PAR T_Actions[Axe] NOM "Axe {{Axe}}"'],
      ['', 'AXE {{Axe | majuscules}}'],
      ['RÉPÉTER T_Actions', '{{Action}}'],
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
  {
    image: 'image',
    largeurs: [20, 48],
    lignes: [
      ['MODÈLE suivi', 'NOM "Suivi"'],
      ['', '{{image Logo | texte "Logo de l’agence"}}'],
      ['', '{{nombre T_Actions}} actions'],
      ['RÉPÉTER T_Actions', '{{Action}}'],
    ],
  },
]
