import type { Area } from '../../ports/workbook'

/** La taille d'une feuille d'Excel. */
export const ROWS = 1_048_576
export const COLUMNS = 16_384
const BLOCK = /(?:^|,|!)\s*(\$?[A-Z]{1,3})?(\$?\d+)?(?::(\$?[A-Z]{1,3})?(\$?\d+)?)?(?=,|$)/g

/**
 * Les rectangles d'une adresse telle qu'Excel la rend : « A1 », « 'Axe 1'!$A$1:$C$3,'Axe 1'!E1 », « 1:2 » (lignes
 * entières), « A:B » (colonnes entières).
 */
export function parseAddress(address: string): Area[] {
  return [...address.matchAll(BLOCK)]
    .filter(([, c, r]) => c !== undefined || r !== undefined)
    .map(([, c1, r1, c2 = c1, r2 = r1]) => {
      const [row, column] = [rowOf(r1) ?? 0, columnOf(c1) ?? 0]
      return {
        row,
        column,
        rows: (rowOf(r2) ?? ROWS - 1) - row + 1,
        columns: (columnOf(c2) ?? COLUMNS - 1) - column + 1,
      }
    })
}

const rowOf = (text: string | undefined) => (text === undefined ? undefined : Number(text.replace('$', '')) - 1)

const columnOf = (text: string | undefined) =>
  text === undefined
    ? undefined
    : [...text.replace('$', '')].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1
