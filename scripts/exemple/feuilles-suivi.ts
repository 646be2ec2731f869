import type { Operation } from '../../src/ports/operations'
import { DATE, dateDe, EUROS, TEXTE, type Contenu } from './cellules'
import { feuilleTableau } from './feuille'
import { FICHES } from './fiches'
import { INDICATEURS } from './indicateurs-43'

const PRUNE = '#7A4B7C'
const FICTIF = 'Exemple fictif, écrit pour le classeur d’exemple'

const lignesDe = (textes: readonly string[]) => textes.join('\n')

export function feuilleFiches(): readonly Operation[] {
  const rubrique = (nom: string, largeur = 40) => ({ nom, largeur, large: true })
  return feuilleTableau({
    feuille: 'Fiches',
    couleur: PRUNE,
    titre: 'Les fiches action (exemple fictif)',
    note: 'Une ligne par fiche, une colonne par rubrique ; dans une cellule, un point par ligne (Alt + Entrée). Le modèle « Fiche action » en fait une feuille chacune.',
    table: 'T_Fiches',
    colonnes: [
      { nom: 'ID', largeur: 9, format: TEXTE },
      rubrique('Titre', 34),
      rubrique('Contexte et enjeux', 60),
      rubrique('Description / Mise en œuvre opérationnelle', 60),
      rubrique('Prérequis / Facteurs de réussite'),
      rubrique('Public visé', 28),
      rubrique('Partenaires à mobiliser', 28),
      rubrique('Compétences de la collectivité à mobiliser', 28),
      rubrique('Ressources humaines et financières à mobiliser', 34),
      rubrique('Pour aller plus loin...', 34),
      rubrique('Contacts', 30),
      { nom: 'Pilote', largeur: 20 },
      rubrique('Calendrier', 24),
      { nom: 'Budget', largeur: 12, format: EUROS },
    ],
    lignes: FICHES.map((f): Contenu[] => [
      f.id,
      f.titre,
      ...[f.contexte, f.description, f.prerequis, f.publicVise, f.partenaires].map(lignesDe),
      ...[f.competences, f.ressources, f.plusLoin, f.contacts].map(lignesDe),
      f.pilote,
      f.calendrier,
      f.budget,
    ]),
    paysage: true,
    source: FICTIF,
  })
}

export function feuilleIndicateurs(): readonly Operation[] {
  return feuilleTableau({
    feuille: 'Indicateurs',
    couleur: PRUNE,
    titre: 'Les indicateurs',
    note: 'Par thème et territoire. L’ID relie un indicateur à une action (PS-…) ou à une fiche (FA-…) ; ces suivis-là sont un exemple fictif.',
    table: 'T_Indicateurs',
    colonnes: [
      { nom: 'Thème', largeur: 34 },
      { nom: 'Indicateur', largeur: 42 },
      { nom: 'Territoire', largeur: 28 },
      { nom: 'Valeur', largeur: 11, format: '#,##0.##' },
      { nom: 'Unité', largeur: 24 },
      { nom: 'Date', largeur: 12, format: DATE, centre: true },
      { nom: 'Source', largeur: 44 },
      { nom: 'ID', largeur: 9, format: TEXTE },
      { nom: 'Valeur initiale', largeur: 11, format: '#,##0.##' },
      { nom: 'Cible', largeur: 11, format: '#,##0.##' },
    ],
    lignes: INDICATEURS.map((i): Contenu[] => [
      i.theme,
      i.indicateur,
      i.territoire,
      i.valeur,
      i.unite,
      i.date === undefined ? null : dateDe(i.date),
      i.source,
      i.id ?? null,
      i.initiale ?? null,
      i.cible ?? null,
    ]),
    paysage: true,
    source: 'Sources : colonne Source ; Panorama des questions de santé en Haute-Loire (09/03/2023)',
  })
}
