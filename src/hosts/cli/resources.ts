import type { FunctionMetadata } from '../xlsx/engine-function'

/** Une fonction de functions.json, et ce qu'elle rend. */
export interface FunctionHelp extends FunctionMetadata {
  readonly returns?: string
}

/** Ce que sait la construction ; la commande ne le demande que s'il le faut. */
export interface Resources {
  readonly functions: () => Promise<readonly FunctionHelp[]>
  /** Le dossier des pièces de communes. */
  readonly communes: () => Promise<string>
}
