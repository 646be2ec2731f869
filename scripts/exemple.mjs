import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { tsImport } from 'tsx/esm/api'

const root = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const SAMPLE = root('build/exemple.xlsx')
const STAMP = root('build/exemple.sha256')

/** Tout ce dont dépend le classeur d'exemple ; les paquets y sont par leurs versions exactes. */
const INPUTS = [
  'package.json',
  'scripts/exemple.mjs',
  'scripts/exemple',
  'src/domain',
  'src/functions',
  'src/hosts/xlsx',
]

/** Écrit build/exemple.xlsx, le classeur que l'atelier ouvre ; ne fait rien s'il est à jour. */
export async function construireExemple() {
  const stamp = fingerprint()
  if (existsSync(SAMPLE) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) return SAMPLE
  const { classeurExemple } = await tsImport('./exemple/classeur.ts', import.meta.url)
  mkdirSync(root('build'), { recursive: true })
  writeFileSync(SAMPLE, await classeurExemple())
  writeFileSync(STAMP, stamp)
  return SAMPLE
}

function fingerprint() {
  const hash = createHash('sha256')
  for (const file of INPUTS.flatMap(filesOf)) hash.update(file).update(readFileSync(root(file)))
  return hash.digest('hex')
}

function filesOf(path) {
  if (!statSync(root(path)).isDirectory()) return [path]
  return readdirSync(root(path))
    .sort()
    .flatMap((name) => filesOf(`${path}/${name}`))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await construireExemple()
  console.log('build/exemple.xlsx est prêt.')
}
