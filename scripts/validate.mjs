import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { tsImport } from 'tsx/esm/api'
import { validerManifeste } from './manifest/valider.mjs'
import { functionsMetadata } from './metadata.mjs'

const racine = fileURLToPath(new URL('..', import.meta.url))
const { functions } = await tsImport('../src/functions/index.ts', import.meta.url)

const fautes = validerManifeste({
  texte: await readFile(`${racine}manifest.xml`, 'utf8'),
  dossier: racine,
  metadata: await functionsMetadata(),
  ids: Object.keys(functions),
})

for (const { ligne, message } of fautes) console.error(`manifest.xml:${ligne} — ${message}`)
if (fautes.length > 0) {
  console.error(`${fautes.length} ${fautes.length === 1 ? 'faute' : 'fautes'} dans le manifeste.`)
  process.exitCode = 1
} else {
  console.log(`Le manifeste est valide : ${Object.keys(functions).length} fonctions, icônes aux bonnes tailles.`)
}
