import { readFileSync, readdirSync } from 'node:fs'
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata'
import { fileURLToPath } from 'node:url'

const FOLDER = fileURLToPath(new URL('../src/functions/', import.meta.url))

/** Les fichiers de fonctions : ceux qui portent une étiquette @customfunction. */
const functionFiles = () =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => FOLDER + file)
    .filter((file) => readFileSync(file, 'utf8').includes('@customfunction'))

/** Le contenu de functions.json, tiré de la JSDoc des fonctions ; refuse une JSDoc fautive. */
export async function functionsMetadata() {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(functionFiles(), true)
  if (errors.length > 0) throw new Error(`functions.json : ${errors.join(' ; ')}`)
  return JSON.parse(metadataJson)
}
