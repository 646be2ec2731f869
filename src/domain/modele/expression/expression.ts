import type { RefColonne } from '../arbre'
import type { NomDeFonction } from './fonctions'

export type Operateur = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '<=' | '>' | '>='

/** Une condition lue : des données, jamais du code. */
export type Expression =
  | { readonly genre: 'constante'; readonly valeur: string | number | boolean }
  | { readonly genre: 'colonne'; readonly ref: RefColonne }
  | {
      readonly genre: 'operation'
      readonly operateur: Operateur
      readonly gauche: Expression
      readonly droite: Expression
    }
  | { readonly genre: 'oppose' | 'pourcent'; readonly de: Expression }
  | { readonly genre: 'fonction'; readonly nom: NomDeFonction; readonly arguments: readonly Expression[] }

/** Les colonnes qu'une expression lit. */
export function colonnesDe(expression: Expression): readonly RefColonne[] {
  switch (expression.genre) {
    case 'constante':
      return []
    case 'colonne':
      return [expression.ref]
    case 'operation':
      return [...colonnesDe(expression.gauche), ...colonnesDe(expression.droite)]
    case 'oppose':
    case 'pourcent':
      return colonnesDe(expression.de)
    case 'fonction':
      return expression.arguments.flatMap(colonnesDe)
  }
}
