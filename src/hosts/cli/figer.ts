import { basename } from 'node:path'
import { figer, preparerFigeage } from '../../usecases/actualiser/figer'
import { bookExtension } from '../xlsx/book-extension'
import { saveXlsx } from '../xlsx/xlsx-file'
import { xlsxWorkbook } from '../xlsx/xlsx-workbook'
import { besideInput, checkOutput } from './files'
import { openInput } from './open-input'
import { readArguments } from './options'
import { WrongUse, type Outputs } from './usage'
import { writeOutput } from './write-output'

/** `sante figer` : une copie en valeurs, avec les origines, sans mémoire ni journal. */
export async function figerCommand(words: readonly string[], { print, complain }: Outputs): Promise<void> {
  const given = readArguments('figer', words, ['sortie'], ['garder-commentaires'])
  const [input, extra] = given.files
  if (input === undefined) throw new WrongUse('Il manque le classeur à « sante figer ». Voyez sante --aide.')
  if (extra !== undefined) throw new WrongUse(`« ${extra} » est de trop : « sante figer » prend un seul classeur.`)
  const { sortie } = given.options

  const book = await openInput(input, complain)
  if (sortie !== undefined) checkOutput(sortie, [input], bookExtension(book))
  const workbook = xlsxWorkbook(book, basename(input))
  const prepared = await preparerFigeage(workbook, { garderCommentaires: given.flags.has('garder-commentaires') })
  await figer(workbook, prepared)
  const output = sortie ?? besideInput(input, 'figé', bookExtension(book))
  writeOutput(output, saveXlsx(book))
  for (const warning of prepared.avertissements) complain(`Attention : ${warning}\n`)
  const removed = prepared.retires.map((line) => `Retiré : ${line}\n`).join('')
  print(`${prepared.formules} formules remplacées par leur valeur.\n${removed}Écrit dans « ${output} ».\n`)
}
