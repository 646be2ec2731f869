/** Ce qu'un tableau du classeur doit porter pour être reconnu, et ce que l'on sait en lire de plus. */
export interface DefinitionTable {
  readonly id: IdTable
  readonly necessaires: readonly string[]
  readonly comprises: readonly string[]
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
  },
  {
    id: 'T_Axes',
    necessaires: ['Axe'],
    comprises: ['Entête', 'Objectif', 'Partenaires', 'Chapeau', 'Chiffre clé'],
  },
  {
    id: 'T_Thematiques',
    necessaires: ['Thématique'],
    comprises: ['Entête', 'Objectif', 'Partenaires', 'Chapeau', 'Chiffre clé'],
  },
  {
    id: 'T_Indicateurs',
    necessaires: ['Thème', 'Indicateur', 'Territoire', 'Valeur'],
    comprises: ['ID', 'Date', 'Unité', 'Valeur initiale', 'Cible', 'Source'],
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
  },
  {
    id: 'T_Demographie',
    necessaires: ['Profession', 'Territoire', 'Date', 'Effectif', 'Effectif précédent', 'Installations', 'Cessations'],
    comprises: ['Femmes', 'Hommes', '60 ans et plus', 'Population', 'Source'],
  },
  {
    id: 'T_Communes',
    necessaires: ['Code', 'Population'],
    comprises: ['Nom', 'Population standardisée', 'TVS', 'EPCI', 'Département', 'Latitude', 'Longitude', 'APL', 'Zone'],
  },
  { id: 'T_Offre', necessaires: ['Code', 'Offre'], comprises: ['Profession'] },
  { id: 'T_Trajets', necessaires: ['Résidence', 'Exercice', 'Minutes'], comprises: [] },
  { id: 'T_Distancier', necessaires: ['Code', 'Paquet'], comprises: [] },
  { id: 'T_Zonage', necessaires: ['Code', 'Zone'], comprises: ['Libellé', 'Début', 'Fin', 'Source'] },
  {
    id: 'T_Contrats',
    necessaires: ['Médecin', 'Option', 'Date'],
    comprises: ['Percentile', 'Zone', 'Coût employeur', 'Source'],
  },
  {
    id: 'T_Structures',
    necessaires: ['Structure', 'Mode'],
    comprises: ['Population', 'Étape', 'Financement', 'Source'],
  },
  { id: 'T_Abreviations', necessaires: ['Sigle', 'Libellé'], comprises: [] },
  {
    id: 'T_Parametres',
    necessaires: ['Paramètre', 'Valeur'],
    comprises: ['Département', 'Année', 'Source', 'Rédaction'],
  },
]

/** La définition d'un tableau par son nom usuel. */
export function definition(id: IdTable): DefinitionTable {
  const trouvee = TABLES.find((table) => table.id === id)
  if (!trouvee) throw new Error(`Table inconnue : ${id}`)
  return trouvee
}
