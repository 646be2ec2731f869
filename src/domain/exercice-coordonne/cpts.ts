import { periodeAu, periodeCourante } from '../commun/bareme'
import { donneeAbsente } from '../commun/erreur'
import { PLAFONDS_CPTS, TAILLES_CPTS, type TailleCpts } from './cpts.bareme'

const [TAILLE_1, TAILLE_2, TAILLE_3] = periodeCourante(TAILLES_CPTS).valeur

/**
 * Taille d'une communauté professionnelle territoriale de santé.
 *
 * @param population habitants du territoire ; une borne (40 000, 80 000, 175 000) va à la plus petite taille
 * @see docs/sources.md — [CPTS]
 */
export function tailleCpts(population: number): TailleCpts {
  if (population <= TAILLE_1) return 1
  if (population <= TAILLE_2) return 2
  return population <= TAILLE_3 ? 3 : 4
}

/**
 * Plus grand financement annuel d'une CPTS par l'Assurance Maladie.
 *
 * @param annee année civile
 * @returns euros pour l'année
 * @see docs/sources.md — [CPTS]
 */
export function plafondCpts(taille: TailleCpts, annee: number): number {
  const montant = periodeAu(PLAFONDS_CPTS, `${annee}-01-01` as `${number}-${number}-${number}`).valeur[taille]
  if (montant !== null) return montant
  throw donneeAbsente(`Le plafond d’une CPTS de taille ${taille} en ${annee} n’est pas publié dans les sources lues.`)
}
