import type { Formula } from '../../ports/operations'
import type { CellValue } from '../../ports/workbook'

/** Une cellule à écrire, à sa place dans la feuille. */
export interface CelluleAEcrire {
  readonly row: number
  readonly column: number
  readonly value: CellValue | Formula
}

export interface Bloc {
  readonly row: number
  readonly column: number
  readonly values: readonly (readonly (CellValue | Formula)[])[]
}

/** Rassemble des cellules en rectangles pleins : celles qui se touchent dans une ligne, puis les lignes semblables qui se suivent. */
export function blocs(cellules: readonly CelluleAEcrire[]): readonly Bloc[] {
  const triees = [...cellules].sort((a, b) => a.row - b.row || a.column - b.column)
  const suites: { row: number; column: number; values: (CellValue | Formula)[] }[] = []
  for (const { row, column, value } of triees) {
    const derniere = suites.at(-1)
    if (derniere && derniere.row === row && derniere.column + derniere.values.length === column)
      derniere.values.push(value)
    else suites.push({ row, column, values: [value] })
  }
  const faits: { row: number; column: number; values: (CellValue | Formula)[][] }[] = []
  /** Le dernier bloc de chaque colonne et largeur : une ligne semblable juste dessous le prolonge. */
  const ouverts = new Map<string, (typeof faits)[number]>()
  for (const { row, column, values } of suites) {
    const forme = `${column} ${values.length}`
    const ouvert = ouverts.get(forme)
    if (ouvert && ouvert.row + ouvert.values.length === row) ouvert.values.push(values)
    else {
      const bloc = { row, column, values: [values] }
      faits.push(bloc)
      ouverts.set(forme, bloc)
    }
  }
  return faits
}
