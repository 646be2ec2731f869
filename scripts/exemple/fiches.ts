/**
 * Trois fiches action au format des fiches d'un contrat local de santé. Les deux premières partent des idées de fiches
 * bretonnes, la troisième est inventée ; tout est écrit pour l'exemple, pilotes, calendriers et budgets compris.
 */
export interface Fiche {
  readonly id: string
  readonly titre: string
  readonly contexte: readonly string[]
  readonly description: readonly string[]
  readonly prerequis: readonly string[]
  readonly publicVise: readonly string[]
  readonly partenaires: readonly string[]
  readonly competences: readonly string[]
  readonly ressources: readonly string[]
  readonly plusLoin: readonly string[]
  readonly contacts: readonly string[]
  readonly pilote: string
  readonly calendrier: string
  readonly budget: number
}

export const FICHES: readonly Fiche[] = [
  {
    id: 'FA-01',
    titre: 'Choisir à plusieurs communes les lieux d’exercice coordonné',
    contexte: [
      'Quand chaque commune bâtit seule son cabinet, les projets se font concurrence et des locaux restent vides.',
      'Une maison de santé vit du bassin qui l’entoure : la bonne échelle est l’intercommunalité, avec l’ARS et l’Assurance Maladie à la table.',
      'Le contrat local de santé donne le cadre pour décider ensemble où investir, et dans quel ordre.',
    ],
    description: [
      'Réunir deux fois par an les élus chargés de la santé de toutes les communes',
      'Tenir une carte partagée des locaux, des projets et des départs annoncés',
      'Classer ensemble les projets immobiliers selon les besoins du bassin',
      'Mettre en commun ce qui peut l’être : secrétariat, coordination, entretien',
      'Faire se rencontrer élus et soignants avant d’arrêter un programme',
      'Déposer une seule demande de subvention par projet retenu',
    ],
    prerequis: [
      'Un état de l’offre à jour (Rezone, CartoSanté, PAPS)',
      'Un élu référent dans chaque commune',
      'Un accord écrit sur le partage des frais',
    ],
    publicVise: ['Soignants du territoire', 'Élus communaux et intercommunaux'],
    partenaires: ['Intercommunalité', 'MSP, ESP, centres de santé', 'Préfecture', 'Région, Département', 'ARS, CPAM'],
    competences: ['Gestion de projet', 'Analyse budgétaire'],
    ressources: ['Un cinquième de poste de chargé de mission', 'Budget intercommunal', 'Subventions d’investissement'],
    plusLoin: ['Portail d’accompagnement des professionnels de santé de la région, pages sur la création d’une MSP'],
    contacts: ['Service santé de l’intercommunalité', 'Délégation départementale de l’ARS'],
    pilote: 'Intercommunalités',
    calendrier: 'De janvier 2026 à décembre 2027',
    budget: 15_000,
  },
  {
    id: 'FA-02',
    titre: 'Accueillir les soignants qui arrivent, et leur famille',
    contexte: [
      'Recruter ne suffit pas : une installation réussie dépend du logement, de l’emploi du conjoint, de l’école et des collègues.',
      'Les nouveaux venus cherchent surtout un exercice à plusieurs et un interlocuteur unique pour leurs démarches.',
      'Deux enjeux : faire venir, et donner envie de rester.',
    ],
    description: [
      'Nommer un référent « professionnels de santé » connu de toutes les communes',
      'Remettre un livret d’accueil et tenir à jour une page santé sur le site de l’intercommunalité',
      'Réserver quelques logements meublés aux stagiaires et aux remplaçants',
      'Prévoir une salle pour les étudiants dans chaque nouveau local de santé',
      'Organiser deux soirées par an entre libéraux, hospitaliers et médico-social',
      'Proposer un parrainage entre pairs pendant la première année',
      'Présenter les aides à l’installation ouvertes dans la zone',
      'Suivre chaque trimestre les arrivées, les départs et les projets connus',
    ],
    prerequis: [
      'Des liens réguliers avec les facultés et les instituts de formation',
      'Une connaissance partagée des services du territoire : garde d’enfants, écoles, transports',
      'Des outils de communication simples et tenus à jour',
    ],
    publicVise: ['Étudiants et internes', 'Remplaçants', 'Soignants qui s’installent'],
    partenaires: ['Facultés, IFSI, IFAS', 'CPTS, MSP, centres de santé', 'URPS', 'CAF, bailleurs', 'ARS, CPAM, MSA'],
    competences: ['Logement, urbanisme', 'Économie, emploi', 'Transports', 'Communication'],
    ressources: ['Un référent à mi-temps', 'Trois logements meublés', 'Crédits de communication'],
    plusLoin: ['Fiches des chargés de mission départementaux sur l’attractivité', 'Guide régional du maître de stage'],
    contacts: ['Guichet unique santé de l’intercommunalité'],
    pilote: 'CD / Intercommunalités',
    calendrier: 'Dès septembre 2025, puis chaque année',
    budget: 42_000,
  },
  {
    id: 'FA-03',
    titre: 'Ouvrir des consultations avancées là où l’accès est le plus faible',
    contexte: [
      'Dans certaines communes, moins de 2,5 consultations par an sont accessibles à chaque habitant.',
      'En attendant des installations, des médecins d’autres secteurs peuvent y consulter quelques jours par mois.',
    ],
    description: [
      'Repérer avec l’APL les communes où commencer',
      'Équiper un cabinet prêt à l’emploi, secrétariat compris',
      'Établir le planning avec les médecins volontaires et la CPTS',
      'Informer les habitants sans médecin traitant',
    ],
    prerequis: ['Trois médecins volontaires au moins', 'Un local aux normes d’accessibilité'],
    publicVise: ['Habitants sans médecin traitant', 'Patients en affection de longue durée'],
    partenaires: ['CPTS', 'CPAM', 'CDOM', 'Communes'],
    competences: ['Bâtiments', 'Mobilités'],
    ressources: ['Un local de 40 m²', 'Un secrétariat un jour par semaine'],
    plusLoin: ['Page « aides par zone » de ce classeur : modèle Aides'],
    contacts: ['Coordination de la CPTS'],
    pilote: 'CPTS / ARS',
    calendrier: 'Ouverture visée en mars 2026',
    budget: 28_500,
  },
]
