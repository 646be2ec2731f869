import { isBuiltin } from 'node:module'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** `expect` cite des modules de Node dont la page n'a pas l'usage : là, tout ce qu'ils donnent n'est rien. */
const RIEN = `const rien = new Proxy(function () {}, {
  get: (_, nom) => (nom === Symbol.toPrimitive ? () => '' : rien), apply: () => rien, construct: () => rien,
})
module.exports = rien`
const sansNode = {
  name: 'sans-node',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[a-z:/-]+$/ }, ({ path }) =>
      isBuiltin(path) || path === 'graceful-fs' ? { path, namespace: 'node' } : undefined,
    )
    onLoad({ filter: /.*/, namespace: 'node' }, () => ({ contents: RIEN }))
  },
}

/** Le contrat du classeur, en un script pour la page de l'atelier. */
export async function empaqueterContrat() {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('page.ts', import.meta.url))],
    ...{ bundle: true, write: false, format: 'iife', platform: 'browser', plugins: [sansNode], logLevel: 'warning' },
    define: { 'process.env.NODE_ENV': '"test"', global: 'globalThis', __dirname: '""' },
    banner: { js: 'var process = { env: {} };' },
  })
  return outputFiles[0].text
}
