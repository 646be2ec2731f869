import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import webpack from 'webpack'
import config from '../webpack.config.js'
import { construireCommunes } from './communes.mjs'
import { construireModeles } from './modeles.mjs'

export const DIST = fileURLToPath(new URL('../dist', import.meta.url))

/** Construit le site dans dist/ ; `onProgress` reçoit une part entre 0 et 1. */
export async function build({ url, onProgress } = {}) {
  const sample = new URL('./exemple.mjs', import.meta.url)
  if (existsSync(sample)) await (await import(sample.href)).construireExemple()
  await construireCommunes()
  await construireModeles()
  const options = await config({ url })
  if (onProgress) options.plugins.push(new webpack.ProgressPlugin((part) => onProgress(part)))
  const compiler = webpack(options)
  const stats = await new Promise((resolve, reject) =>
    compiler.run((error, result) => (error ? reject(error) : resolve(result))),
  )
  await new Promise((resolve, reject) => compiler.close((error) => (error ? reject(error) : resolve())))
  if (stats.hasErrors()) throw new Error(stats.toString({ preset: 'errors-only', colors: false }))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { url: { type: 'string' } } })
  const debut = performance.now()
  await build({ url: values.url })
  console.log(`dist/ construit en ${Math.round((performance.now() - debut) / 1000)} s.`)
}
