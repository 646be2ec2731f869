import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { tsImport } from 'tsx/esm/api'
import { siChange } from './si-change.mjs'

/** Tout ce dont dépend le classeur d'exemple ; les paquets y sont par leurs versions exactes. */
const ENTREES = [
  ...['package.json', 'scripts/si-change.mjs', 'scripts/exemple.mjs', 'scripts/exemple'],
  ...['src/domain', 'src/functions', 'src/hosts/xlsx'],
]

/** Écrit build/exemple.xlsx, le classeur que l'atelier ouvre ; ne fait rien s'il est à jour. */
export const construireExemple = () =>
  siChange('exemple.xlsx', ENTREES, async (sortie) => {
    const { classeurExemple } = await tsImport('./exemple/classeur.ts', import.meta.url)
    writeFileSync(sortie, await classeurExemple())
  })

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await construireExemple()
  console.log('build/exemple.xlsx est prêt.')
}
