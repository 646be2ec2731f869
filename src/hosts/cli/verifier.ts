import { verifier } from '../../usecases/verifier'
import { xlsxWorkbook } from '../xlsx/xlsx-workbook'
import { openInput } from './open-input'
import { onlyFile, readArguments } from './options'
import { faultLine, knownTemplate } from './remplir'
import { InputFaults, WrongUse } from './usage'

/** `sante verifier` : toutes les fautes des modèles, chacune avec sa cellule ; rien n'est écrit. */
export async function verifierCommand(words: readonly string[], print: (text: string) => void): Promise<void> {
  const given = readArguments('verifier', words, ['modele'])
  const input = onlyFile(given, 'verifier')
  const { modele } = given.options
  const book = await openInput(input, print)
  const workbook = xlsxWorkbook(book, book.fileName)
  if (modele !== undefined) await knownTemplate(workbook, modele)
  const checked = await verifier(workbook, modele)
  if (checked.length === 0) {
    throw new WrongUse(
      `« ${input} » n’a aucune feuille « MODÈLE … ». Indiquez un modèle livré : --modele plan-sante, par exemple.`,
    )
  }
  for (const { nom, avertissements } of checked) {
    print(avertissements.map((remark) => `${nom} : remarque · ${faultLine(remark)}\n`).join(''))
  }
  const faults = checked.flatMap(({ fautes }) => fautes)
  if (faults.length > 0) throw new InputFaults(faults.map(faultLine))
  print(`${checked.map(({ nom }) => nom).join(', ')} : aucune faute.\n`)
}
