import { largeurDuTexte, lignesRepliees } from '../../domain/modele/composer/largeur-du-texte'
import type { Formula, Operation, Style } from '../../ports/operations'
import type { CellValue } from '../../ports/workbook'
import type { CelluleIntegree, FeuilleIntegree, LigneIntegree, ModeleIntegre } from './modele-integre'
import { STYLES } from './styles'

/** La première ligne d'un modèle est la ligne 2 d'Excel, sa première colonne la colonne B. */
const MARGE = 1
const LARGEUR_PILOTAGE = 34
const HAUTEUR_DIRECTIVE = 30
const POINTS_PAR_LIGNE = 15
/** Le bouton de filtre d'un en-tête, en largeurs d'un chiffre. */
const BOUTON = 4
const GRAS = 1.1
const ONGLET = '#6B7280'

const MOTS_CLES = ['RÉPÉTER', 'PAR', 'FIN', 'VIDE', 'SI', 'DÉBUT SI', 'SINON', 'FIN SI', 'SAUT']

/**
 * Les opérations qui créent les feuilles « MODÈLE … » d'un modèle intégré.
 * @param noms le nom que prend chaque feuille modèle, dans l'ordre du modèle
 */
export const operationsDuModele = (modele: ModeleIntegre, noms: readonly string[]): readonly Operation[] =>
  modele.feuilles.flatMap((feuille, k) =>
    operationsDeLaFeuille(modele.id, avecLesBoutons(feuille), noms[k] ?? feuille.nom),
  )

/** Les colonnes d'un tableau laissent au plus long mot de leur en-tête sa place à côté du bouton de filtre. */
const avecLesBoutons = (feuille: FeuilleIntegree): FeuilleIntegree => ({
  ...feuille,
  largeurs: feuille.largeurs.map((largeur, j) =>
    Math.max(largeur, ...feuille.lignes.map(({ tableau, cellules }) => (tableau ? largeurDeTitre(cellules[j]) : 0))),
  ),
})

const largeurDeTitre = (titre: CelluleIntegree | undefined): number =>
  typeof titre === 'string' ? Math.ceil(Math.max(...titre.split(' ').map(largeurDuTexte)) * GRAS) + BOUTON : 0

function operationsDeLaFeuille(id: string, feuille: FeuilleIntegree, sheet: string): Operation[] {
  const { lignes, largeurs } = feuille
  const colonnes = largeurs.length
  const rangee = { row: 0, column: MARGE, rows: 1, columns: colonnes }
  return [
    { kind: 'addSheet', sheet, tabColor: ONGLET, gridlines: false },
    { kind: 'columnWidths', sheet, column: 0, widths: [LARGEUR_PILOTAGE, ...largeurs] },
    { kind: 'write', sheet, row: 0, column: 0, values: valeurs(id, feuille) },
    { kind: 'style', sheet, area: { row: 0, column: 0, rows: lignes.length + 1, columns: 1 }, style: STYLES.marge },
    { kind: 'style', sheet, area: rangee, style: { ...STYLES.marge, wrap: false } },
    ...lignes.flatMap((ligne, k) => stylesDeLaLigne(sheet, ligne, k + MARGE, colonnes)),
    ...hauteurs(sheet, feuille),
    ...lignes.flatMap((ligne, k) => complements(sheet, ligne, k + MARGE, colonnes)),
    {
      kind: 'validation',
      sheet,
      area: { row: MARGE, column: 0, rows: lignes.length, columns: 1 },
      list: MOTS_CLES,
      blocking: false,
      prompt: {
        title: 'Colonne de pilotage',
        text: 'Un mot clé par ligne : RÉPÉTER, PAR, SI, VIDE… Elle ne s’imprime pas.',
      },
    },
    ...miseEnPage(sheet, feuille),
  ]
}

const valeurs = (id: string, { directive, lignes, largeurs }: FeuilleIntegree): (CellValue | Formula)[][] => [
  [`MODÈLE ${id}`, directive, ...Array.from({ length: largeurs.length - 1 }, () => null)],
  ...lignes.map(({ pilotage, cellules }, k) => [
    pilotage ?? null,
    ...largeurs.map((_, j) => contenu(cellules[j] ?? null, k + MARGE + 1)),
  ]),
]

