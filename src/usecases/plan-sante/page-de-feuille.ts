import type { Operation, Style } from '../../ports/operations'
import type { CellValue } from '../../ports/workbook'

/** Une ligne d'une feuille à écrire : ses cellules, leur style et sa hauteur. */
export interface LigneEcrite {
  readonly cellules: readonly CellValue[]
  /** Style de chaque colonne, ou un seul pour toute la ligne. */
  readonly styles: readonly (readonly Style[])[]
  /** Hauteur en points ; calculée sur les textes quand elle est absente. */
  readonly hauteur?: number
}

const HAUTEUR_LIGNE = 15
const MARGE = 4
/** La largeur d'une colonne se compte en chiffres, un peu plus larges que les lettres ; une capitale grasse l'est davantage. */
const LETTRES_PAR_UNITE = 1.2
const CAPITALE = 1.35

/** Les opérations qui écrivent des lignes à partir de A1, un seul bloc de valeurs et des styles par zones d'un trait. */
export function ecrireLignes(sheet: string, largeurs: readonly number[], lignes: readonly LigneEcrite[]): Operation[] {
  return [
    { kind: 'columnWidths', sheet, column: 0, widths: largeurs },
    { kind: 'write', sheet, row: 0, column: 0, values: lignes.map((l) => l.cellules) },
    ...stylesParZones(sheet, largeurs.length, lignes),
    { kind: 'rowHeights', sheet, row: 0, heights: lignes.map((l) => l.hauteur ?? hauteur(l.cellules, largeurs)) },
  ]
}

/** Une même suite de traits sur des lignes voisines d'une colonne ne fait qu'une opération. */
function stylesParZones(sheet: string, colonnes: number, lignes: readonly LigneEcrite[]): Operation[] {
  const operations: Operation[] = []
  for (let column = 0; column < colonnes; column++) {
    let row = 0
    while (row < lignes.length) {
      const style = styleDe(lignes[row], column)
      let fin = row + 1
      while (fin < lignes.length && JSON.stringify(styleDe(lignes[fin], column)) === JSON.stringify(style)) fin++
      operations.push({ kind: 'style', sheet, area: { row, column, rows: fin - row, columns: 1 }, style })
      row = fin
    }
  }
  return operations
}

const styleDe = (ligne: LigneEcrite | undefined, colonne: number): Style =>
  Object.assign({}, ...(ligne?.styles.length === 1 ? (ligne.styles[0] ?? []) : (ligne?.styles[colonne] ?? [])))

/** Assez haut pour le texte le plus long une fois replié ; un tableur ne mesure pas toujours les lignes qu'il n'a pas saisies. */
export function hauteur(cellules: readonly CellValue[], largeurs: readonly number[]): number {
  const replis = cellules.map((cellule, k) => lignesRepliees(String(cellule ?? ''), largeurs[k] ?? 10))
  return Math.min(400, Math.max(1, ...replis) * HAUTEUR_LIGNE + MARGE)
}

/** Nombre de lignes d'un texte replié mot à mot dans une colonne de `largeur` caractères. */
export function lignesRepliees(texte: string, largeur: number): number {
  const utile = Math.max(4, largeur * LETTRES_PAR_UNITE)
  return texte.split('\n').reduce((total, paragraphe) => {
    let lignes = 1
    let occupe = 0
    for (const mot of paragraphe.split(' ')) {
      const place = mot.length * (mot === mot.toUpperCase() ? CAPITALE : 1)
      if (occupe > 0 && occupe + 1 + place > utile) {
        lignes++
        occupe = 0
      }
      occupe += (occupe > 0 ? 1 : 0) + place
      while (occupe > utile) {
        lignes++
        occupe -= utile
      }
    }
    return total + lignes
  }, 0)
}
