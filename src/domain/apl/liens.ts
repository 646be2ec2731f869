/**
 * Les trajets qui comptent, entre communes désignées par leur rang. Tout tient en 9 octets par trajet : avec des
 * millions de lignes, chaque tableau de plus coûte un passage du ramasse-miettes sur toutes les cellules reçues.
 */
export interface Liens {
  readonly residence: Int32Array
  readonly exercice: Int32Array
  /** Palier de temps de chaque trajet. */
  readonly palier: Uint8Array
  /** Poids de chaque palier, à un facteur commun près ; 0 pour le palier 0. */
  readonly poids: Float64Array
  /** Faux : chaque trajet sert dans les deux sens. */
  readonly oriente: boolean
  /** 1 pour les communes dont le temps à elles-mêmes n'est pas donné : 0 minute, le dernier palier. */
  readonly surPlace: Uint8Array
}
