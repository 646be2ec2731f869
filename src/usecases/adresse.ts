import type { Area } from '../ports/workbook'

/** « A », « B »… « AA » ; la colonne 0 est A. */
export function lettres(colonne: number): string {
  const reste = colonne % 26
  const avant = Math.floor(colonne / 26)
  return (avant > 0 ? lettres(avant - 1) : '') + String.fromCharCode(65 + reste)
}

/** « A1:C12 » */
export const adresse = ({ row, column, rows, columns }: Area): string =>
  `${lettres(column)}${row + 1}:${lettres(column + columns - 1)}${row + rows}`
