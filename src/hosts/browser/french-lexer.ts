import { LexerTreeBuilder, type ISequenceNode } from '@univerjs/preset-sheets-core'
import { formeCanonique } from './formule-francaise'
import type { Grid } from './grid'

type Nodes = (string | ISequenceNode)[]

/** Le lecteur de formules de la grille ; `french` se coupe le temps de lire une formule déjà canonique. */
export interface FrenchLexer {
  french: boolean
}

/**
 * Pendant la frappe, la grille lit une formule française. On lui en montre une de même longueur avec les séparateurs
 * qu'elle connaît, puis on rend à chaque morceau le texte tapé : couleurs, liste de fonctions, aide et sélection de
 * plages tombent juste.
 */
export function teachFrench({ injector }: Grid): FrenchLexer {
  forgetBrackets()
  const lexer = injector.get(LexerTreeBuilder)
  const state: FrenchLexer = { french: true }
  const sequence = lexer.sequenceNodesBuilder.bind(lexer)
  const current = lexer.getFunctionAndParameter.bind(lexer)
  const brackets = lexer.checkIfAddBracket.bind(lexer)

  lexer.sequenceNodesBuilder = (text) => {
    const shape = state.french ? formeCanonique(text) : text
    const nodes = sequence(shape)
    return nodes === undefined || shape === text ? nodes : withTypedText(nodes, text)
  }
  lexer.getFunctionAndParameter = (text, at) => current(state.french ? formeCanonique(text) : text, at)
  lexer.checkIfAddBracket = (text) => brackets(state.french ? formeCanonique(text) : text)
  return state
}

/** Rend à chaque morceau son texte tapé ; le signe égal du début n'est pas dans les morceaux. */
function withTypedText(nodes: Nodes, text: string): Nodes {
  const length = (node: string | ISequenceNode) => (typeof node === 'string' ? node : node.token).length
  let at = text.length - nodes.reduce((total, node) => total + length(node), 0)
  if (at !== 0 && at !== 1) return nodes
  return nodes.map((node) => {
    const piece = text.slice(at, (at += length(node)))
    return typeof node === 'string' ? piece : { ...node, token: piece }
  })
}

interface LexerState {
  _resetTemp(): void
  _squareBracketState: number
  _tableBracketState: boolean
  _openBracketNormalIndexStack: unknown[]
}

/** Le lecteur oublie de refermer les crochets d'une formule inachevée : toutes les suivantes seraient mal lues. */
function forgetBrackets(): void {
  const prototype = LexerTreeBuilder.prototype as unknown as LexerState
  const reset = prototype._resetTemp
  prototype._resetTemp = function () {
    reset.call(this)
    this._squareBracketState = 0
    this._tableBracketState = false
    this._openBracketNormalIndexStack = []
  }
}
