import type { Champ } from '../arbre'
import type { Valeur, Zone } from '../types'

/** Ce qu'on a déjà montré dans une répétition, pour chaque cellule du modèle. */
export type DejaMontre = Map<string, { valeur: Valeur; page: number; ligne: number; fusion?: Zone & { rows: number } }>

export interface Montre {
  /** La valeur est dans la cellule, mais un format la cache. */
  readonly masquee: boolean
  /** La cellule disparaît dans la fusion de celle d'au-dessus. */
  readonly avalee: boolean
}

const MONTRE: Montre = { masquee: false, avalee: false }

/**
 * « une fois » et « fusionner » : une valeur répétée n'est montrée qu'une fois ; elle l'est de nouveau après un saut de page.
 * @param fusions reçoit les fusions, qui s'allongent à mesure
 */
export function montrer(
  affichage: Champ['affichage'],
  valeur: Valeur,
  place: { readonly cle: string; readonly ligne: number; readonly colonne: number; readonly page: number },
  deja: DejaMontre,
  fusions: (Zone & { rows: number })[],
): Montre {
  if (affichage === 'répéter') return MONTRE
  const { cle, ligne, colonne, page } = place
  const avant = deja.get(cle)
  const repetee =
    avant !== undefined && avant.valeur === valeur && avant.page === page && valeur !== null && valeur !== ''
  if (affichage === 'une fois') {
    deja.set(cle, { valeur, page, ligne })
    return { masquee: repetee, avalee: false }
  }
  if (!repetee || avant.ligne !== ligne - 1) {
    deja.set(cle, { valeur, page, ligne })
    return MONTRE
  }
  const fusion = avant.fusion ?? { row: avant.ligne, column: colonne, rows: 1, columns: 1 }
  if (!avant.fusion) fusions.push(fusion)
  fusion.rows++
  deja.set(cle, { ...avant, ligne, fusion })
  return { masquee: false, avalee: true }
}
