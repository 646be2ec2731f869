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

const ENGLISH = fileURLToPath(new URL('../src/functions/help.en.json', import.meta.url))

/** Le contenu de functions.en.json : les mêmes fonctions, expliquées en anglais ; une aide absente reste en français. */
export function inEnglish(metadata) {
  const help = JSON.parse(readFileSync(ENGLISH, 'utf8'))
  const functions = metadata.functions.map((fn) => ({
    ...fn,
    description: help[fn.id]?.description ?? fn.description,
    parameters: fn.parameters.map((parameter) => ({
      ...parameter,
      description: help[fn.id]?.parameters[parameter.name] ?? parameter.description,
    })),
  }))
  return { ...metadata, functions }
}

/** Ce que rend chaque fonction, par identifiant : l'étiquette @returns, que functions.json n'a pas. */
export function functionsReturns() {
  const blocks = functionFiles().flatMap(
    (file) => readFileSync(file, 'utf8').match(/\/\*\*(?:(?!\*\/)[^])*\*\//g) ?? [],
  )
  const tag = (block, name) => new RegExp(`@${name} (.+)`).exec(block)?.[1].trim()
  return new Map(
    blocks.flatMap((b) => (tag(b, 'customfunction') ? [[tag(b, 'customfunction'), tag(b, 'returns')]] : [])),
  )
}
