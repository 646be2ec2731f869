import type { CleDeTri, Groupement, RefColonne, Segment } from './arbre'
import { lireSegments } from './champs'
import type { Expression } from './expression/expression'
import { faute, type Faute, type Lieu } from './faute'
import { contenuDeChaine } from './lexemes'
import { lireClauses, type Clause, type MotCle } from './mots-cles'
import { lireRef } from './references'
import { attendu, condition, lireSuites, malComplete, placeDe, SUITES, type Options } from './suites'

export interface DirectiveRepeter {
  readonly genre: 'repeter'
  readonly debut: boolean
  readonly table?: string
  readonly filtre?: Expression
  readonly tri: readonly CleDeTri[]
  readonly grouper: readonly RefColonne[]
  readonly cle: readonly RefColonne[]
}

export type Directive =
  | DirectiveRepeter
  | (Groupement & { readonly genre: 'feuillePar' })
  | (Groupement & { readonly genre: 'par' })
  | (Groupement & { readonly genre: 'enColonnes' })
  | { readonly genre: 'nom'; readonly segments: readonly Segment[] }
  | { readonly genre: 'lignesDe'; readonly ref: RefColonne }
  | { readonly genre: 'si'; readonly debut: boolean; readonly condition: Expression }
  | { readonly genre: 'fin'; readonly quoi: string }
  | { readonly genre: 'sinon' | 'vide' | 'saut' }

const NOM_DE_TABLE = /^[\p{L}_][\p{L}\p{N}_.]*$/u

/** Lit les directives d'une cellule de pilotage, dans l'ordre où elles sont écrites, et toutes leurs fautes. */
export function lireDirectives(
  texte: string,
  lieu: Lieu,
): { directives: readonly Directive[]; fautes: readonly Faute[] } {
  const { clauses, fautes: inconnues } = lireClauses(texte, lieu)
  const fautes = [...inconnues]
  const directives: Directive[] = []
  for (let rang = 0; rang < clauses.length; rang++) {
    const clause = clauses[rang] as Clause
    const suites: Clause[] = []
    while (SUITES.includes(clauses[rang + 1]?.mot as MotCle)) suites.push(clauses[++rang] as Clause)
    const options = lireSuites(clause, suites, lieu, fautes)
    const directive = lireDirective(clause, options, lieu, fautes)
    if (directive) directives.push(directive)
  }
  return { directives, fautes }
}

function lireDirective(clause: Clause, options: Options, lieu: Lieu, fautes: Faute[]): Directive | undefined {
  const { mot, reste } = clause
  switch (mot) {
    case 'RÉPÉTER':
    case 'DÉBUT RÉPÉTER':
      if (reste !== '' && !NOM_DE_TABLE.test(reste)) return attendu(undefined, clause, 'T_Actions', lieu, fautes)
      return { genre: 'repeter', debut: mot !== 'RÉPÉTER', ...(reste === '' ? {} : { table: reste }), ...options }
    case 'FEUILLE PAR':
    case 'FEUILLE PAR CHAQUE':
    case 'PAR':
    case 'PAR CHAQUE':
    case 'EN COLONNES': {
      const genre = mot === 'EN COLONNES' ? 'enColonnes' : mot.startsWith('FEUILLE') ? 'feuillePar' : 'par'
      const ref = attendu(lireRef(reste), clause, genre === 'par' ? '[Thématique]' : 'T_Actions[Axe]', lieu, fautes)
      return ref && { genre, ref, chaque: mot.endsWith('CHAQUE'), tri: options.tri }
    }
    case 'FEUILLE':
      if (reste !== '') fautes.push(malComplete(clause, 'PAR T_Actions[Axe], ou NOM "Sommaire"', lieu))
      return undefined
    case 'NOM': {
      const nom = attendu(contenuDeChaine(reste), clause, '"Axe {{Axe n°}}"', lieu, fautes)
      if (nom === undefined) return undefined
      const lu = lireSegments(nom, lieu)
      fautes.push(...lu.fautes)
      return { genre: 'nom', segments: lu.segments }
    }
    case 'RÉPÉTER LIGNES DE': {
      const ref = attendu(lireRef(reste), clause, '[Contexte et enjeux]', lieu, fautes)
      return ref && { genre: 'lignesDe', ref }
    }
    case 'SI':
    case 'DÉBUT SI': {
      const lue = condition(clause, lieu, fautes)
      return lue && { genre: 'si', debut: mot === 'DÉBUT SI', condition: lue }
    }
    case 'FIN':
      return { genre: 'fin', quoi: reste }
    case 'SINON':
    case 'VIDE':
    case 'SAUT':
      if (reste !== '') fautes.push(faute('M003', lieu, `« ${mot} » s’écrit seul ; « ${reste} » est de trop.`))
      return { genre: mot === 'SINON' ? 'sinon' : mot === 'VIDE' ? 'vide' : 'saut' }
    default:
      fautes.push(faute('M003', lieu, `« ${mot} » ne peut pas commencer une directive.`, placeDe(mot)))
      return undefined
  }
}
