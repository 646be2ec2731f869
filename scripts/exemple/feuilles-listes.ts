import type { Operation } from '../../src/ports/operations'
import { dateDe, RANG_ENTETE, zone, type Colonne, type Contenu } from './cellules'
import { ecrireTableau, feuilleTableau, mettreEnPage, nouvelleFeuille } from './feuille'
import { ABREVIATIONS, PILOTES, PRIORITES, STATUTS } from './listes'

const GRIS_BLEU = '#5B6B7A'

export function feuilleAbreviations(): readonly Operation[] {
  return feuilleTableau({
    feuille: 'Abréviations',
    couleur: GRIS_BLEU,
    titre: 'Les sigles, en toutes lettres',
    note: 'Le modèle « Plan Santé » les reprend à la fin du document.',
    table: 'T_Abreviations',
    colonnes: [
      { nom: 'Sigle', largeur: 14 },
      { nom: 'Libellé', largeur: 76 },
    ],
    lignes: ABREVIATIONS.map(([sigle, libelle]) => [sigle, libelle]),
    source: 'Plan Santé 79, Département des Deux-Sèvres, janvier 2021, complété',
  })
}

const LISTES = [
  { table: 'T_Statuts', colonne: { nom: 'Statut', largeur: 18 }, valeurs: STATUTS, cible: 'Statut' },
  { table: 'T_Priorites', colonne: { nom: 'Priorité', largeur: 18 }, valeurs: PRIORITES, cible: 'Priorité' },
  { table: 'T_Pilotes', colonne: { nom: 'Pilote', largeur: 30 }, valeurs: PILOTES, cible: 'Pilotes' },
] as const

/** Les choix proposés dans la feuille Actions ; on peut en ajouter. */
export function feuilleListes(): readonly Operation[] {
  const sheet = 'Listes'
  const lignes = PILOTES.map((_, i) => LISTES.map(({ valeurs }): Contenu => valeurs[i] ?? null))
  return [
    ...nouvelleFeuille(
      sheet,
      GRIS_BLEU,
      'Les listes de choix',
      'Statuts, priorités et pilotes. Une cellule de pilotes peut en porter plusieurs : « CD / Intercommunalités ».',
    ),
    ...ecrireTableau(
      sheet,
      LISTES.map(({ colonne }) => colonne),
      lignes,
    ),
    ...LISTES.map(({ table, valeurs }, j): Operation => ({
      ...{ kind: 'addTable', sheet, name: table, area: zone(RANG_ENTETE, j, valeurs.length + 1) },
    })),
    mettreEnPage(sheet, 'Listes de choix du classeur d’exemple', false, RANG_ENTETE),
  ]
}

/** Les listes conseillées dans les colonnes de T_Actions ; une autre valeur reste permise. */
export const choixDesActions = (colonnes: readonly Colonne[], lignes: number): readonly Operation[] =>
  LISTES.map(({ valeurs, cible }, j): Operation => {
    const column = colonnes.findIndex(({ nom }) => nom === cible)
    return {
      kind: 'validation',
      sheet: 'Actions',
      area: zone(RANG_ENTETE + 1, column, lignes),
      list: { sheet: 'Listes', area: zone(RANG_ENTETE + 1, j, valeurs.length) },
      blocking: false,
      prompt: {
        title: cible,
        text: 'Choisissez dans la liste (feuille Listes), ou écrivez autre chose. Plusieurs pilotes : « CD / ARS ».',
      },
    }
  })

export function feuilleParametres(): readonly Operation[] {
  return feuilleTableau({
    feuille: 'Paramètres',
    couleur: GRIS_BLEU,
    titre: 'Les paramètres des éditions',
    note: 'Repris dans les titres et les pieds de page des documents produits. « Source T_Communes » dit la source d’un tableau, « Source » celle des autres.',
    table: 'T_Parametres',
    colonnes: [
      { nom: 'Paramètre', largeur: 20 },
      { nom: 'Valeur', largeur: 70, large: true },
    ],
    lignes: [
      ['Titre', 'Plan Santé 79'],
      ['Département', 'Deux-Sèvres'],
      ['Année', 2021],
      ['Source', 'Plan Santé 79, Département des Deux-Sèvres, janvier 2021'],
      ['Source T_Communes', 'Insee et DGCL (communes, EPCI), GeoNames (positions) ; APL et zones : exemple fictif'],
      ['Source T_Fiches', 'Exemple fictif'],
      ['Depuis le', dateDe('2025-09-01')],
      ['Rédaction', 'Classeur d’exemple de Santé Territoires'],
    ],
    source: 'Plan Santé 79, Département des Deux-Sèvres, janvier 2021',
  })
}
