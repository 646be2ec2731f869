import { motProche } from '../../domain/commun/entete'
import { preparerRemplissage, remplir, type IdModele } from '../../usecases/remplir'
import { saveXlsx } from '../xlsx/xlsx-file'
import { xlsxWorkbook } from '../xlsx/xlsx-workbook'
import { besideInput, checkOutput } from './files'
import { openInput } from './open-input'
import { readArguments, required } from './options'
import { InputFaults, WrongUse } from './usage'
import { writeOutput } from './write-output'

const TEMPLATES: Readonly<Record<IdModele, string>> = { 'plan-sante': 'Plan Santé' }

/** `sante remplir` : le modèle rempli dans une copie du classeur. */
export async function remplirCommand(words: readonly string[], print: (text: string) => void): Promise<void> {
  const given = readArguments('remplir', words, ['modele', 'sortie'])
  const [input, extra] = given.files
  if (input === undefined) throw new WrongUse('Il manque le classeur à « sante remplir ». Voyez sante --aide.')
  if (extra !== undefined) throw new WrongUse(`« ${extra} » est de trop : « sante remplir » prend un seul classeur.`)
  const template = readTemplate(required(given, 'remplir', 'modele'))
  const { sortie } = given.options
  if (sortie !== undefined) checkOutput(sortie, [input], '.xlsx')

  const book = await openInput(input, print)
  const workbook = xlsxWorkbook(book, book.fileName)
  const prepared = await preparerRemplissage(workbook, template)
  if (prepared.fautes.length > 0) {
    throw new InputFaults(prepared.fautes.map(({ ou, message }) => `${ou} : ${message}`))
  }
  const { bilan } = await remplir(workbook, prepared)
  const output = sortie ?? besideInput(input, TEMPLATES[template])
  writeOutput(output, saveXlsx(book))

  const remarks = bilan.constats.map((constat) => `Remarque : ${constat}\n`).join('')
  print(
    `${TEMPLATES[template]} : ${bilan.actions} actions dans ${bilan.feuilles.length} feuilles ` +
      `(${bilan.feuilles.join(', ')}).\n${remarks}Écrit dans « ${output} ».\n`,
  )
}

function readTemplate(name: string): IdModele {
  const known = Object.keys(TEMPLATES) as IdModele[]
  const template = known.find((id) => id === name)
  if (template !== undefined) return template
  const near = motProche(name, known)
  const hint = near === undefined ? `Modèles connus : ${known.join(', ')}.` : `Vouliez-vous dire « ${near} » ?`
  throw new WrongUse(`Le modèle « ${name} » n’est pas connu. ${hint}`)
}
