import type { FunctionMetadata } from '../xlsx/engine-function'

declare const FUNCTIONS_METADATA: { readonly functions: readonly FunctionMetadata[] }

/** Le contenu de functions.json, que la construction met dans la page. */
export const METADATA: readonly FunctionMetadata[] = FUNCTIONS_METADATA.functions
