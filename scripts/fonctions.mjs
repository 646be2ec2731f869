import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import prettier from 'prettier'
import { tsImport } from 'tsx/esm/api'
import { construireCommunes } from './communes.mjs'
import { functionsMetadata, functionsReturns } from './metadata.mjs'

const root = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const DOCUMENT = root('docs/fonctions.md')
const PUBLISHED = root('test/publiees.json')

/** Le texte de docs/fonctions.md, d'après l'aide et les exemples des fonctions. */
async function documentation({ functions }) {
  const { rediger, configurer } = await tsImport('./fonctions/entree.ts', import.meta.url)
  configurer(await construireCommunes())
  const text = await rediger(functions, functionsReturns())
  return prettier.format(text, { ...(await prettier.resolveConfig(DOCUMENT)), parser: 'markdown' })
}

/** Ajoute à la liste publiée les fonctions nouvelles ; celles qui y sont ne changent plus. */
async function published({ functions }) {
  const known = JSON.parse(readFileSync(PUBLISHED, 'utf8'))
  const added = functions
    .filter(({ id }) => !known.some((f) => f.id === id))
    .map(({ id, parameters }) => ({ id, parameters: parameters.map(({ name }) => name) }))
  const all = [...known, ...added].sort((a, b) => (a.id < b.id ? -1 : 1))
  return prettier.format(JSON.stringify(all), { ...(await prettier.resolveConfig(PUBLISHED)), parser: 'json' })
}

const { values } = parseArgs({ options: { verifier: { type: 'boolean' } } })
const metadata = await functionsMetadata()
const text = await documentation(metadata)
if (values.verifier) {
  if (text !== readFileSync(DOCUMENT, 'utf8')) {
    console.error('docs/fonctions.md n’est plus à jour. Lancez : node scripts/fonctions.mjs')
    process.exitCode = 1
  }
} else {
  writeFileSync(DOCUMENT, text)
  writeFileSync(PUBLISHED, await published(metadata))
  console.log('docs/fonctions.md et test/publiees.json sont à jour.')
}
