import type { CleDeTri, RefColonne } from './arbre'
import type { Expression } from './expression/expression'
import { lireExpression } from './expression/lire'
import { faute, type Faute, type Lieu } from './faute'
import type { Clause, MotCle } from './mots-cles'
import { lireRefs, lireTri } from './references'

/** Ce que les suites ajoutent à un mot clé. */
export interface Options {
  filtre?: Expression
  tri: readonly CleDeTri[]
  grouper: readonly RefColonne[]
  cle: readonly RefColonne[]
}

export const SUITES: readonly MotCle[] = ['FILTRER', 'TRIER', 'GROUPER', 'CLÉ']
/** Les suites que chaque mot clé accepte. */
const ACCEPTEES: Partial<Record<MotCle, readonly MotCle[]>> = {
  RÉPÉTER: SUITES,
  'DÉBUT RÉPÉTER': SUITES,
  PAR: ['TRIER'],
  'PAR CHAQUE': ['TRIER'],
  'FEUILLE PAR': ['TRIER'],
  'FEUILLE PAR CHAQUE': ['TRIER'],
  'EN COLONNES': ['TRIER'],
}

/** Lit FILTRER, TRIER, GROUPER et CLÉ à la suite d'un mot clé. */
export function lireSuites({ mot }: Clause, suites: readonly Clause[], lieu: Lieu, fautes: Faute[]): Options {
  const options: Options = { tri: [], grouper: [], cle: [] }
  const vues = new Set<MotCle>()
  for (const suite of suites) {
    if (!ACCEPTEES[mot]?.includes(suite.mot)) {
      fautes.push(faute('M003', lieu, `« ${suite.mot} » ne va pas avec « ${mot} ».`, placeDe(suite.mot)))
    } else if (vues.has(suite.mot)) {
      fautes.push(faute('M003', lieu, `« ${suite.mot} » est écrit deux fois.`))
    } else if (suite.mot === 'FILTRER') {
      const filtre = condition(suite, lieu, fautes)
      if (filtre) options.filtre = filtre
    } else if (suite.mot === 'TRIER') {
      options.tri = attendu(lireTri(suite.reste), suite, '[Échéance] décroissant; [Action]', lieu, fautes) ?? []
    } else {
      const lues = attendu(lireRefs(suite.reste), suite, '[Levier]', lieu, fautes) ?? []
      options[suite.mot === 'CLÉ' ? 'cle' : 'grouper'] = lues
    }
    vues.add(suite.mot)
  }
  return options
}

/** Où va une suite qui n'est pas à sa place. */
export const placeDe = (mot: MotCle) =>
  mot === 'TRIER' ? 'TRIER suit RÉPÉTER, PAR ou FEUILLE PAR.' : `${mot} suit RÉPÉTER, dans la même cellule.`

export function condition(clause: Clause, lieu: Lieu, fautes: Faute[]): Expression | undefined {
  const lue = lireExpression(clause.reste)
  if ('expression' in lue) return lue.expression
  fautes.push(faute(lue.code, lieu, `${clause.mot} : ${lue.message}`, lue.suggestion))
  return undefined
}

/** Ce qui a été lu, ou la faute qui donne un exemple. */
export function attendu<T>(
  lu: T | undefined,
  clause: Clause,
  exemple: string,
  lieu: Lieu,
  fautes: Faute[],
): T | undefined {
  if (lu === undefined) fautes.push(malComplete(clause, exemple, lieu))
  return lu
}

export const malComplete = ({ mot, reste }: Clause, exemple: string, lieu: Lieu) =>
  faute(
    'M003',
    lieu,
    reste === '' ? `Il manque ce qui suit « ${mot} ».` : `« ${mot} » ne peut pas être suivi de « ${reste} ».`,
    `Écrivez par exemple : ${mot} ${exemple}`,
  )
