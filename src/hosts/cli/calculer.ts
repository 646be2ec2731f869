import { configurerCommunes } from '../../functions/charger-communes'
import { cellName } from '../xlsx/address'
import { patchValues } from '../xlsx/write/patch-values'
import { saveXlsx } from '../xlsx/xlsx-file'
import { readCalcBook, type CalcBook } from './calcul/calc-book'
import type { Place } from './calcul/places'
import { recalculate, type Problem, type Recalculated } from './calcul/recalculate'
import { besideInput, checkOutput } from './files'
import { openInput } from './open-input'
import { readArguments } from './options'
import { readCommunes } from './read-communes'
import type { Resources } from './resources'
import { InputFaults, WrongUse, type Outputs } from './usage'
import { writeOutput } from './write-output'

/** Au-delà, la liste n'aide plus : on dit combien il en reste. */
const SHOWN = 100

/** `sante calculer` : une copie du classeur où les formules =SANTE.… et ce qui en dépend ont leur valeur. */
export async function calculerCommand(words: readonly string[], { print, complain }: Outputs, resources: Resources) {
  const given = readArguments('calculer', words, ['sortie'])
  const [input, extra] = given.files
  if (input === undefined) throw new WrongUse('Il manque le classeur à « sante calculer ». Voyez sante --aide.')
  if (extra !== undefined) throw new WrongUse(`« ${extra} » est de trop : « sante calculer » prend un seul classeur.`)
  const { sortie } = given.options
  if (sortie !== undefined) checkOutput(sortie, [input], '.xlsx')

  const pkg = await openInput(input, complain)
  const book = readCalcBook(pkg)
  configurerCommunes({ lire: async (piece) => readCommunes(await resources.communes()).lire(piece) })
  const { createFormulaEngine } = await import('./calcul/formula-engine') // long à charger : après les refus
  const done = await recalculate(book, createFormulaEngine(book.sheets, await resources.functions()))
  if (done.faults.length > 0) throw new InputFaults(shortened(done.faults.map((fault) => located(book, fault))))

  patchValues(pkg, new Map(book.sheets.map((name, rank) => [name, done.patches[rank] ?? []])))
  const output = sortie ?? besideInput(input, 'calculé')
  writeOutput(output, saveXlsx(pkg))
  for (const line of shortened(remarks(book, done))) complain(`${line}\n`)
  print(`${summary(done)}\nÉcrit dans « ${output} ».\n`)
}

const remarks = (book: CalcBook, { errors, kept }: Recalculated) => [
  ...errors.map((error) => located(book, { ...error, message: `${error.text} : ${error.message}` })),
  ...kept.map((problem) =>
    located(book, { ...problem, message: `pas recalculée, garde sa valeur. ${problem.message}` }),
  ),
]

const located = ({ sheets }: CalcBook, { sheet, row, column, message }: Place & Pick<Problem, 'message'>) =>
  `${sheets[sheet] ?? ''}!${cellName(row, column)} : ${message}`

const shortened = (lines: readonly string[]) =>
  lines.length <= SHOWN ? lines : [...lines.slice(0, SHOWN), `… et ${lines.length - SHOWN} autres cellules.`]

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
