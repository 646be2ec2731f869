import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { tsImport } from 'tsx/esm/api'
import { siChange } from './si-change.mjs'

const ENTREES = [
  ...['package.json', 'scripts/si-change.mjs', 'scripts/modeles.mjs', 'scripts/modeles'],
  ...['src/domain', 'src/functions', 'src/usecases/modeles', 'src/hosts/xlsx'],
]

/** Écrit build/modeles/*.xlsx, un classeur par modèle intégré ; ne fait rien s'ils sont à jour. */
export const construireModeles = () =>
  siChange('modeles', ENTREES, async (dossier) => {
    const { classeursModeles } = await tsImport('./modeles/classeurs.ts', import.meta.url)
    rmSync(dossier, { recursive: true, force: true })
    mkdirSync(dossier, { recursive: true })
    for (const { nom, octets } of await classeursModeles()) writeFileSync(join(dossier, nom), octets)
  })

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(`${await construireModeles()} est prêt.`)
}
