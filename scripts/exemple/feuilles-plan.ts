import type { Operation } from '../../src/ports/operations'
import { DATE, dateDe, EUROS, TEXTE, type Colonne, type Contenu } from './cellules'
import { feuilleTableau } from './feuille'
import { PLAN_SANTE_79 } from './plan-sante-79'
import { SUIVI_FICTIF } from './suivi-fictif'

const BRIQUE = '#B5651D'
const SOURCE =
  'Source : Plan Santé 79, Département des Deux-Sèvres, janvier 2021 ; objectifs et chapeaux réécrits pour l’exemple'
const INCERTAIN = 'pilote à confirmer'

const ACTIONS = PLAN_SANTE_79.flatMap((axe, a) =>
  axe.thematiques.flatMap((thematique) =>
    thematique.leviers.flatMap((levier) =>
      levier.actions.map((action) => ({ numero: a + 1, axe, thematique, levier, action })),
    ),
  ),
)

export const NOMBRE_ACTIONS = ACTIONS.length

export const COLONNES_ACTIONS: readonly Colonne[] = [
  { nom: 'ID', largeur: 8, format: TEXTE },
  { nom: 'Axe n°', largeur: 7, format: '0', centre: true },
  { nom: 'Axe', largeur: 30, large: true },
  { nom: 'Thématique', largeur: 28, large: true },
  { nom: 'Levier', largeur: 30, large: true },
  { nom: 'Action', largeur: 46, large: true },
  { nom: 'Pilotes', largeur: 26, large: true },
  { nom: 'Statut', largeur: 11 },
  { nom: 'Priorité', largeur: 10 },
  { nom: 'Début', largeur: 12, format: DATE },
  { nom: 'Échéance', largeur: 12, format: DATE },
  { nom: 'Budget prévu', largeur: 13, format: EUROS },
  { nom: 'Commentaire', largeur: 18, large: true },
  { nom: 'Mise à jour', largeur: 12, format: DATE },
]

export function feuilleActions(): readonly Operation[] {
  const lignes = ACTIONS.map(({ numero, axe, thematique, levier, action }, i): Contenu[] => {
    const suivi = SUIVI_FICTIF.get(i + 1)
    return [
      `PS-${String(i + 1).padStart(2, '0')}`,
      numero,
      axe.nom,
      thematique.nom,
      levier.nom,
      action.texte,
      action.pilotes,
      suivi?.statut ?? 'À venir',
      suivi?.priorite ?? null,
      suivi ? dateDe(suivi.debut) : null,
      suivi ? dateDe(suivi.echeance) : null,
      suivi?.budget ?? null,
      levier.sur ? null : INCERTAIN,
      suivi ? dateDe(suivi.misAJour) : null,
    ]
  })
  return feuilleTableau({
    feuille: 'Actions',
    couleur: BRIQUE,
    titre: 'Les actions du Plan Santé 79',
    note: 'Le volet en fait un tableau par axe (bouton « Plan Santé »). Statuts, priorités, dates et budgets sont un exemple fictif : le plan n’en dit rien.',
    table: 'T_Actions',
    colonnes: COLONNES_ACTIONS,
    lignes,
    paysage: true,
    source: SOURCE,
  })
}

export function feuilleAxes(): readonly Operation[] {
  return feuilleTableau({
    feuille: 'Axes',
    couleur: BRIQUE,
    titre: 'Les axes du plan',
    note: 'L’entête et l’objectif sont repris en haut de chaque feuille du plan.',
    table: 'T_Axes',
    colonnes: [
      { nom: 'Axe', largeur: 46, large: true },
      { nom: 'Entête', largeur: 34, large: true },
      { nom: 'Objectif', largeur: 48, large: true },
      { nom: 'Partenaires', largeur: 52, large: true },
    ],
    lignes: PLAN_SANTE_79.map(({ nom, entete, objectif, partenaires }) => [nom, entete, objectif, partenaires || null]),
    paysage: true,
    source: SOURCE,
  })
}

export function feuilleThematiques(): readonly Operation[] {
  return feuilleTableau({
    feuille: 'Thématiques',
    couleur: BRIQUE,
    titre: 'Les thématiques du plan',
    note: 'Chiffres clés de l’enquête du plan ; chapeaux écrits pour l’exemple.',
    table: 'T_Thematiques',
    colonnes: [
      { nom: 'Thématique', largeur: 42, large: true },
      { nom: 'Chapeau', largeur: 58, large: true },
      { nom: 'Chiffre clé', largeur: 52, large: true },
    ],
    lignes: PLAN_SANTE_79.flatMap(({ thematiques }) =>
      thematiques.map(({ nom, chapeau, chiffreCle }) => [nom, chapeau, chiffreCle ?? null]),
    ),
    paysage: true,
    source: SOURCE,
  })
}
