import { EXEMPLES } from '../../functions/exemples'
import type { Exemple } from '../../functions/exemples-par-famille/exemple'
import { formuleExemple } from '../../functions/formule-exemple'
import type { FunctionHelp, Resources } from './resources'
import { WrongUse, type Outputs } from './usage'

const WIDTH = 100

/** `sante fonctions` : les fonctions publiques et leur aide, pour lire ou pour un programme. */
export async function fonctionsCommand(words: readonly string[], { print }: Outputs, resources: Resources) {
  const unexpected = words.find((word) => word !== '--json')
  if (unexpected !== undefined) {
    throw new WrongUse(`« ${unexpected} » est de trop : « sante fonctions » n’a que l’option --json.`)
  }
  const functions = await resources.functions()
  print(
    words.includes('--json')
      ? `${JSON.stringify(functions.map(described), null, 2)}\n`
      : functions.map(page).join('\n'),
  )
}

/** Ce que dit functions.json, plus le résultat et les exemples. */
const described = (help: FunctionHelp) => ({
  ...help,
  exemples: (EXEMPLES[help.id] ?? []).map((example) => ({
    phrase: example.phrase,
    formule: formuleExemple(help.id, example),
    resultat: example.attendu ?? null,
  })),
})

function page({ id, description, parameters, returns = '' }: FunctionHelp): string {
  const names = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name))
  const [example] = EXEMPLES[id] ?? []
  return [
    `=SANTE.${id}(${names.join(' ; ')})`,
    ...wrapped(description, 4),
    ...parameters.flatMap(({ name, description: text }) => wrapped(`${name} : ${text ?? ''}`, 6)),
    ...(returns === '' ? [] : wrapped(`Rend : ${returns}`, 4)),
    ...(example ? wrapped(`Exemple : ${example.phrase} ${shortFormula(id, example)}`, 4) : []),
    '',
  ].join('\n')
}

/** Coupe aux espaces, les lignes suivantes un peu en retrait. */
function wrapped(text: string, indent: number): string[] {
  const lines: string[] = []
  let line = ' '.repeat(indent)
  for (const word of text.split(' ')) {
    if (line.length + word.length > WIDTH && line.trim() !== '') {
      lines.push(line.trimEnd())
      line = ' '.repeat(indent + 2)
    }
    line += `${word} `
  }
  return [...lines, line.trimEnd()]
}

/** Une longue formule se lit dans docs/fonctions.md ; ici, elle noierait l'aide. */
function shortFormula(id: string, example: Exemple): string {
  const formula = formuleExemple(id, example)
  return formula.length > WIDTH ? '' : formula
}
