import { valeurInvalide } from '../domain/commun/erreur'
import { plafondCpts } from '../domain/exercice-coordonne/cpts'
import type { TailleCpts } from '../domain/exercice-coordonne/cpts.bareme'
import { montrer, nombreOuRien } from './arguments'
import type { Cellule } from './cellules'
import { parElement } from './par-element'

const TAILLES = [1, 2, 3, 4] as const
/** Une année s'écrit avec quatre chiffres ; au-delà, c'est une date d'Excel que l'on a donnée. */
const [PREMIERE_ANNEE, DERNIERE_ANNEE] = [1900, 2200]

/**
 * Plafond annuel du financement d'une CPTS par l'Assurance Maladie. Après 2021, seules les tailles 1 et 4 sont publiées dans les sources lues.
 * @customfunction CPTS.PLAFOND
 * @param taille Taille de la CPTS, de 1 à 4 (voir CPTS.TAILLE)
 * @param annee Année civile : 2019, 2023…
 * @returns Euros pour l'année ; #N/A si le montant n'est pas publié
 */
export function cptsPlafond(taille: any[][], annee: any[][]): any[][] {
  return parElement([taille, annee], (t, a): number => plafondCpts(lireTaille(t), lireAnnee(a)))
}

function lireTaille(cellule: Cellule): TailleCpts {
  const lue = nombreOuRien(cellule)
  const taille = TAILLES.find((connue) => connue === lue)
  if (taille !== undefined) return taille
  throw valeurInvalide(`Attendu : taille de la CPTS, 1, 2, 3 ou 4. Reçu : ${montrer(cellule)}.`)
}

function lireAnnee(cellule: Cellule): number {
  const annee = nombreOuRien(cellule)
  if (annee !== undefined && Number.isInteger(annee) && annee >= PREMIERE_ANNEE && annee <= DERNIERE_ANNEE) return annee
  throw valeurInvalide(`Attendu : une année civile (2023), pas une date. Reçu : ${montrer(cellule)}.`)
}
