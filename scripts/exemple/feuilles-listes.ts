import type { ExcelWorkbook } from '../../src/hosts/xlsx/file'
import { ajouterTableau, habillerEntete, habillerLigne, LIGNE_ENTETE, mettreEnPage, nouvelleFeuille } from './feuille'
import { ABREVIATIONS, PILOTES, PRIORITES, STATUTS } from './listes'

const GRIS_BLEU = 'FF5B6B7A'

export function ajouterAbreviations(book: ExcelWorkbook): void {
  ajouterTableau(book, {
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
  { table: 'T_Statuts', colonne: { nom: 'Statut', largeur: 18 }, valeurs: STATUTS },
  { table: 'T_Priorites', colonne: { nom: 'Priorité', largeur: 18 }, valeurs: PRIORITES },
  { table: 'T_Pilotes', colonne: { nom: 'Pilote', largeur: 30 }, valeurs: PILOTES },
] as const

/** Les choix proposés dans la feuille Actions ; on peut en ajouter. */
export function ajouterListes(book: ExcelWorkbook): void {
  const feuille = nouvelleFeuille(
    book,
    'Listes',
    GRIS_BLEU,
    'Les listes de choix',
    'Statuts, priorités et pilotes. Une cellule de pilotes peut en porter plusieurs : « CD / Intercommunalités ».',
  )
  const colonnes = LISTES.map(({ colonne }) => colonne)
  LISTES.forEach(({ table, colonne, valeurs }, j) => {
    feuille.addTable({
      name: table,
      ref: `${'ABC'[j] ?? ''}${LIGNE_ENTETE}`,
      headerRow: true,
      style: { theme: 'TableStyleLight1', showRowStripes: false },
      columns: [{ name: colonne.nom, filterButton: true }],
      rows: valeurs.map((valeur) => [valeur]),
    })
  })
  habillerEntete(feuille, LIGNE_ENTETE, colonnes)
  PILOTES.forEach((_, i) => habillerLigne(feuille, LIGNE_ENTETE + 1 + i, colonnes))
  mettreEnPage(feuille, 'Listes de choix du classeur d’exemple', false, LIGNE_ENTETE)
}

export function ajouterParametres(book: ExcelWorkbook): void {
  ajouterTableau(book, {
    feuille: 'Paramètres',
    couleur: GRIS_BLEU,
    titre: 'Les paramètres des éditions',
    note: 'Repris dans les titres et les pieds de page des documents produits.',
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
      ['Rédaction', 'Classeur d’exemple de Santé Territoires'],
    ],
    source: 'Plan Santé 79, Département des Deux-Sèvres, janvier 2021',
  })
}
