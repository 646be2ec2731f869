import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { motProche } from '../../domain/commun/entete'
import { ErreurMetier } from '../../domain/commun/erreur'
import { actualiserCommand } from './actualiser'
import { aplCommand } from './apl'
import { calculerCommand } from './calculer'
import { exporterCommand } from './exporter'
import { figerCommand } from './figer'
import { fonctionsCommand } from './fonctions'
import { remplirCommand } from './remplir'
import type { Resources } from './resources'
import { verifierCommand } from './verifier'
import { HELP, InputFaults, WrongUse, type Outputs } from './usage'

export type Status = 0 | 1 | 2

const PROCESS: Outputs = {
  print: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(text),
}
/** Hors du dossier du projet, la commande ne sait pas ce que sait la construction. */
const BARE: Resources = {
  functions: () => Promise.reject(new WrongUse('Les fonctions ne sont décrites que dans le dossier du projet.')),
  communes: () => Promise.reject(new WrongUse('Les communes ne sont que dans le dossier du projet.')),
}

type Command = (words: readonly string[], outputs: Outputs, resources: Resources) => void | Promise<void>

const COMMANDS: Readonly<Record<string, Command>> = {
  actualiser: actualiserCommand,
  apl: (words, { print }) => aplCommand(words, print),
  calculer: calculerCommand,
  exporter: exporterCommand,
  figer: figerCommand,
  fonctions: fonctionsCommand,
  remplir: (words, { print }, resources) => remplirCommand(words, print, resources),
  verifier: (words, { print }) => verifierCommand(words, print),
}
const HELP_WORDS = ['--aide', '-h', '--help', 'aide']

/** La ligne de commande `sante` ; rend son statut, après avoir tout dit sur les deux sorties. */
export async function sante(words: readonly string[], outputs = PROCESS, resources = BARE): Promise<Status> {
  const { print, complain } = outputs
  const [command, ...rest] = words
  try {
    if (words.some((word) => HELP_WORDS.includes(word))) print(HELP)
    else if (command === '--version') print(`${version()}\n`)
    else await commandNamed(command)(rest, outputs, resources)
    return 0
  } catch (error) {
    return explain(error, (text) => complain(`${text}\n`))
  }
}

function commandNamed(name: string | undefined) {
  if (name === undefined)
    throw new WrongUse(`Il manque une commande : ${Object.keys(COMMANDS).join(', ')}. Voyez sante --aide.`)
  const command = COMMANDS[name]
  if (command) return command
  const near = motProche(name, Object.keys(COMMANDS))
  const hint = near === undefined ? 'Voyez sante --aide.' : `Vouliez-vous dire « sante ${near} » ?`
  throw new WrongUse(`« ${name} » n’est pas une commande. ${hint}`)
}

function explain(error: unknown, say: (text: string) => void): Status {
  if (error instanceof WrongUse) {
    say(error.message)
    return 2
  }
  if (error instanceof InputFaults) {
    error.faults.forEach(say)
    say(
      error.faults.length === 1
        ? 'Une faute à corriger ; rien n’a été écrit.'
        : 'Des fautes à corriger ; rien n’a été écrit.',
    )
    return 1
  }
  if (error instanceof ErreurMetier) {
    say(error.message)
    return 1
  }
  say(
    `Une erreur qui n’est pas de votre fait est survenue ; rien n’a été écrit.\n${error instanceof Error ? error.stack : String(error)}`,
  )
  return 1
}

function version(): string {
  const file = fileURLToPath(new URL('../../../package.json', import.meta.url))
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}
