import { tailleCpts } from '../domain/exercice-coordonne/cpts'
import { positif } from './arguments'
import { parElement } from './par-element'

/**
 * Taille d'une CPTS (communauté professionnelle territoriale de santé), de 1 à 4, selon la population de son territoire.
 * @customfunction CPTS.TAILLE
 * @param population Nombre d'habitants du territoire (cellule ou plage)
 * @returns 1 jusqu'à 40 000 habitants, 2 jusqu'à 80 000, 3 jusqu'à 175 000, bornes comprises, 4 au-delà
 */
export function cptsTaille(population: any[][]): any[][] {
  return parElement([population], (p): number => tailleCpts(positif(p, 'population')))
}
