import Papa from 'papaparse'
import { dateEcrite } from '../../../domain/actualisation/valeur'
import { entete } from '../../../domain/commun/entete'
import { valeurInvalide } from '../../../domain/commun/erreur'
import { nombreDeTexte } from '../../../functions/csv/nombre-csv'
import type { ImportedCell, ImportedSheet } from './imported-sheet'
import { decodeText } from './text-encoding'

const SEPARATORS = [';', '\t', ','] as const
/** Les lignes qui disent le séparateur. */
const LINES_PROBED = 20

/**
 * Lit un fichier CSV comme une feuille. Les nombres et les dates prennent leur type, sauf dans une colonne de codes : un
 * zéro de tête (« 01004 ») ou le nom de la colonne (Code, SIREN, Insee…) la disent, et tout y reste du texte.
 */
export function readCsvSheet(bytes: Uint8Array, fileName: string): ImportedSheet {
  const text = decodeText(bytes, fileName)
  const announced = /^\ufeff?sep=(.)\r?\n/i.exec(text)
  const body = announced ? text.slice(announced[0].length) : text
  const separator = announced?.[1] ?? separatorOf(body)
  const { data, errors } = Papa.parse<string[]>(body, { delimiter: separator })
  const quotes = errors.find(({ type }) => type === 'Quotes')
  if (quotes) throw badQuotes(fileName, (quotes.row ?? 0) + 1)
  while (data.length > 0 && data.at(-1)?.every((cell) => cell.trim() === '')) data.pop()
  if (data.length === 0) throw valeurInvalide(`« ${fileName} » est vide. Attendu : un tableau au format CSV.`)

  const codes = codeColumns(data)
  const rows = data.map((line) =>
    line.map((cell, column): ImportedCell => {
      const content = cell.trim()
      if (content === '') return null
      if (codes.has(column)) return content
      const number = nombreDeTexte(content, separator !== ',')
      if (number !== undefined && !/^[+-]?0\d|\d{16}/.test(content)) return number
      const date = dateEcrite(content)
      return date === undefined ? cell : { value: date, format: 'dd/mm/yyyy' }
    }),
  )
  return { name: fileName.replace(/\.[^.]*$/, ''), rows }
}

const badQuotes = (fileName: string, line: number) =>
  valeurInvalide(
    `« ${fileName} », ligne ${line} : un guillemet n’est pas fermé, ou est mal placé. Doublez les guillemets d’un texte (""), ou réenregistrez le fichier depuis Excel.`,
  )

/** Le séparateur que portent, hors des guillemets, la moitié des premières lignes ; le point-virgule d'abord. */
function separatorOf(text: string): string {
  const lines = text
    .slice(0, 100_000)
    .replace(/"[^"]*"/g, '')
    .split(/\r?\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, LINES_PROBED)
  return (
    SEPARATORS.find((separator) => lines.filter((line) => line.includes(separator)).length * 2 >= lines.length) ?? ','
  )
}

const CODE_NAME =
  /\b(code|codes|siren|siret|finess|rpps|adeli|insee|codgeo|geo|epci|cedex|telephone|tel|dep|com|reg|bvcv)\b/
/** L'en-tête d'un export public peut être plus bas que la première ligne. */
const LINES_OF_NAMES = 15

function codeColumns(rows: readonly (readonly string[])[]): ReadonlySet<number> {
  const codes = new Set<number>()
  rows.forEach((line, row) =>
    line.forEach((cell, column) => {
      const named = row < LINES_OF_NAMES && CODE_NAME.test(entete(cell).replace(/_/g, ' '))
      if (named || /^\s*0\d+\s*$/.test(cell)) codes.add(column)
    }),
  )
  return codes
}
