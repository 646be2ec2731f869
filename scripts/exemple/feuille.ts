import type { Worksheet } from '@cj-tech-master/excelts'
import type { ExcelWorkbook } from '../../src/hosts/xlsx/file'

/** Une formule sous sa forme canonique, avec la valeur calculée à la construction. */
export interface CelluleFormule {
  readonly formula: string
  readonly result: string | number | { readonly error: '#N/A' | '#VALUE!' | '#DIV/0!' }
}
export type Contenu = string | number | Date | CelluleFormule | null

export interface Colonne {
  readonly nom: string
  readonly largeur: number
  /** Code de format en anglais. */
  readonly format?: string
  readonly centre?: boolean
  readonly large?: boolean
}

export interface Tableau {
  readonly feuille: string
  readonly couleur: string
  readonly titre: string
  readonly note: string
  readonly table: string
  readonly colonnes: readonly Colonne[]
  readonly lignes: readonly (readonly Contenu[])[]
  readonly paysage?: boolean
  readonly source: string
}

export const ENCRE = 'FF1F4E5F'
export const GRIS = 'FF5F6B70'
const TRAIT = 'FFD5DDE0'
const POINTS_PAR_LIGNE = 15
/** Les tableaux commencent sous leur titre et leur note, en A4. */
export const LIGNE_ENTETE = 4

export const TEXTE = '@'
export const ENTIER = '#,##0'
export const DATE = 'dd/mm/yyyy'
export const EUROS = '#,##0 "€"'

/** La date d'un jour écrit « 2022-09-30 ». */
export const dateDe = (jour: string): Date => new Date(`${jour}T00:00:00Z`)

/** Une feuille neuve : titre, note, police, mise en page A4. */
export function nouvelleFeuille(
  book: ExcelWorkbook,
  nom: string,
  couleur: string,
  titre: string,
  note: string,
): Worksheet {
  const feuille = book.addWorksheet(nom, {
    properties: { tabColor: { argb: couleur } },
    views: [{ showGridLines: false }],
  })
  feuille.getCell('A1').value = titre
  feuille.getCell('A1').font = { name: 'Calibri', size: 16, bold: true, color: { argb: ENCRE } }
  feuille.getRow(1).height = 26
  feuille.getCell('A2').value = note
  feuille.getCell('A2').font = { name: 'Calibri', size: 10, italic: true, color: { argb: GRIS } }
  feuille.getRow(2).height = 18
  return feuille
}

/** La mise en page d'impression : A4, toutes les colonnes sur une page, en-tête répété, source en pied. */
export function mettreEnPage(feuille: Worksheet, source: string, paysage: boolean, titres?: number): void {
  Object.assign(feuille.pageSetup, {
    paperSize: 9,
    orientation: paysage ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.35 },
    ...(titres === undefined ? {} : { printTitlesRow: `${titres}:${titres}` }),
  })
  feuille.headerFooter.oddFooter = `&L&8${source.replaceAll('&', '&&')}&R&8&A, page &P / &N`
}

/** Place, en caractères, du bouton de filtre que le tableur pose sur l'en-tête. */
const BOUTON_FILTRE = 4

const motLePlusLong = (texte: string) => Math.max(...texte.split(' ').map((mot) => mot.length))

/** Habille une ligne d'en-tête de tableau. */
export function habillerEntete(feuille: Worksheet, ligne: number, colonnes: readonly Colonne[]): void {
  feuille.getRow(ligne).height = 32
  colonnes.forEach((colonne, j) => {
    const cellule = feuille.getCell(ligne, j + 1)
    cellule.font = { name: 'Calibri', size: 11, bold: true, color: { argb: 'FFFFFFFF' } }
    cellule.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: ENCRE } }
    cellule.alignment = {
      vertical: 'middle',
      horizontal: colonne.centre || estChiffre(colonne) ? 'center' : 'left',
      wrapText: true,
    }
    feuille.getColumn(j + 1).width = Math.max(colonne.largeur, motLePlusLong(colonne.nom) * 1.2 + BOUTON_FILTRE)
  })
}

/** Habille les cellules d'une ligne de données ; une ligne de textes longs reçoit sa hauteur. */
export function habillerLigne(feuille: Worksheet, ligne: number, colonnes: readonly Colonne[]): void {
  let lignesDeTexte = 1
  colonnes.forEach((colonne, j) => {
    const cellule = feuille.getCell(ligne, j + 1)
    cellule.font = { name: 'Calibri', size: 11 }
    cellule.border = { bottom: { style: 'thin', color: { argb: TRAIT } } }
    cellule.alignment = {
      vertical: 'top',
      horizontal: colonne.centre ? 'center' : estChiffre(colonne) ? 'right' : 'left',
      ...(colonne.centre || !estChiffre(colonne) ? {} : { indent: 1 }),
      ...(colonne.large ? { wrapText: true } : {}),
    }
    if (colonne.format !== undefined) cellule.numFmt = colonne.format
    if (colonne.large && typeof cellule.value === 'string') {
      lignesDeTexte = Math.max(lignesDeTexte, lignesRepliees(cellule.value, colonne.largeur))
    }
  })
  if (lignesDeTexte > 1) feuille.getRow(ligne).height = lignesDeTexte * POINTS_PAR_LIGNE + 3
}

const lignesRepliees = (texte: string, largeur: number) =>
  texte.split('\n').reduce((somme, ligne) => somme + Math.max(1, Math.ceil((ligne.length * 1.05) / largeur)), 0)

const estChiffre = ({ format }: Colonne) => format !== undefined && format !== TEXTE

/** Une feuille qui porte un vrai tableau Excel. */
export function ajouterTableau(book: ExcelWorkbook, tableau: Tableau): Worksheet {
  const { colonnes, lignes } = tableau
  const feuille = nouvelleFeuille(book, tableau.feuille, tableau.couleur, tableau.titre, tableau.note)
  feuille.addTable({
    name: tableau.table,
    ref: `A${LIGNE_ENTETE}`,
    headerRow: true,
    style: { theme: 'TableStyleLight1', showRowStripes: false },
    columns: colonnes.map(({ nom }) => ({ name: nom, filterButton: true })),
    rows: lignes.map((ligne) => [...ligne]),
  })
  habillerEntete(feuille, LIGNE_ENTETE, colonnes)
  lignes.forEach((_, i) => habillerLigne(feuille, LIGNE_ENTETE + 1 + i, colonnes))
  feuille.views = [{ state: 'frozen', xSplit: 0, ySplit: LIGNE_ENTETE, showGridLines: false }]
  mettreEnPage(feuille, tableau.source, tableau.paysage ?? false, LIGNE_ENTETE)
  return feuille
}
