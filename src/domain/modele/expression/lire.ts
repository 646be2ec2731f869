import { entete, motProche } from '../../commun/entete'
import type { Jeton } from '../../formule/jetons'
import { vouliezVous, type CodeFaute } from '../faute'
import { contenuDeChaine } from '../lexemes'
import { lireRef } from '../references'
import type { Expression, Operateur } from './expression'
import { fonctionNommee, NOMS_DE_FONCTIONS } from './fonctions'
import { jetonsDe } from './jetons'

export interface Refus {
  readonly code: CodeFaute & ('M016' | 'M017')
  readonly message: string
  readonly suggestion?: string
}

/** Du moins au plus serré, comme dans Excel. */
const FORCES: Readonly<Record<Operateur, number>> = {
  ...{ '=': 1, '<>': 1, '<': 1, '<=': 1, '>': 1, '>=': 1 },
  ...{ '&': 2, '+': 3, '-': 3, '*': 4, '/': 4, '^': 5 },
}

type Place = { readonly jetons: readonly Jeton[]; rang: number }

class Arret extends Error {
  constructor(readonly refus: Refus) {
    super(refus.message)
  }
}

/** Lit une condition écrite comme dans Excel, colonnes entre crochets, noms de fonctions français ou anglais. */
export function lireExpression(texte: string): { expression: Expression } | Refus {
  const place: Place = { jetons: jetonsDe(texte), rang: 0 }
  if (place.jetons.length === 0) return { code: 'M016', message: 'la condition est vide.', suggestion: EXEMPLE }
  if (texte.includes('{{')) {
    const suggestion = 'Entre crochets, par exemple : [nombre]>1'
    return {
      code: 'M016',
      message: 'une condition ne porte pas d’accolades : un nom s’y écrit entre crochets.',
      suggestion,
    }
  }
  try {
    const expression = lire(place, 0)
    const reste = place.jetons.slice(place.rang).map((j) => j.texte).join('') // prettier-ignore
    if (reste !== '') throw malEcrite(`« ${reste} » n’a pas de sens à cet endroit.`)
    return { expression }
  } catch (erreur) {
    if (erreur instanceof Arret) return erreur.refus
    throw erreur
  }
}

const EXEMPLE = 'Écrivez par exemple : ET([Statut]<>"Abandonné";[Budget prévu]>0)'
const malEcrite = (message: string) => new Arret({ code: 'M016', message, suggestion: EXEMPLE })

/** Analyse de Pratt : un opérande, puis tant que l'opérateur est plus serré que `force`. */
function lire(place: Place, force: number): Expression {
  let gauche = operande(place)
  for (;;) {
    const texte = place.jetons[place.rang]?.texte ?? ''
    if (texte === '%') {
      place.rang++
      gauche = { genre: 'pourcent', de: gauche }
      continue
    }
    const operateur = texte in FORCES ? (texte as Operateur) : undefined
    if (operateur === undefined || FORCES[operateur] <= force) return gauche
    place.rang++
    gauche = { genre: 'operation', operateur, gauche, droite: lire(place, FORCES[operateur]) }
  }
}

function operande(place: Place): Expression {
  const jeton = place.jetons[place.rang++]
  if (!jeton) throw malEcrite('la condition s’arrête trop tôt.')
  const suivant = place.jetons[place.rang]
  switch (jeton.genre) {
    case 'nombre':
      return { genre: 'constante', valeur: Number(jeton.texte.replace(',', '.')) }
    case 'texte': {
      const texte = contenuDeChaine(jeton.texte)
      if (texte === undefined) throw malEcrite(`le texte ${jeton.texte} n’est pas fermé.`)
      return { genre: 'constante', valeur: texte }
    }
    case 'crochets':
      return colonne(jeton.texte)
    case 'nom':
      if (suivant?.genre === 'crochets') {
        place.rang++
        return colonne(jeton.texte + suivant.texte)
      }
      return constante(jeton.texte)
    case 'fonction':
      return fonction(jeton.texte, place)
    default:
      return signe(jeton, place)
  }
}

function signe(jeton: Jeton, place: Place): Expression {
  if (jeton.texte === '-') return { genre: 'oppose', de: lire(place, 6) }
  if (jeton.texte === '+') return lire(place, 6)
  if (jeton.texte !== '(') throw malEcrite(`« ${jeton.texte} » n’a pas de sens à cet endroit.`)
  const dedans = lire(place, 0)
  fermer(place)
  return dedans
}

function fermer(place: Place): void {
  const jeton = place.jetons[place.rang++]
  if (jeton?.texte !== ')')
    throw malEcrite(jeton ? `« ${jeton.texte} » n’a pas de sens ici.` : 'il manque une parenthèse.')
}

function colonne(texte: string): Expression {
  const ref = lireRef(texte)
  if (!ref) throw malEcrite(`« ${texte} » n’est pas une colonne.`)
  return { genre: 'colonne', ref }
}

function constante(texte: string): Expression {
  const mot = entete(texte)
  if (['vrai', 'true'].includes(mot)) return { genre: 'constante', valeur: true }
  if (['faux', 'false'].includes(mot)) return { genre: 'constante', valeur: false }
  throw new Arret({
    code: 'M016',
    message: `« ${texte} » n’est ni une colonne entre crochets, ni un texte entre guillemets.`,
    suggestion: `Écrivez [${texte}] ou "${texte}".`,
  })
}

function fonction(nom: string, place: Place): Expression {
  const connue = fonctionNommee(nom)
  place.rang++ // la parenthèse
  const lus: Expression[] = []
  if (place.jetons[place.rang]?.texte === ')') place.rang++
  else {
    lus.push(lire(place, 0))
    while (place.jetons[place.rang]?.genre === 'separateur') {
      place.rang++
      lus.push(lire(place, 0))
    }
    fermer(place)
  }
  if (!connue) {
    const proche = vouliezVous(motProche(nom, NOMS_DE_FONCTIONS))
    const message = `la fonction « ${nom} » n’est pas connue ici.`
    throw new Arret({ code: 'M017', message, suggestion: proche ?? `Fonctions : ${NOMS_DE_FONCTIONS.join(', ')}.` })
  }
  const [moins, plus] = connue.nombre
  if (lus.length < moins || lus.length > plus) {
    const attendu = moins === plus ? String(moins) : plus === Infinity ? `au moins ${moins}` : `de ${moins} à ${plus}`
    throw malEcrite(
      `${connue.nom} attend ${attendu} valeur${plus > 1 ? 's' : ''} entre ses parenthèses, et en a ${lus.length}.`,
    )
  }
  return { genre: 'fonction', nom: connue.nom, arguments: lus }
}
