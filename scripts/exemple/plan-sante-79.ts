/**
 * Les faits du Plan Santé 79 (Département des Deux-Sèvres, janvier 2021) : axes, thématiques, leviers, actions et pilotes.
 * Les objectifs et les chapeaux sont écrits pour l'exemple. Un levier est « sûr » quand le document ne laisse aucun doute
 * sur le pilote de chacune de ses actions.
 */
export interface Axe {
  readonly nom: string
  readonly entete: string
  readonly objectif: string
  readonly partenaires: string
  readonly thematiques: readonly Thematique[]
}

export interface Thematique {
  readonly nom: string
  readonly chapeau: string
  readonly chiffreCle?: string
  readonly leviers: readonly Levier[]
}

export interface Levier {
  readonly nom: string
  readonly sur: boolean
  readonly actions: readonly Action[]
}

export interface Action {
  readonly texte: string
  readonly pilotes: string
}

const levier = (nom: string, ...actions: readonly (readonly [string, string])[]): Levier => ({
  nom,
  sur: false,
  actions: actions.map(([texte, pilotes]) => ({ texte, pilotes })),
})
const levierSur = (...arguments_: Parameters<typeof levier>): Levier => ({ ...levier(...arguments_), sur: true })

const CD_INTERCO = 'CD / Intercommunalités'

