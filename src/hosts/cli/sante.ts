import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { motProche } from '../../domain/commun/entete'
import { ErreurMetier } from '../../domain/commun/erreur'
import { aplCommand } from './apl'
import { remplirCommand } from './remplir'
import { HELP, InputFaults, WrongUse } from './usage'

export type Status = 0 | 1 | 2

type Print = (text: string) => void

/** Les deux sorties de la commande. */
export interface Outputs {
  readonly print: Print
  readonly complain: Print
}
const PROCESS: Outputs = {
  print: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(text),
}
const COMMANDS: Readonly<Record<string, (words: readonly string[], print: Print) => void | Promise<void>>> = {
  apl: aplCommand,
  remplir: remplirCommand,
}
const HELP_WORDS = ['--aide', '-h', '--help', 'aide']

/** La ligne de commande `sante` ; rend son statut, après avoir tout dit sur les deux sorties. */
export async function sante(words: readonly string[], { print, complain } = PROCESS): Promise<Status> {
  const [command, ...rest] = words
  try {
    if (words.some((word) => HELP_WORDS.includes(word))) print(HELP)
    else if (command === '--version') print(`${version()}\n`)
    else await commandNamed(command)(rest, print)
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

function explain(error: unknown, say: Print): Status {
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
