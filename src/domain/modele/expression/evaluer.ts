import type { RefColonne } from '../arbre'
import type { Valeur } from '../types'
import type { Expression, Operateur } from './expression'
import { calculer } from './fonctions'
import { calculeDe, egales, estErreur, nombreDe, ordre, texteSimple, type Calcule } from './valeurs'

/** Ce qu'une expression lit autour d'elle. */
export interface Environnement {
  readonly colonne: (ref: RefColonne) => Valeur
  /** Jour du remplissage, compté comme Excel. */
  readonly date: number
}

const VALEUR: Calcule = { erreur: '#VALEUR!' }

/** Calcule une expression ; jamais de code, jamais d'exception : ce qui ne se calcule pas est une erreur d'Excel. */
export function evaluer(expression: Expression, ici: Environnement): Calcule {
  switch (expression.genre) {
    case 'constante':
      return expression.valeur
    case 'colonne':
      return calculeDe(ici.colonne(expression.ref))
    case 'oppose':
      return nombre(evaluer(expression.de, ici), (x) => -x)
    case 'pourcent':
      return nombre(evaluer(expression.de, ici), (x) => x / 100)
    case 'operation':
      return operer(expression.operateur, evaluer(expression.gauche, ici), evaluer(expression.droite, ici))
    case 'fonction':
      return fonction(expression, ici)
  }
}

function nombre(valeur: Calcule, calcul: (x: number) => number): Calcule {
  if (estErreur(valeur)) return valeur
  const resultat = calcul(nombreDe(valeur))
  return Number.isFinite(resultat) ? resultat : VALEUR
}

function operer(operateur: Operateur, a: Calcule, b: Calcule): Calcule {
  if (estErreur(a)) return a
  if (estErreur(b)) return b
  switch (operateur) {
    case '&':
      return texteSimple(a) + texteSimple(b)
    case '=':
      return egales(a, b)
    case '<>':
      return !egales(a, b)
    case '<':
    case '<=':
    case '>':
    case '>=':
      return comparer(operateur, ordre(a, b))
    default:
      return arithmetique(operateur, nombreDe(a), nombreDe(b))
  }
}

/** Ce qui ne se compare pas n'est ni plus petit ni plus grand : une échéance vide n'est pas en retard. */
function comparer(operateur: '<' | '<=' | '>' | '>=', ecart: number | undefined): boolean {
  if (ecart === undefined) return false
  return { '<': ecart < 0, '<=': ecart <= 0, '>': ecart > 0, '>=': ecart >= 0 }[operateur]
}

function arithmetique(operateur: '+' | '-' | '*' | '/' | '^', a: number, b: number): Calcule {
  if (operateur === '/' && b === 0) return { erreur: '#DIV/0!' }
  const resultat = { '+': a + b, '-': a - b, '*': a * b, '/': a / b, '^': a ** b }[operateur]
  return Number.isFinite(resultat) ? resultat : VALEUR
}

function fonction({ nom, arguments: donnes }: Extract<Expression, { genre: 'fonction' }>, ici: Environnement): Calcule {
  const valeur = (rang: number): Calcule => {
    const donne = donnes[rang]
    return donne === undefined ? false : evaluer(donne, ici)
  }
  switch (nom) {
    case 'SI': {
      const condition = verite(valeur(0))
      return typeof condition === 'boolean' ? valeur(condition ? 1 : 2) : condition
    }
    case 'SIERREUR': {
      const essai = valeur(0)
      return estErreur(essai) ? valeur(1) : essai
    }
    case 'ESTERREUR':
      return estErreur(valeur(0))
    case 'ESTVIDE': {
      const lue = valeur(0)
      return lue === null || lue === ''
    }
    case 'ET':
    case 'OU':
      return toutes(
        nom,
        donnes.map((_, rang) => verite(valeur(rang))),
      )
    default:
      return calculer(
        nom,
        donnes.map((_, rang) => valeur(rang)),
        ici.date,
      )
  }
}

function toutes(nom: 'ET' | 'OU', verites: readonly (boolean | { readonly erreur: string })[]): Calcule {
  const erreur = verites.find((v) => typeof v !== 'boolean')
  return erreur ?? (nom === 'ET' ? verites.every((v) => v === true) : verites.some((v) => v === true))
}

/** Ce que vaut une condition : un nombre non nul est vrai, un texte est une erreur. */
export function verite(valeur: Calcule): boolean | { readonly erreur: string } {
  if (estErreur(valeur)) return valeur
  if (typeof valeur === 'boolean') return valeur
  return typeof valeur === 'string' ? { erreur: '#VALEUR!' } : nombreDe(valeur) !== 0
}
