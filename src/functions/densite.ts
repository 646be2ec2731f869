import { densite as densiteDe } from '../domain/densite/densite'
import { valeurInvalide } from '../domain/commun/erreur'
import { montrer, nombre, positif } from './arguments'
import { estVide, type Resultat } from './cellules'
import { parElement } from './par-element'

const POUR = 10_000

/**
 * Densité de professionnels : effectif / population × 10 000. Utilisez la population totale, non standardisée.
 * @customfunction DENSITE
 * @param effectif Nombre de professionnels (cellule ou plage)
 * @param population Nombre d'habitants (cellule ou plage)
 * @param [pour] Habitants auxquels la densité se rapporte : 10 000 si omis, 100 000 comme dans les données de la Cnam
 * @returns Professionnels pour 10 000 habitants, non arrondi ; #DIV/0! si la population est nulle
 */
export function densite(effectif: any[][], population: any[][], pour?: any[][]): any[][] {
  return parElement([effectif, population, pour], (e, p, n): number => {
    const habitants = estVide(n) ? POUR : nombre(n, 'pour')
    if (!(habitants > 0)) throw valeurInvalide(`Attendu : pour, un nombre d’habitants positif. Reçu : ${montrer(n)}.`)
    return densiteDe(positif(e, 'effectif'), positif(p, 'population'), habitants)
  }) satisfies Resultat[][]
}
