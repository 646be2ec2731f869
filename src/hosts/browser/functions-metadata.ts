/** Une fonction telle que la décrit functions.json. */
export interface FunctionMetadata {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly parameters: readonly {
    readonly name: string
    readonly description?: string
    readonly dimensionality?: 'scalar' | 'matrix'
    readonly optional?: boolean
  }[]
}

declare const FUNCTIONS_METADATA: { readonly functions: readonly FunctionMetadata[] }

/** Le contenu de functions.json, que la construction met dans la page. */
export const METADATA: readonly FunctionMetadata[] = FUNCTIONS_METADATA.functions
