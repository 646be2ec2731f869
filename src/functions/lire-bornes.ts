import { valeurInvalide } from '../domain/commun/erreur'
import type { Decroissance } from '../domain/apl/decroissance.bareme'
import { montrer } from './arguments'
import { estVide, type Cellule, type Matrice } from './cellules'
import { disposer } from './colonnes'
import { ligne, positif } from './lire-apl'

/** Lit des paliers de temps : Minutes croissantes, Poids entre 0 et 1. */
export function lireBornes(plage: Matrice): Decroissance {
  const { debut, colonnes } = disposer(
    plage,
    [
      { noms: ['Minutes'], numerique: true },
      { noms: ['Poids'], numerique: true },
    ],
    'bornes',
  )
  const [minutes, poids] = colonnes as [number, number]
  const lues = { bornes: [] as number[], poids: [] as number[] }
  for (let l = debut; l < plage.length; l++) {
    const rangee = plage[l] as readonly Cellule[]
    if (estVide(rangee[minutes]) && estVide(rangee[poids])) continue
    const borne = positif(rangee[minutes], 'des minutes', l, 'bornes')
    const p = positif(rangee[poids], 'un poids de 0 à 1', l, 'bornes')
    if (p > 1) {
      throw valeurInvalide(`Attendu : un poids de 0 à 1 (${ligne(l, 'bornes')}). Reçu : ${montrer(rangee[poids])}.`)
    }
    if (borne <= (lues.bornes.at(-1) ?? -1)) {
      throw valeurInvalide(
        `Attendu : des minutes croissantes (${ligne(l, 'bornes')}). Reçu : ${montrer(rangee[minutes])}.`,
      )
    }
    lues.bornes.push(borne)
    lues.poids.push(p)
  }
  if (lues.bornes.length === 0) throw valeurInvalide('Attendu : bornes, au moins une ligne Minutes, Poids.')
  if (lues.bornes.length > 255) throw valeurInvalide('Attendu : bornes, 255 lignes au plus.')
  return lues
}

/** Poids de chaque palier : le palier 0 est hors d'atteinte, le dernier est celui d'un temps nul. */
export const poidsParPalier = ({ poids }: Decroissance): Float64Array =>
  Float64Array.from([0, ...poids.slice().reverse()])

/**
 * Le palier d'un temps : 0 hors d'atteinte, 1 le plus lointain, n le plus proche ; un temps absent (NaN) est hors d'atteinte.
 * La dernière borne est comprise. Sans branche : le processeur ne devinerait pas de quel côté d'une borne tombe un temps.
 */
export function palierDe(minutes: number, bornes: Float64Array): number {
  const derniere = bornes.length - 1
  let palier = Number(minutes <= (bornes[derniere] as number))
  for (let b = 0; b < derniere; b++) palier += Number(minutes < (bornes[b] as number))
  return palier
}
