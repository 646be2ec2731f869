import { populationSous, SEUIL_SOUS_DENSITE } from '../domain/apl/indicateurs'
import { fini, positif } from './arguments'
import { estVide, scalaire } from './cellules'
import { lirePonderees } from './lire-ponderees'

/**
 * Habitants des communes dont l'APL est strictement inférieure au seuil. Utilisez la population totale, non standardisée. Une commune sans APL est laissée de côté.
 * @customfunction APL.POPULATION
 * @param apl APL des communes (une colonne)
 * @param population Population totale de chaque commune, même hauteur
 * @param [seuil] APL sous laquelle on compte les habitants : 2,5 si omis
 * @returns Nombre d'habitants
 */
export function aplPopulation(apl: any[][], population: any[][], seuil?: any): any[][] {
  const limite = scalaire(seuil)
  const { lignes } = lirePonderees(apl, population, 'population')
  return [[fini(populationSous(lignes, estVide(limite) ? SEUIL_SOUS_DENSITE : positif(limite, 'seuil')))]]
}