export const PLAN_SANTE_79: readonly Axe[] = [
  {
    nom: 'Promouvoir & ancrer : un territoire attractif pour les professionnels et leur famille',
    entete: 'Le Département et les collectivités partenaires',
    objectif: 'Donner envie aux soignants de venir vivre ici avec leurs proches, puis d’y rester.',
    partenaires: 'Communes, intercommunalités, service public de l’emploi, entreprises, associations, commerces',
    thematiques: [
      {
        nom: 'Valoriser le capital « qualité de vie »',
        chapeau: 'Une installation tient quand toute la famille trouve sa place : emploi, école, loisirs.',
        leviers: [
          levier(
            'Dynamiser la recherche d’emploi du conjoint',
            ['Accompagner à la recherche d’emploi', CD_INTERCO],
            ['Créer une plateforme interactive d’emploi en ligne', CD_INTERCO],
          ),
          levier(
            'Promouvoir la vie associative, culturelle, sportive et touristique',
            ['Imaginer des box activités, week-ends touristiques', 'CD'],
            ['Distribuer des mallettes d’accueil pour les internes', 'CD'],
          ),
          levier(
            'Aider à la gestion de la vie familiale',
            ['Trouver des places dans les crèches et les écoles', 'Communes / Intercommunalités'],
            ['Mettre à disposition un temps d’assistantes maternelles', 'CD'],
          ),
        ],
      },
      {
        nom: 'Moderniser, favoriser et pérenniser l’installation',
        chapeau: 'Du premier stage au cabinet, un interlocuteur et un coup de main à chaque étape.',
        chiffreCle: '50 % des médecins installés disent avoir été accompagnés, surtout par des confrères',
        leviers: [
          levier(
            'Accueillir : « bichonner » les internes',
            ['Aider au logement pour les stagiaires', CD_INTERCO],
            ['Organiser des soirées d’internes', 'CDOM / CD / Hôpitaux'],
          ),
          levier(
            'Accompagner dans l’installation',
            ['Guichet unique d’information et d’accompagnement des professionnels de santé', 'ARS / CPAM'],
            ['Cellule d’accompagnement individualisé', CD_INTERCO],
            ['Promouvoir les groupes de pairs', 'CPTS / MSP'],
          ),
          levier(
            'Pérenniser la carrière',
            [
              'Aider financièrement à l’installation (aides incitatives et conventionnelles en zones d’intervention prioritaires et zones d’accompagnement complémentaires)',
              'CPAM / ARS',
            ],
            ['Accompagner financièrement à l’installation', 'CD'],
          ),
        ],
      },
      {
        nom: 'Démarcher les médecins et promouvoir le territoire',
        chapeau: 'Faire connaître le département à ceux qui n’y ont ni attache ni souvenir d’études.',
        leviers: [
          levierSur('Aller à la rencontre des étudiants et des professionnels', [
            'Créer un site internet « Santé 79 »',
            CD_INTERCO,
          ]),
          levierSur('Médiatiser, communiquer et être accessible', [
            'Aller à des congrès et avoir des stands',
            CD_INTERCO,
          ]),
        ],
      },
    ],
  },
  {
    nom: 'Coordonner & faciliter : des conditions d’exercice, des carrières attractives',
    entete: 'Les collectivités partenaires des professionnels',
    objectif: 'Rendre l’exercice plus simple et plus collectif, pour laisser du temps au soin.',
    partenaires: 'ARS, CPAM, centres de santé, MSP, CPTS, mutualité, pharmacies, libéraux, hôpitaux, médico-social',
    thematiques: [
      {
        nom: 'Favoriser l’exercice regroupé et coordonné',
        chapeau: 'Travailler à plusieurs, en ville et à l’hôpital, sous statut libéral ou salarié.',
        leviers: [
          levier(
            'Soutenir l’exercice pluri-professionnel',
            [
              'Aider à la création de bâtiments maisons de santé (financement et ingénierie)',
              'Comité départemental de sélection / CD',
            ],
            ['Accompagner et développer l’exercice coordonné', 'ARS / CPAM / Intercommunalités'],
            ['Financer la coordination des contrats locaux de santé', 'ARS / Intercommunalités'],
            [
              'Financer la coordination des Maisons de santé pluri-professionnelles et des Communautés professionnelles territoriales de santé',
              'CPAM',
            ],
          ),
          levier(
            'Faciliter les mobilités et l’accès aux soins',
            ['Organiser l’accès aux soins non programmés et urgents', 'ARS / CPAM / CPTS / Établissements de santé'],
            ['Orchestrer les visites médicales communales', 'Communes / Intercommunalités'],
          ),
          levier(
            'Construire des temps salarié-libéral',
            ['Impulser la coordination entre les structures du territoire', 'CD / ARS'],
            ['Favoriser l’exercice mixte ville et hôpital', 'ARS / CPAM'],
          ),
        ],
      },
      {
        nom: 'Soutenir les innovations en santé',
        chapeau: 'La télémédecine complète la consultation, à condition d’une bonne connexion et d’un bon matériel.',
        chiffreCle: 'Plus de 50 % des internes jugent la télémédecine en partie nécessaire',
        leviers: [
          levier(
            'Fournir les caractéristiques techniques nécessaires à la télémédecine',
            ['Améliorer la connexion des cabinets', 'CD'],
            ['Développer la télésanté', 'ARS / CPAM'],
          ),
          levier(
            'Améliorer le matériel numérique',
            ['Aider financièrement au déploiement de la télémédecine', 'ARS / CD'],
            ['Se coordonner avec les structures équipées', 'ARS / CD'],
          ),
        ],
      },
      {
        nom: 'Impulser l’appui des collaborateurs et partenaires',
        chapeau: 'Confier à d’autres ce qui n’est pas de la médecine, et faciliter les remplacements.',
        leviers: [
          levier(
            'Développer la délégation de tâches et le déploiement des pratiques avancées',
            ['Promouvoir et financer les Actions de Santé Libérale En Équipe (ASALEE)', 'CD / CPAM'],
            ['Accélérer le déploiement des infirmières en pratique avancée', 'ARS / CPAM'],
          ),
          levier(
            'Disposer de collaborateurs aux médecins',
            ['Accompagner la formation de secrétaires médicales et d’assistants médicaux', 'CD'],
            ['Financer les assistants médicaux', 'CPAM / ARS'],
          ),
          levier(
            'Favoriser l’exercice des remplaçants',
            ['Accompagner l’arrivée clés en main des remplaçants', CD_INTERCO],
            ['Financer une centrale de remplaçants', 'CD'],
          ),
        ],
      },
    ],
  },
  {
    nom: 'Former & développer : l’attractivité d’un territoire de recherche & formateur',
    entete: 'Le Département partenaire des institutions',
    objectif: 'Former sur place, du lycée à la thèse, et relier les soignants à la recherche.',
    partenaires: 'Universités, URPS, centres de formation, COGEM-PC, pôles de recherche, hôpitaux, lycées',
    thematiques: [
      {
        nom: 'Promouvoir la filière médicale',
        chapeau: 'Les vocations naissent au lycée : les faire connaître et les soutenir jusqu’au diplôme.',
        chiffreCle: '61 % des médecins répondants ont passé leur baccalauréat dans la région ou juste à côté',
        leviers: [
          levier(
            'Former en Deux-Sèvres',
            ['Créer une branche universitaire sur le territoire', 'Intercommunalités'],
            ['Développer le tutorat étudiant', 'CDOM / MSP / CPTS'],
          ),
          levier(
            'Financer les études',
            ['Financer les études (bourse de stage)', 'CD'],
            ['Contrat d’engagement de service public', 'ARS'],
          ),
          levierSur('Promouvoir les métiers de la santé', [
            'Proposer des journées métiers en lycée',
            'Intercommunalités / CD',
          ]),
        ],
      },
      {
        nom: 'Former nos professionnels de santé',
        chapeau: 'Un stage réussi prépare une installation ; la formation continue entretient les liens.',
        chiffreCle: '100 % des dernières installations de médecins ont suivi un stage réussi',
        leviers: [
          levierSur('Favoriser les projets de formation', ['Accompagner dans les projets de formation', CD_INTERCO]),
          levierSur('Orchestrer la formation des professionnels', [
            'Organiser des formations sur le territoire (MSU, FMC, etc.)',
            'CD / URPS / MSP / CPTS',
          ]),
        ],
      },
      {
        nom: 'Développer la recherche',
        chapeau: 'Chercher, publier et débattre ici même, avec l’université et les entreprises.',
        chiffreCle: '53 % des médecins répondants sont diplômés de Poitiers, 26 % ont encore un lien avec l’université',
        leviers: [
          levier(
            'Créer et développer les projets de santé',
            ['Accompagner les projets de santé', 'CPTS'],
            ['Rapprocher les services de soins et la population', 'ARS / Établissements de santé / MSP / CPTS'],
          ),
          levier(
            'Promouvoir les atouts du territoire',
            ['Associer les entreprises pour l’innovation en santé', 'CD / Entreprises'],
            ['Recourir à la plateforme territoriale d’appui aux médecins pour les situations complexes', 'ARS / PTA'],
          ),
          levierSur('Impulser les échanges et les conférences scientifiques', [
            'Présenter et diffuser les thèses de médecine',
            'CD / Intercommunalités / Universités',
          ]),
        ],
      },
    ],
  },
  {
    nom: 'Coordonner & communiquer : visibilité d’une politique départementale de santé',
    entete: 'Le Département partenaire des acteurs institutionnels',
    objectif: 'Que chacun sache qui fait quoi, et que les démarches soient plus simples.',
    partenaires: '',
    thematiques: [
      {
        nom: 'Échanger, accompagner et conseiller',
        chapeau: 'Une concertation locale qui dure, au service des communes et des professionnels.',
        chiffreCle: '12 collectivités conseillées, 32 entretiens menés, 16 professionnels accompagnés',
        leviers: [
          levier(
            'Créer un éco-système territorial favorable',
            ['Créer une cellule d’accompagnement des maires', CD_INTERCO],
            ['Organiser des temps d’échanges mensuels avec les coordinateurs territoriaux', CD_INTERCO],
          ),
        ],
      },
      {
        nom: 'Mobiliser, communiquer et coordonner',
        chapeau: 'Les compétences sont partagées : se réunir souvent évite les doublons et les oublis.',
        chiffreCle: '78 acteurs au comité de pilotage, 1 groupe de travail par mois',
        leviers: [
          levierSur(
            'Copilotage multi partenarial',
            ['Organiser des comités de pilotage', 'CD'],
            ['Animer des groupes de travail avec les acteurs de la santé', 'CD / ARS / CPAM / CDO'],
            [
              'Tenir un comité départemental de démographie des professions de santé et de sélection des projets d’exercice coordonnés',
              'Préfecture / ARS',
            ],
          ),
        ],
      },
    ],
  },
]
