import type { Matrice } from '../commun/cellule'
import { cartosante } from './cartosante'
import { cnamEffectifs } from './cnam-effectifs'
import { dreesApl } from './drees-apl'
import { inseePopulations } from './insee-populations'
import type { Provenance, SourceReconnue } from './source-reconnue'

const LECTEURS = [dreesApl, cnamEffectifs, cartosante, inseePopulations] as const

/**
 * Reconnaît un fichier de données ouvertes tel qu'il arrive, à ses en-têtes, et le rend sous les noms de nos tableaux.
 *
 * @param cellules la feuille entière, titre et notes compris ; les codes d'un CSV sont des textes
 * @param provenance noms du fichier et de la feuille, pour l'année
 * @returns rien si ce n'est aucun des fichiers connus
 */
export function reconnaitreSource(cellules: Matrice, provenance: Provenance = {}): SourceReconnue | undefined {
  for (const lire of LECTEURS) {
    const source = lire(cellules, provenance)
    if (source) return source
  }
  return undefined
}
