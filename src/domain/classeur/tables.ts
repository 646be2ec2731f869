/** Ce qu'un tableau du classeur doit porter pour être reconnu, et ce que l'on sait en lire de plus. */
export interface DefinitionTable {
  readonly id: IdTable
  readonly necessaires: readonly string[]
  readonly comprises: readonly string[]
  /**
   * Les clés d'actualisation, la préférée d'abord : ce qui désigne une ligne d'un mois sur l'autre. Une colonne qui n'est
   * pas nécessaire peut y être vide. La date d'un effectif est un millésime, pas une clé.
   */
  readonly cles: readonly (readonly [string, ...string[]])[]
}

export type IdTable =
  | 'T_Actions'
  | 'T_Axes'
  | 'T_Thematiques'
  | 'T_Indicateurs'
  | 'T_Fiches'
  | 'T_Demographie'
  | 'T_Communes'
  | 'T_Offre'
  | 'T_Trajets'
  | 'T_Distancier'
  | 'T_Zonage'
  | 'T_Contrats'
  | 'T_Structures'
  | 'T_Abreviations'
  | 'T_Parametres'

export const TABLES: readonly DefinitionTable[] = [
  {
    id: 'T_Actions',
    necessaires: ['Axe', 'Thématique', 'Levier', 'Action', 'Pilotes'],
    comprises: [
      'Axe n°',
      'ID',
      'Statut',
      'Priorité',
      'Début',
      'Échéance',
      'Budget prévu',
      'Budget engagé',
      'Financeurs',
      'Partenaires',
      'Territoire',
      'Commentaire',
      'Mise à jour',
    ],
    cles: [['ID'], ['Axe', 'Thématique', 'Levier', 'Action']],
  },
  {
    id: 'T_Axes',
    necessaires: ['Axe'],
    comprises: ['Entête', 'Objectif', 'Partenaires', 'Chapeau', 'Chiffre clé'],
    cles: [['Axe']],
  },
  {
    id: 'T_Thematiques',
    necessaires: ['Thématique'],
    comprises: ['Entête', 'Objectif', 'Partenaires', 'Chapeau', 'Chiffre clé'],
    cles: [['Thématique']],
  },
  {
    id: 'T_Indicateurs',
    necessaires: ['Thème', 'Indicateur', 'Territoire', 'Valeur'],
    comprises: ['ID', 'Date', 'Unité', 'Valeur initiale', 'Cible', 'Source'],
    cles: [['ID', 'Thème', 'Indicateur', 'Territoire']],
  },
  {
    id: 'T_Fiches',
    necessaires: ['ID', 'Titre'],
    comprises: [
      'Contexte et enjeux',
      'Description / Mise en œuvre opérationnelle',
      'Prérequis / Facteurs de réussite',
      'Public visé',
      'Partenaires à mobiliser',
      'Compétences de la collectivité à mobiliser',
      'Ressources humaines et financières à mobiliser',
      'Pour aller plus loin...',
      'Contacts',
      'Pilote',
      'Calendrier',
      'Budget',
    ],
    cles: [['ID']],
  },
  {
    id: 'T_Demographie',
    necessaires: ['Profession', 'Territoire', 'Date', 'Effectif', 'Effectif précédent', 'Installations', 'Cessations'],
    comprises: ['Femmes', 'Hommes', '60 ans et plus', 'Population', 'Source'],
    cles: [['Profession', 'Territoire']],
  },
  {
    id: 'T_Communes',
    necessaires: ['Code', 'Population'],
    comprises: ['Nom', 'Population standardisée', 'TVS', 'EPCI', 'Département', 'Latitude', 'Longitude', 'APL', 'Zone'],
    cles: [['Code']],
  },
  { id: 'T_Offre', necessaires: ['Code', 'Offre'], comprises: ['Profession'], cles: [['Code', 'Profession']] },
  {
    id: 'T_Trajets',
    necessaires: ['Résidence', 'Exercice', 'Minutes'],
    comprises: [],
    cles: [['Résidence', 'Exercice']],
  },
  { id: 'T_Distancier', necessaires: ['Code', 'Paquet'], comprises: [], cles: [['Code']] },
  {
    id: 'T_Zonage',
    necessaires: ['Code', 'Zone'],
    comprises: ['Libellé', 'Début', 'Fin', 'Source'],
    cles: [['Code', 'Début']],
  },
  {
    id: 'T_Contrats',
    necessaires: ['Médecin', 'Option', 'Date'],
    comprises: ['Percentile', 'Zone', 'Coût employeur', 'Source'],
    cles: [['Médecin', 'Date']],
  },
  {
    id: 'T_Structures',
    necessaires: ['Structure', 'Mode'],
    comprises: ['Population', 'Étape', 'Financement', 'Source'],
    cles: [['Structure']],
  },
  { id: 'T_Abreviations', necessaires: ['Sigle', 'Libellé'], comprises: [], cles: [['Sigle']] },
  {
    id: 'T_Parametres',
    necessaires: ['Paramètre', 'Valeur'],
    comprises: ['Département', 'Année', 'Source', 'Rédaction'],
    cles: [['Paramètre']],
  },
]

/** La définition d'un tableau par son nom usuel. */
export function definition(id: IdTable): DefinitionTable {
  const trouvee = TABLES.find((table) => table.id === id)
  if (!trouvee) throw new Error(`Table inconnue : ${id}`)
  return trouvee
}
