/** Des couples de communes, désignées par leur rang ; -1 marque une ligne à ignorer. */
export interface Couples {
  readonly residence: Int32Array
  readonly exercice: Int32Array
  /** Palier de temps : 0 quand le lieu est hors d'atteinte, n pour le palier le plus proche. */
  readonly palier: Uint8Array
}

/** Des trajets tels qu'ils sont donnés. */
export interface Trajets extends Couples {
  /** Vrai si les couples (résidence, exercice) sont strictement croissants : aucun n'est alors donné deux fois. */
  readonly croissants: boolean
  /** Vrai si l'on sait déjà que la table est orientée et sans répétition. */
  readonly oriente?: boolean
  /** Temps d'un trajet, NaN s'il est vide : relu seulement pour comparer deux lignes du même couple. */
  readonly minutes: (trajet: number) => number
  /** Nom d'un trajet pour un message (« ligne 12 »). */
  readonly nom: (trajet: number) => string
}
