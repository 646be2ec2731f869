import { bookExtension } from '../xlsx/book-extension'
import { saveXlsx } from '../xlsx/xlsx-file'
import { readCalcBook } from './calcul/calc-book'
import { calculate } from './calcul/complete-values'
import type { Recalculated } from './calcul/recalculate'
import { faultLines, remarks } from './calcul/report'
import { besideInput, checkOutput } from './files'
import { openInput } from './open-input'
import { readArguments } from './options'
import type { Resources } from './resources'
import { InputFaults, WrongUse, type Outputs } from './usage'
import { writeOutput } from './write-output'

/** `sante calculer` : une copie du classeur où les formules =SANTE.… et ce qui en dépend ont leur valeur. */
export async function calculerCommand(words: readonly string[], { print, complain }: Outputs, resources: Resources) {
  const given = readArguments('calculer', words, ['sortie'])
  const [input, extra] = given.files
  if (input === undefined) throw new WrongUse('Il manque le classeur à « sante calculer ». Voyez sante --aide.')
  if (extra !== undefined) throw new WrongUse(`« ${extra} » est de trop : « sante calculer » prend un seul classeur.`)
  const { sortie } = given.options

  const pkg = await openInput(input, complain)
  if (sortie !== undefined) checkOutput(sortie, [input], bookExtension(pkg))
  const book = readCalcBook(pkg)
  const done = await calculate(pkg, book, resources)
  if (done.faults.length > 0) throw new InputFaults(faultLines(book, done.faults))

  const output = sortie ?? besideInput(input, 'calculé', bookExtension(pkg))
  writeOutput(output, saveXlsx(pkg))
  for (const line of remarks(book, done)) complain(`${line}\n`)
  print(`${summary(done)}\nÉcrit dans « ${output} ».\n`)
}

function summary({ own, others, errors }: Recalculated): string {
  if (own === 0) return 'Aucune formule =SANTE.… dans ce classeur : rien n’a changé.'
  const also =
    others === 0
      ? ''
      : `, et ${counted(others, 'autre formule', 'autres formules')} qui en dépend${others === 1 ? '' : 'ent'}`
  const failing = errors.length === 0 ? '' : ` ; ${counted(errors.length, 'cellule', 'cellules')} en erreur`
  return `${counted(own, 'formule =SANTE.… calculée', 'formules =SANTE.… calculées')}${also}${failing}.`
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`
