/** Les sigles du plan et des éditions, en toutes lettres. */
export const ABREVIATIONS: readonly (readonly [sigle: string, libelle: string])[] = [
  ['ALD', 'Affection de longue durée'],
  ['APL', 'Accessibilité potentielle localisée'],
  ['ARS', 'Agence régionale de santé'],
  ['ASALEE', 'Action de santé libérale en équipe'],
  ['CD', 'Conseil départemental'],
  ['CDO', 'Conseils départementaux des ordres'],
  ['CDOM', 'Conseil départemental de l’ordre des médecins'],
  ['CLS', 'Contrat local de santé'],
  ['COGEM-PC', 'Collège des généralistes enseignants et maîtres de stage du Poitou-Charentes'],
  ['CPAM', 'Caisse primaire d’assurance maladie'],
  ['CPTS', 'Communauté professionnelle territoriale de santé'],
  ['FMC', 'Formation médicale continue'],
  ['IPA', 'Infirmier en pratique avancée'],
  ['MSP', 'Maison de santé pluriprofessionnelle'],
  ['MSU', 'Maître de stage des universités'],
  ['PTA', 'Plateforme territoriale d’appui'],
  ['URPS', 'Union régionale des professionnels de santé'],
  ['ZAC', 'Zone d’action complémentaire'],
  ['ZIP', 'Zone d’intervention prioritaire'],
]

export const STATUTS = [
  'À venir',
  'En cours',
  'Réalisé',
  'En pause',
  'Abandonné',
  'Bloqué',
  'En retard',
  'À discuter',
] as const

export const PRIORITES = ['Élevé', 'Moyen', 'Bas'] as const

export const PILOTES = [
  'ARS',
  'CD',
  'CDO',
  'CDOM',
  'Communes',
  'CPAM',
  'CPTS',
  'Entreprises',
  'Établissements de santé',
  'Hôpitaux',
  'Intercommunalités',
  'MSP',
  'Préfecture',
  'PTA',
  'Universités',
  'URPS',
] as const
