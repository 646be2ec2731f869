import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { tsImport } from 'tsx/esm/api'

const root = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const require = createRequire(import.meta.url)
const PACKAGE = '@etalab/decoupage-administratif'
const FOLDER = root('build/communes')
const STAMP = root('build/communes.sha256')
/** Ce dont dépendent les pièces ; le paquet y est par sa version exacte. */
const INPUTS = [
  'scripts/communes.mjs',
  'scripts/communes/decouper.ts',
  'src/domain/communes/nom.ts',
  'src/domain/communes/pieces.ts',
  'src/domain/commun/entete.ts',
]

/** Écrit build/communes/*.json, les pièces que lisent COMMUNE et COMMUNE.CODE ; ne fait rien si elles sont à jour. */
export async function construireCommunes() {
  const stamp = fingerprint()
  if (existsSync(FOLDER) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) return FOLDER
  const { decouper } = await tsImport('./communes/decouper.ts', import.meta.url)
  const files = decouper(paquet())
  mkdirSync(FOLDER, { recursive: true })
  for (const stale of readdirSync(FOLDER).filter((name) => !files.has(name.replace(/\.json$/, '')))) {
    rmSync(`${FOLDER}/${stale}`)
  }
  for (const [name, content] of files) writeFileSync(`${FOLDER}/${name}.json`, JSON.stringify(content))
  writeFileSync(STAMP, stamp)
  return FOLDER
}

/** Le contenu du paquet, tel que l'attend le découpage. */
function paquet() {
  const read = (name) => JSON.parse(readFileSync(require.resolve(`${PACKAGE}/data/${name}.json`), 'utf8'))
  return Object.fromEntries(['communes', 'epci', 'departements', 'regions'].map((name) => [name, read(name)]))
}

function fingerprint() {
  const hash = createHash('sha256').update(require(`${PACKAGE}/package.json`).version)
  for (const file of INPUTS) hash.update(file).update(readFileSync(root(file)))
  return hash.digest('hex')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await construireCommunes()
  console.log('build/communes est prêt.')
}
