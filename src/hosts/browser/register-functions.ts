import { FunctionType, IDescriptionService, IFunctionService, type IFunctionInfo } from '@univerjs/preset-sheets-core'
import { configurerCommunes } from '../../functions/charger-communes'
import { engineFunctions, engineName, type FunctionMetadata } from '../xlsx/engine-function'
import type { Calculation } from './calculation'
import { fetchCommunes } from './fetch-communes'
import { METADATA } from './functions-metadata'
import type { Grid } from './grid'
import type { Reasons } from './reasons'

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
  functionParameter: metadata.parameters.map((parameter) => ({
    name: parameter.name,
    detail: parameter.description ?? '',
    example: '',
    require: parameter.optional ? 0 : 1,
    repeat: 0,
  })),
})

/** La première phrase, sans parenthèses ni explication après deux-points : la liste des fonctions est étroite. */
const summary = (description: string) =>
  `${(description.split(/\.\s|\s:\s|\.$/)[0] ?? description).replace(/\s*\([^)]*\)/g, '')}.`
