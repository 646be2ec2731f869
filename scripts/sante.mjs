#!/usr/bin/env node
import { tsImport } from 'tsx/esm/api'

// « sante apl … | head » : le lecteur est parti, ce n'est pas une erreur
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error
})

const { sante } = await tsImport('../src/hosts/cli/sante.ts', import.meta.url)
process.exitCode = await sante(process.argv.slice(2))
