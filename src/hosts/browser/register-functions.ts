import { FunctionType, IDescriptionService, IFunctionService, type IFunctionInfo } from '@univerjs/preset-sheets-core'
import { EXEMPLES } from '../../functions/exemples'
import { formuleExemple } from '../../functions/formule-exemple'
import { configurerCommunes } from '../../functions/charger-communes'
import { engineFunctions, engineName, type FunctionMetadata } from '../xlsx/engine-function'
import type { Calculation } from './calculation'
import { fetchCommunes } from './fetch-communes'
import { METADATA } from './functions-metadata'
import type { Grid } from './grid'
import type { Reasons } from './reasons'

const LONGEST_EXAMPLE = 120

/** Donne à la grille toutes les fonctions de la table, sous leur nom complet (« SANTE.APL »). */
export function registerFunctions({ injector }: Grid, reasons: Reasons, calculation: Calculation): void {
  configurerCommunes(fetchCommunes)
  injector.get(IFunctionService).registerExecutors(...engineFunctions(METADATA, reasons.note, calculation.notePending))
  injector.get(IDescriptionService).registerDescriptions(METADATA.map(description))
}

const description = (metadata: FunctionMetadata): IFunctionInfo => ({
  functionName: engineName(metadata),
  functionType: FunctionType.User,
  description: metadata.description,
  abstract: summary(metadata.description),
  functionParameter: metadata.parameters.map((parameter, rank) => ({
    name: parameter.name,
    detail: parameter.description ?? '',
    example: rank === 0 ? exampleOf(metadata.id) : '',
    require: parameter.optional ? 0 : 1,
    repeat: 0,
  })),
})

/** Les arguments du premier exemple, tous ensemble, comme dans un fichier ; rien s'ils sont trop longs pour l'aide. */
function exampleOf(id: string): string {
  const [example] = EXEMPLES[id] ?? []
  const formula = example ? formuleExemple(id, example) : ''
  const args = formula.slice(formula.indexOf('(') + 1, -1)
  return args.length > LONGEST_EXAMPLE ? '' : args
}

/** La première phrase, sans parenthèses ni explication après deux-points : la liste des fonctions est étroite. */
const summary = (description: string) =>
  `${(description.split(/\.\s|\s:\s|\.$/)[0] ?? description).replace(/\s*\([^)]*\)/g, '')}.`
