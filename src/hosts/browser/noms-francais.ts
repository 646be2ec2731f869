import { FONCTIONS } from './fonctions/table'

const CANONIQUES = new Map([...FONCTIONS.values()].map(({ canonique, francais }) => [francais, canonique]))

/** SUM → SOMME ; un nom sans traduction (SANTE.APL, INDEX) est le même dans les deux langues. */
export const nomFrancais = (canonique: string): string => FONCTIONS.get(canonique.toUpperCase())?.francais ?? canonique

/** SOMME → SUM, sans égard aux accents ni à la casse ; un nom anglais est gardé. */
export function nomCanonique(francais: string): string {
  const sansAccent = francais.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase()
  return CANONIQUES.get(sansAccent) ?? francais
}
