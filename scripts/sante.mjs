#!/usr/bin/env node
import { tsImport } from 'tsx/esm/api'

const { sante } = await tsImport('../src/hosts/cli/sante.ts', import.meta.url)
process.exitCode = await sante(process.argv.slice(2))
