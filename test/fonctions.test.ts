/** L'aide des fonctions : documentation à jour, aide anglaise fidèle, et rien de publié qui change. */
import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { functions } from '../src/functions'
import aideAnglaise from '../src/functions/help.en.json'
import publiees from './publiees.json'

interface Fonction {
  readonly id: string
  readonly description: string
  readonly parameters: readonly { readonly name: string; readonly description: string }[]
}

const RACINE = resolve(__dirname, '..')
const script =
  "import('./scripts/metadata.mjs').then(async (m) => { const fr = await m.functionsMetadata(); " +
  'console.log(JSON.stringify({ fr: fr.functions, en: m.inEnglish(fr).functions, rendus: [...m.functionsReturns()] })) })'
const { fr, en, rendus } = JSON.parse(
  execFileSync(process.execPath, ['-e', script], { cwd: RACINE, encoding: 'utf8' }),
) as { fr: Fonction[]; en: Fonction[]; rendus: [string, string | null][] }

it('docs/fonctions.md est à jour', () => {
  const verifier = () =>
    execFileSync(process.execPath, ['scripts/fonctions.mjs', '--verifier'], { cwd: RACINE, encoding: 'utf8', stdio: 'pipe' }) // prettier-ignore
  expect(verifier).not.toThrow()
}, 30_000)

describe('La liste publiée', () => {
  it.each(publiees)('$id garde son identifiant et l’ordre de ses arguments', ({ id, parameters }) => {
    const noms = fr.find((f) => f.id === id)?.parameters.map((p) => p.name)
    expect(noms?.slice(0, parameters.length)).toEqual(parameters)
  })

  it('contient toutes les fonctions (sinon : node scripts/fonctions.mjs)', () => {
    expect(publiees.map((f) => f.id).sort()).toEqual(Object.keys(functions).sort())
  })
})

describe('functions.en.json', () => {
  const aide: Readonly<Record<string, { description: string; parameters: Record<string, string> }>> = aideAnglaise

  it('a les mêmes fonctions, arguments et types que functions.json', () => {
    const forme = (fonctions: Fonction[]) =>
      fonctions.map((f) => ({
        ...f,
        description: '',
        parameters: f.parameters.map((p) => ({ ...p, description: '' })),
      }))
    expect(forme(en)).toEqual(forme(fr))
  })

  it.each(fr)('$id est expliquée en anglais, argument par argument', ({ id, parameters }) => {
    expect(aide[id]?.description.length).toBeGreaterThan(30)
    expect(Object.keys(aide[id]?.parameters ?? {})).toEqual(parameters.map((p) => p.name))
  })

  it('n’explique que des fonctions qui existent', () => {
    expect(Object.keys(aide).filter((id) => !(id in functions))).toEqual([])
  })
})

it('chaque fonction dit ce qu’elle rend', () => {
  expect(rendus.filter(([, texte]) => (texte ?? '').length < 15).map(([id]) => id)).toEqual([])
  expect(rendus).toHaveLength(fr.length)
})
