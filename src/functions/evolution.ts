import { evolution as evolutionDe } from '../domain/demographie/evolution'
import { positif } from './arguments'
import { parElement } from './par-element'

/**
 * Évolution d'un effectif entre deux dates : (nouveau − ancien) / ancien. Mettez la cellule au format pourcentage.
 * @customfunction EVOLUTION
 * @param nouveau Effectif le plus récent (cellule ou plage)
 * @param ancien Effectif le plus ancien (cellule ou plage)
 * @returns Rapport non arrondi : 0,037 pour + 3,7 % ; #DIV/0! si l'effectif ancien est nul
 */
export function evolution(nouveau: any[][], ancien: any[][]): any[][] {
  return parElement([nouveau, ancien], (n, a): number =>
    evolutionDe(positif(n, 'nouvel effectif'), positif(a, 'ancien effectif')),
  )
}
