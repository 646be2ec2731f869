import { basename } from 'node:path'
import type { Choix } from '../../domain/actualisation/choix'
import { actualiser } from '../../usecases/actualiser/actualiser'
import { paires } from '../../usecases/actualiser/paires'
import {
  preparerActualisation,
  type DemandeActualisation,
  type PreparationActualisation,
} from '../../usecases/actualiser/preparer'
import type { Workbook } from '../../ports/workbook'
import { saveXlsx } from '../xlsx/xlsx-file'
import { xlsxWorkbook } from '../xlsx/xlsx-workbook'
import { conflictFaults, plan, summary } from './difference-text'
import { besideInput, checkOutput } from './files'
import { openInput } from './open-input'
import { readArguments, required } from './options'
import { InputFaults, WrongUse, type Outputs } from './usage'
import { writeOutput } from './write-output'

const DECISIONS: Readonly<Record<string, Choix>> = {
  garder: { conflits: 'feuille' },
  remplacer: { conflits: 'neuf' },
}

const UNSETTLED =
  'Ces cellules ont changé dans le classeur et dans la source : choisissez --conflits garder (le classeur) ou --conflits remplacer (la source).'

/** `sante actualiser` : le classeur actualisé dans une copie, ou seulement l'aperçu. */
export async function actualiserCommand(words: readonly string[], { print, complain }: Outputs): Promise<void> {
  const given = readArguments('actualiser', words, ['source', 'table', 'cle', 'conflits', 'sortie'], ['apercu'])
  const [input, extra] = given.files
  if (input === undefined) throw new WrongUse('Il manque le classeur à « sante actualiser ». Voyez sante --aide.')
  if (extra !== undefined) throw new WrongUse(`« ${extra} » est de trop : la source se donne par --source.`)
  const source = required(given, 'actualiser', 'source')
  const { sortie, conflits, table, cle } = given.options
  const choice = conflits === undefined ? {} : DECISIONS[conflits]
  if (!choice) throw new WrongUse(`--conflits attend « garder » ou « remplacer ». Reçu : « ${conflits} ».`)
  const preview = given.flags.has('apercu')
  if (sortie !== undefined && !preview) checkOutput(sortie, [input, source], '.xlsx')

  const book = await openInput(input, complain)
  const workbook = xlsxWorkbook(book, basename(input))
  const other = xlsxWorkbook(await openInput(source, complain), basename(source))
  const key = cle === undefined ? {} : { cle: cle.split(';').map((column) => column.trim()) }
  const requests = (table === undefined ? await paires(workbook, other, cle !== undefined) : [{ cible: table }]).map(
    (pair): DemandeActualisation => ({
      cible: pair.cible,
      source: { nature: 'classeur', classeur: other, ...('nom' in pair ? { nom: pair.nom } : {}) },
      ...key,
    }),
  )
  const prepared = await prepareAll(workbook, requests)
  if (preview) return print(prepared.map((one) => plan(one, choice)).join('\n'))
  const conflicts = conflits === undefined ? prepared.flatMap(conflictFaults) : []
  if (conflicts.length > 0) throw new InputFaults([...conflicts, UNSETTLED])

  let changed = false
  const written = new Set<string>()
  for (const one of prepared) {
    // un tableau de la même feuille a pu descendre : il est comparé de nouveau
    const moved = written.has(one.cible.feuille)
    for (const ready of moved ? await prepareAll(workbook, [one.demande]) : [one]) {
      const { bilan } = await actualiser(workbook, ready, choice)
      changed ||= bilan.ecrit
      written.add(ready.cible.feuille)
      print(summary(ready, bilan))
    }
  }
  if (!changed) return print('Le classeur est déjà à jour : rien n’a été écrit.\n')
  const output = sortie ?? besideInput(input, 'actualisé')
  writeOutput(output, saveXlsx(book))
  print(`Écrit dans « ${output} ».\n`)
}

/** Compare tout avant d'écrire quoi que ce soit ; les fautes de toutes les tables sont dites ensemble. */
async function prepareAll(workbook: Workbook, requests: readonly DemandeActualisation[]) {
  const prepared: PreparationActualisation[] = []
  const faults: string[] = []
  for (const request of requests) {
    const ready = await preparerActualisation(workbook, request)
    if ('fautes' in ready) faults.push(...ready.fautes.map(({ message }) => `${request.cible} : ${message}`))
    else prepared.push(ready)
  }
  if (faults.length > 0) throw new InputFaults(faults)
  return prepared
}
