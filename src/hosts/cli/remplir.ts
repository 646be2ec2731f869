import { ErreurMetier } from '../../domain/commun/erreur'
import type { Workbook } from '../../ports/workbook'
import { preparerRemplissage, remplir, type FauteDeRemplissage } from '../../usecases/remplir'
import { choisirModele } from '../../usecases/remplir/modele-choisi'
import { bookExtension } from '../xlsx/book-extension'
import { saveXlsx } from '../xlsx/xlsx-file'
import { xlsxWorkbook } from '../xlsx/xlsx-workbook'
import { readCalcBook } from './calcul/calc-book'
import { completeValues } from './calcul/complete-values'
import { besideInput, checkOutput } from './files'
import { openInput } from './open-input'
import { onlyFile, readArguments, required } from './options'
import type { Resources } from './resources'
import { InputFaults, WrongUse } from './usage'
import { writeOutput } from './write-output'

/** `sante remplir` : le modèle rempli dans une copie du classeur. */
export async function remplirCommand(
  words: readonly string[],
  print: (text: string) => void,
  resources: Resources,
): Promise<void> {
  const given = readArguments('remplir', words, ['modele', 'sortie'])
  const input = onlyFile(given, 'remplir')
  const template = required(given, 'remplir', 'modele')
  const { sortie } = given.options

  const book = await openInput(input, print)
  if (sortie !== undefined) checkOutput(sortie, [input], bookExtension(book))
  const workbook = xlsxWorkbook(book, book.fileName)
  await knownTemplate(workbook, template)
  const prepared = await preparerRemplissage(workbook, template)
  if (prepared.fautes.length > 0) throw new InputFaults(prepared.fautes.map(faultLine))
  const before = readCalcBook(book)
  const { bilan } = await remplir(workbook, prepared)
  const uncalculated = await completeValues(book, before, resources)
  const output = sortie ?? besideInput(input, prepared.nom, bookExtension(book))
  writeOutput(output, saveXlsx(book))

  const remarks = [...bilan.constats, ...uncalculated].map((constat) => `Remarque : ${constat}\n`).join('')
  print(
    `${prepared.nom} : ${plural(bilan.lignes, 'ligne')} dans ${plural(bilan.feuilles.length, 'feuille')} ` +
      `(${bilan.feuilles.join(', ')}).\n${remarks}Écrit dans « ${output} ».\n`,
  )
}

/** Un modèle que personne ne connaît est une commande mal écrite, pas une faute du classeur. */
export async function knownTemplate(workbook: Workbook, name: string): Promise<void> {
  try {
    await choisirModele(workbook, name)
  } catch (error) {
    if (error instanceof ErreurMetier && error.code === 'donnee-absente') throw new WrongUse(error.message)
    throw error
  }
}

/** « Plan!D7 · M012 · Le champ « Pilotte » n’existe pas. Vouliez-vous dire « Pilotes » ? » */
export const faultLine = ({ ou, code, message, suggestion }: FauteDeRemplissage): string =>
  [ou, code, suggestion === undefined ? message : `${message} ${suggestion}`].join(' · ')

const plural = (count: number, word: string) => `${count} ${word}${count > 1 ? 's' : ''}`
