/**
 * Des tableaux gardés d'un calcul à l'autre. Avec des millions de cellules reçues, chaque dizaine de mégaoctets allouée
 * finit par coûter au ramasse-miettes un parcours de toutes ces cellules, plus long que le calcul lui-même.
 * Un tampon est pris pour la durée d'un calcul, puis rendu ; un calcul qui échoue ne rend rien, le suivant en crée un autre.
 */
interface Tampon<T> {
  readonly prendre: (taille: number) => T
  readonly rendre: (tableau: T) => void
}

/** Au-delà, le tableau n'est pas gardé : 36 Mo pour un distancier national. */
const MAXIMUM = 4_000_000

function tampon<T extends Int32Array | Uint8Array>(creer: (taille: number) => T): Tampon<T> {
  let libre: T | undefined
  return {
    prendre: (taille) => {
      const garde = libre
      libre = undefined
      return garde !== undefined && garde.length >= taille ? garde : creer(taille)
    },
    rendre: (tableau) => {
      if (tableau.length <= MAXIMUM) libre = tableau
    },
  }
}

export const RESIDENCES = tampon((taille) => new Int32Array(taille))
export const EXERCICES = tampon((taille) => new Int32Array(taille))
export const PALIERS = tampon((taille) => new Uint8Array(taille))
