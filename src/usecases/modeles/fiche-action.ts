import { corps, entete, fin, note, PIED, rien, titre } from './lignes'
import type { FeuilleIntegree, LigneIntegree, ModeleIntegre } from './modele-integre'
import { centre, DATE, EUROS, nombre, sansDecimale, STYLES } from './styles'

const TOUTE_LA_LARGEUR = [[0, 3]] as const

const rubrique = (nom: string, pilotage?: string): LigneIntegree => ({
  ...(pilotage === undefined ? {} : { pilotage }),
  cellules: [nom],
  style: STYLES.bande,
  hauteur: 20,
})

const lignesDe = (colonne: string, texte: string): LigneIntegree => ({
  pilotage: `RÉPÉTER LIGNES DE [${colonne}]`,
  cellules: [texte],
  style: STYLES.texte,
  fusions: TOUTE_LA_LARGEUR,
})

/** Une rubrique d'un point par ligne, absente quand elle est vide. */
const liste = (colonne: string): readonly LigneIntegree[] => [
  rubrique(colonne, `DÉBUT SI NON(ESTVIDE([${colonne}]))`),
  lignesDe(colonne, '{{ligne | puces}}'),
  fin('SI'),
]

const GRILLE = [
  'Public visé',
  'Partenaires à mobiliser',
  'Compétences de la collectivité à mobiliser',
  'Ressources humaines et financières à mobiliser',
] as const

const valeur = centre(nombre('#,##0.0'))

const FICHE: FeuilleIntegree = {
  nom: 'Modèle Fiche action',
  directive: 'FEUILLE PAR T_Fiches[ID] NOM "Fiche {{ID}}"',
  largeurs: [42, 42, 42, 42],
  pied: 'Fiche {{ID}} – édité le {{date d’édition | format "jj/mm/aaaa"}}',
  lignes: [
    titre('{{ID}} – {{Titre | majuscules}}'),
    entete(['Pilote', 'Calendrier', 'Budget', 'Édité le'], { hauteur: 20 }),
    corps(
      [
        '{{Pilote | défaut "à désigner"}}',
        '{{Calendrier | défaut "à préciser"}}',
        '{{Budget | défaut "n.d."}}',
        '{{date d’édition | format "jj/mm/aaaa"}}',
      ],
      { style: [centre(STYLES.corps), centre(STYLES.corps), centre(nombre(EUROS)), centre(nombre(DATE))] },
    ),
    rubrique('Contexte et enjeux'),
    lignesDe('Contexte et enjeux', '{{ligne}}'),
    rien('À écrire'),
    rubrique('Description / Mise en œuvre opérationnelle'),
    lignesDe('Description / Mise en œuvre opérationnelle', '{{ligne | puces}}'),
    rien('À écrire'),
    ...liste('Prérequis / Facteurs de réussite'),
    entete(GRILLE),
    corps(GRILLE.map((colonne) => `{{${colonne} | puces | défaut "n.d."}}`)),
    entete(['Indicateurs', 'Valeur initiale', 'Valeur', 'Cible'], { hauteur: 20 }),
    corps(
      [
        '{{Indicateur}} ({{Unité}})',
        '{{Valeur initiale | défaut "n.d."}}',
        '{{Valeur | défaut "n.d."}}',
        '{{Cible | défaut "n.d."}}',
      ],
      {
        pilotage: 'RÉPÉTER T_Indicateurs',
        style: [STYLES.corps, valeur, valeur, valeur],
        formats: [1, 2, 3].map(sansDecimale),
      },
    ),
    rien('Aucun indicateur pour cette fiche'),
    { cellules: ['Pour aller plus loin...', null, 'Contacts'], style: STYLES.bande, hauteur: 20 },
    corps(['{{Pour aller plus loin... | puces | défaut "n.d."}}', null, '{{Contacts | puces | défaut "n.d."}}'], {
      style: STYLES.texte,
      fusions: [
        [0, 1],
        [2, 3],
      ],
    }),
    note(PIED),
  ],
}

export const FICHE_ACTION: ModeleIntegre = {
  id: 'fiche-action',
  nom: 'Fiches action',
  texte: 'Une feuille par fiche : les dix rubriques, le pilote, le calendrier, le budget et les indicateurs.',
  necessaires: ['T_Fiches'],
  utiles: ['T_Indicateurs'],
  feuilles: [FICHE],
}
