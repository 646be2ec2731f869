import { parseArgs } from 'node:util'
import { motProche } from '../../domain/commun/entete'
import { WrongUse } from './usage'

export interface Arguments {
  readonly options: Readonly<Record<string, string>>
  /** Les valeurs d'une option que l'on peut donner plusieurs fois, dans l'ordre. */
  readonly lists: Readonly<Record<string, readonly string[]>>
  /** Les options sans valeur qui sont données. */
  readonly flags: ReadonlySet<string>
  readonly files: readonly string[]
}

/** Lit les options d'une commande, « --nom valeur » ou « --drapeau » ; une option inconnue est un refus. */
export function readArguments(
  command: string,
  words: readonly string[],
  names: readonly string[],
  flagNames: readonly string[] = [],
  repeated: readonly string[] = [],
): Arguments {
  const { tokens, positionals } = parseArgs({
    args: [...words],
    options: {
      ...Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
      ...Object.fromEntries(flagNames.map((name) => [name, { type: 'boolean' as const }])),
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const options: Record<string, string> = {}
  const lists: Record<string, string[]> = {}
  const flags = new Set<string>()
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    if (flagNames.includes(token.name) && token.value === undefined) {
      flags.add(token.name)
      continue
    }
    if (!names.includes(token.name)) throw unknownOption(command, token.rawName, [...names, ...flagNames])
    // « --offre --trajets t.csv » : le nom qui suit n'est pas une valeur
    if (token.value === undefined || token.value === '' || (!token.inlineValue && token.value.startsWith('--'))) {
      throw new WrongUse(`L’option --${token.name} de « sante ${command} » attend une valeur. Voyez sante --aide.`)
    }
    if (repeated.includes(token.name)) (lists[token.name] ??= []).push(token.value)
    else if (token.name in options) throw new WrongUse(`L’option --${token.name} est donnée deux fois.`)
    options[token.name] = token.value
  }
  return { options, lists, flags, files: positionals }
}

function unknownOption(command: string, rawName: string, names: readonly string[]) {
  const near = motProche(rawName.replace(/^-+/, ''), names)
  const hint = near === undefined ? `Options connues : ${list(names)}.` : `Vouliez-vous dire --${near} ?`
  return new WrongUse(`« ${rawName} » n’est pas une option de « sante ${command} ». ${hint}`)
}

const list = (names: readonly string[]) => names.map((name) => `--${name}`).join(', ')

/** La valeur d'une option nécessaire. */
export function required({ options }: Arguments, command: string, name: string): string {
  const value = options[name]
  if (value === undefined)
    throw new WrongUse(`Il manque l’option --${name} à « sante ${command} ». Voyez sante --aide.`)
  return value
}

/** Le seul fichier que prend une commande. */
export function onlyFile({ files: [input, extra] }: Arguments, command: string): string {
  if (input === undefined) throw new WrongUse(`Il manque le classeur à « sante ${command} ». Voyez sante --aide.`)
  if (extra !== undefined) {
    throw new WrongUse(`« ${extra} » est de trop : « sante ${command} » prend un seul classeur.`)
  }
  return input
}
