import { basename } from 'node:path'
import type { Choix } from '../../domain/actualisation/choix'
import { actualiser } from '../../usecases/actualiser/actualiser'
import { paires } from '../../usecases/actualiser/paires'
import { dependants } from '../../usecases/actualiser/dependants'
import { preparerActualisation, type DemandeActualisation } from '../../usecases/actualiser/preparer'
import { nommer } from '../../usecases/actualiser/tableau-du-classeur'
import type { Workbook } from '../../ports/workbook'
import { bookExtension } from '../xlsx/book-extension'
import { saveXlsx } from '../xlsx/xlsx-file'
import { xlsxWorkbook } from '../xlsx/xlsx-workbook'
import { readCalcBook } from './calcul/calc-book'
import { completeValues } from './calcul/complete-values'
import { conflictFaults, plan, summary } from './difference-text'
import { besideInput, checkOutput } from './files'
import { openInput } from './open-input'
import { readArguments, required } from './options'
import type { Resources } from './resources'
import { faultsOf, readNames, unknownNames, type Looked } from './source-names'
import { InputFaults, WrongUse, type Outputs } from './usage'
import { writeOutput } from './write-output'

const DECISIONS: Readonly<Record<string, Choix>> = {
  garder: { conflits: 'feuille' },
  remplacer: { conflits: 'neuf' },
}

const UNSETTLED =
  'Ces cellules ont changé dans le classeur et dans la source : choisissez --conflits garder (le classeur) ou --conflits remplacer (la source).'

/** `sante actualiser` : le classeur actualisé dans une copie, ou seulement l'aperçu. */
export async function actualiserCommand(
  words: readonly string[],
  { print, complain }: Outputs,
  resources: Resources,
): Promise<void> {
  const given = readArguments(
    'actualiser',
    words,
    ['source', 'table', 'cle', 'noms', 'conflits', 'sortie'],
    ['apercu', 'toutes', 'sans-historique'],
    ['source'],
  )
  const [input, extra] = given.files
  if (input === undefined) throw new WrongUse('Il manque le classeur à « sante actualiser ». Voyez sante --aide.')
  if (extra !== undefined) throw new WrongUse(`« ${extra} » est de trop : la source se donne par --source.`)
  const sources = given.lists['source'] ?? [required(given, 'actualiser', 'source')]
  const { sortie, conflits, table, cle, noms } = given.options
  const choice = conflits === undefined ? {} : DECISIONS[conflits]
  if (!choice) throw new WrongUse(`--conflits attend « garder » ou « remplacer ». Reçu : « ${conflits} ».`)
  const preview = given.flags.has('apercu')
  const names = noms === undefined ? {} : readNames(noms)

  const book = await openInput(input, complain)
  if (sortie !== undefined && !preview) checkOutput(sortie, [input, ...sources], bookExtension(book))
  const workbook = xlsxWorkbook(book, basename(input))
  const settings = {
    ...(cle === undefined ? {} : { cle: cle.split(';').map((column) => column.trim()) }),
    ...(noms === undefined ? {} : { correspondances: names }),
    ...(given.flags.has('toutes') ? { toutes: true } : {}),
    ...(given.flags.has('sans-historique') ? { sansHistorique: true } : {}),
  }
  const requests: DemandeActualisation[] = []
  for (const source of sources) {
    const other = xlsxWorkbook(await openInput(source, complain), basename(source))
    const pairs = table === undefined ? await paires(workbook, other, cle !== undefined) : [{ cible: table }]
    for (const { cible, ...rest } of pairs)
      requests.push({ cible, source: { nature: 'classeur', classeur: other, ...rest }, ...settings })
  }
  const before = readCalcBook(book)
  const done = await refreshAll(workbook, requests, choice, preview)
  const faults = [...unknownNames(names, done.looked), ...done.faults]
  if (faults.length > 0) throw new InputFaults(faults)
  if (preview) return print(done.plans.join('\n'))
  if (conflits === undefined && done.conflicts.length > 0) throw new InputFaults([...done.conflicts, UNSETTLED])
  done.summaries.forEach(print)
  if (!done.changed) return print('Le classeur est déjà à jour : rien n’a été écrit.\n')
  for (const line of await completeValues(book, before, resources)) complain(`${line}\n`)
  const output = sortie ?? besideInput(input, 'actualisé', bookExtension(book))
  writeOutput(output, saveXlsx(book))
  print(`Écrit dans « ${output} ».\n`)
}

/**
 * Actualise chaque tableau dans le classeur en mémoire, une source après l'autre, puis les tableaux de travail qu'ils
 * nourrissent ; rien n'est enregistré. Les fautes et les conflits de tous sont rendus ensemble.
 */
async function refreshAll(
  workbook: Workbook,
  requests: readonly DemandeActualisation[],
  choice: Choix,
  preview: boolean,
) {
  const [faults, conflicts, plans, summaries]: [string[], string[], string[], string[]] = [[], [], [], []]
  const looked: Looked[] = []
  let changed = false
  /** Rend le nom du tableau, s'il a pu être actualisé. */
  const refresh = async (request: DemandeActualisation) => {
    const ready = await preparerActualisation(workbook, request)
    looked.push(ready)
    if ('fautes' in ready) {
      faults.push(...faultsOf(request.cible, ready))
      return []
    }
    if (preview) plans.push(plan(ready, choice))
    conflicts.push(...conflictFaults(ready))
    const { bilan } = await actualiser(workbook, ready, choice)
    changed ||= bilan.ecrit
    summaries.push(summary(ready, bilan))
    return [nommer(ready.cible)]
  }
  const asked = new Set(requests.map((r) => r.cible))
  const refreshed: string[] = []
  for (const request of requests) refreshed.push(...(await refresh(request)))
  for (const name of refreshed) {
    for (const { cible, source } of await dependants(workbook, name)) {
      if (asked.has(cible)) continue
      asked.add(cible)
      refreshed.push(...(await refresh({ cible, source: await source() })))
    }
  }
  return { faults, conflicts, plans, summaries, looked, changed }
}
