import { exportCsv } from '../xlsx/formats/export-csv'
import { xlsxWorkbook } from '../xlsx/xlsx-workbook'
import { besideInput, checkOutput } from './files'
import { openInput } from './open-input'
import { readArguments } from './options'
import { WrongUse, type Outputs } from './usage'
import { writeOutput } from './write-output'

/** `sante exporter` : une feuille ou un tableau du classeur, en CSV. */
export async function exporterCommand(words: readonly string[], { print, complain }: Outputs): Promise<void> {
  const given = readArguments('exporter', words, ['tableau', 'feuille', 'sortie'])
  const [input, extra] = given.files
  const { tableau, feuille, sortie } = given.options
  if (input === undefined) throw new WrongUse('Il manque le classeur à « sante exporter ». Voyez sante --aide.')
  if (extra !== undefined) throw new WrongUse(`« ${extra} » est de trop : « sante exporter » prend un seul classeur.`)
  if (tableau !== undefined && feuille !== undefined) {
    throw new WrongUse('Choisissez --tableau ou --feuille, pas les deux.')
  }
  if (sortie !== undefined) checkOutput(sortie, [input], '.csv')

  const book = await openInput(input, complain)
  const { name, bytes } = await exportCsv(xlsxWorkbook(book, book.fileName), {
    ...(tableau === undefined ? {} : { table: tableau }),
    ...(feuille === undefined ? {} : { sheet: feuille }),
  })
  const output = sortie ?? besideInput(input, name.replace(/["<>|*?:/\\]/g, ' '), '.csv')
  writeOutput(output, bytes)
  print(`« ${name} » écrit dans « ${output} ».\n`)
}
