import { corps, dessin, entete, fin, note, PIED, rien, section, sousTitre, titre } from './lignes'
import type { FeuilleIntegree, LigneIntegree, ModeleIntegre } from './modele-integre'
import { centre, DATE, ENTIER, nombre, STYLES } from './styles'

const TITRE = '{{Titre | défaut "Plan d’action"}}'
const compte = centre(nombre(ENTIER))
const CLOS = '[Statut]<>"Réalisé";[Statut]<>"Abandonné"'
const COLONNES = ['Axe', 'Action', 'Pilotes', 'Statut', 'Échéance'] as const

const SYNTHESE: FeuilleIntegree = {
  nom: 'Modèle COPIL, synthèse',
  directive: 'NOM "COPIL, synthèse"',
  largeurs: [86, 12, 13],
  pied: PIED,
  lignes: [
    titre(`${TITRE} : suivi pour le comité de pilotage`),
    sousTitre('Actions par axe et par statut, au {{date d’édition | format "jj/mm/aaaa"}}'),
    entete(['Axe', 'Total', '{{Statut | défaut "Sans statut"}}'], {
      pilotage: 'EN COLONNES T_Actions[Statut]',
      hauteur: 32,
    }),
    corps(['{{Axe n°}}. {{Axe}}', '{{nombre}}', '{{nombre}}'], {
      pilotage: 'PAR T_Actions[Axe]',
      style: [STYLES.gras, centre(nombre(ENTIER, STYLES.gras)), compte],
    }),
    fin('Axe'),
    fin('EN COLONNES'),
    dessin(
      '{{graphique barres empilées nombre PAR T_Actions[Axe n°] SELON [Statut] | titre "Actions par axe et par statut" | texte "Nombre d’actions de chaque axe, une couleur par statut"}}',
      3,
      300,
    ),
    note(PIED),
  ],
}

/** Une liste d'actions qui demandent l'attention du comité. */
const liste = (
  texte: string,
  filtre: string,
  sinon: string,
  tri = '[Échéance]; [Action]',
): readonly LigneIntegree[] => [
  section(texte),
  entete(COLONNES),
  corps(
    [
      ...['{{Axe n°}}', '{{Action}}', '{{Pilotes | liste " / " | défaut "à désigner"}}'],
      ...['{{Statut | défaut "n.d."}}', '{{Échéance | défaut "n.d."}}'],
    ],
    {
      pilotage: `RÉPÉTER T_Actions FILTRER ${filtre} TRIER ${tri}`,
      style: [centre(STYLES.corps), STYLES.gras, STYLES.corps, centre(STYLES.corps), centre(nombre(DATE))],
    },
  ),
  rien(sinon),
]

const ATTENTION: FeuilleIntegree = {
  nom: 'Modèle COPIL, attention',
  directive: 'NOM "COPIL, points d’attention"',
  largeurs: [8, 92, 36, 14, 14],
  pied: PIED,
  lignes: [
    titre(`${TITRE} : ce qui demande une décision`),
    ...liste(
      'En retard',
      `OU([Statut]="En retard";ET([Échéance]<AUJOURDHUI();NON(ESTVIDE([Échéance]));${CLOS}))`,
      'Aucune action en retard',
    ),
    ...liste(
      'Bloquées, en pause ou à discuter',
      'OU([Statut]="Bloqué";[Statut]="En pause";[Statut]="À discuter")',
      'Aucune action en attente',
    ),
    ...liste('Sans pilote', `ET(ESTVIDE([Pilotes]);${CLOS})`, 'Toutes les actions ont un pilote'),
    ...liste(
      'Engagées sans indicateur',
      'ET([Statut]="En cours";[Nombre d’indicateurs]=0)',
      'Toutes les actions en cours ont un indicateur',
    ),
    ...liste(
      'Mises à jour depuis le {{Depuis le | format "jj/mm/aaaa"}}',
      '[Mise à jour]>=[Depuis le]',
      'Rien n’a changé depuis cette date',
      '[Mise à jour] décroissant',
    ),
    note(PIED),
  ],
}

export const SUIVI_COPIL: ModeleIntegre = {
  id: 'suivi-copil',
  nom: 'Suivi pour le COPIL',
  texte:
    'Les actions par axe et par statut, en retard, sans pilote, sans indicateur, et ce qui a changé depuis une date.',
  necessaires: ['T_Actions'],
  utiles: ['T_Indicateurs', 'T_Parametres'],
  feuilles: [SYNTHESE, ATTENTION],
}
