#!/usr/bin/env node
import { tsImport } from 'tsx/esm/api'

// « sante apl … | head » : le lecteur est parti, ce n'est pas une erreur
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error
})

const { sante } = await tsImport('../src/hosts/cli/sante.ts', import.meta.url)
const resources = {
  functions: async () => {
    const { functionsMetadata, functionsReturns } = await import('./metadata.mjs')
    const returns = functionsReturns()
    return (await functionsMetadata()).functions.map((fn) => ({ ...fn, returns: returns.get(fn.id) }))
  },
  communes: async () => (await import('./communes.mjs')).construireCommunes(),
}
process.exitCode = await sante(process.argv.slice(2), undefined, resources)