const contenu = (cellule: CelluleIntegree, ligne: number): CellValue | Formula =>
  typeof cellule === 'function' ? { formula: cellule(ligne) } : cellule

/** Des colonnes voisines de même style ne font qu'une opération. */
function stylesDeLaLigne(sheet: string, { style }: LigneIntegree, row: number, colonnes: number): Operation[] {
  const styles = Array.from({ length: colonnes }, (_, j): Style => (estListe(style) ? (style[j] ?? {}) : style))
  const operations: Operation[] = []
  for (let debut = 0; debut < colonnes;) {
    const premier = styles[debut] ?? {}
    let suite = debut + 1
    while (suite < colonnes && JSON.stringify(styles[suite]) === JSON.stringify(premier)) suite++
    const area = { row, column: MARGE + debut, rows: 1, columns: suite - debut }
    if (Object.keys(premier).length > 0) operations.push({ kind: 'style', sheet, area, style: premier })
    debut = suite
  }
  return operations
}

const estListe = (style: LigneIntegree['style']): style is readonly Style[] => Array.isArray(style)

/** Une ligne sans champ montre son texte en entier ; une ligne de champs prendra la hauteur de ce qui la remplit. */
const hauteurs = (sheet: string, { lignes, largeurs }: FeuilleIntegree): Operation[] => [
  { kind: 'rowHeights', sheet, row: 0, heights: [HAUTEUR_DIRECTIVE] },
  ...lignes.flatMap((ligne, k): Operation[] => {
    const points = ligne.hauteur ?? hauteurDuTexte(ligne, largeurs)
    return points === undefined ? [] : [{ kind: 'rowHeights', sheet, row: k + MARGE, heights: [points] }]
  }),
]

function hauteurDuTexte({ cellules, tableau }: LigneIntegree, largeurs: readonly number[]): number | undefined {
  const textes = cellules.map((cellule) => (typeof cellule === 'string' ? cellule : ''))
  // Un texte seul sur sa ligne déborde à droite.
  if (textes.some((texte) => texte.includes('{{')) || textes.filter((texte) => texte !== '').length < 2)
    return undefined
  const place = (largeur: number) => (tableau === undefined ? largeur : (largeur - BOUTON) / GRAS)
  const replis = Math.max(...textes.map((texte, j) => lignesRepliees(texte, place(largeurs[j] ?? 10))))
  return replis > 1 ? replis * POINTS_PAR_LIGNE + 4 : undefined
}

function complements(sheet: string, ligne: LigneIntegree, row: number, colonnes: number): Operation[] {
  const zone = (premiere: number, derniere: number, rows = 1) => ({
    row,
    column: MARGE + premiere,
    rows,
    columns: derniere - premiere + 1,
  })
  const { fusions = [], formats = [], choix = [], tableau } = ligne
  return [
    ...fusions.map(([de, a]): Operation => ({ kind: 'merge', sheet, area: zone(de, a) })),
    ...(tableau === undefined
      ? []
      : [{ kind: 'addTable', sheet, area: zone(0, colonnes - 1, 2), name: tableau } as const]),
    ...formats.map(({ colonnes: [de, a], formule, style }): Operation => ({
      kind: 'conditionalFormat',
      sheet,
      area: zone(de, a),
      formula: formule(row + 1),
      style,
    })),
    ...choix.map(({ colonne, liste, titre, texte }): Operation => ({
      kind: 'validation',
      sheet,
      area: zone(colonne, colonne),
      list: liste,
      blocking: false,
      prompt: { title: titre, text: texte },
    })),
  ]
}

function miseEnPage(sheet: string, { lignes, largeurs, pied, portrait }: FeuilleIntegree): Operation[] {
  const repetee = lignes.findIndex((ligne) => ligne.repetee)
  const titres = repetee < 0 ? {} : { titleRows: { first: repetee + MARGE, last: repetee + MARGE } }
  return [
    ...(repetee < 0 ? [] : [{ kind: 'freeze', sheet, rows: repetee + MARGE + 1, columns: 0 } as const]),
    {
      kind: 'page',
      sheet,
      page: {
        orientation: portrait === true ? 'portrait' : 'landscape',
        fitToWidth: true,
        ...titres,
        printArea: { row: MARGE, column: MARGE, rows: lignes.length, columns: largeurs.length },
        footer: `&L&8${pied}&R&8Page &P / &N`,
      },
    },
  ]
}
