import { valeurInvalide } from '../commun/erreur'
import type { Liens } from './liens'
import { ranger, type Rangement } from './rangement'

/** Des trajets tels qu'ils sont donnés ; un rang -1 marque une ligne à ignorer. */
export interface Trajets {
  readonly residence: Int32Array
  readonly exercice: Int32Array
  /** Palier de temps : 0 quand le lieu est hors d'atteinte, n pour le palier le plus proche. */
  readonly palier: Uint8Array
  /** Temps d'un trajet, NaN s'il est vide : relu seulement pour comparer deux lignes du même couple. */
  readonly minutes: (trajet: number) => number
  /** Nom d'un trajet pour un message (« ligne 12 »). */
  readonly nom: (trajet: number) => string
}

/** Nombre de communes dont on regarde d'abord les trajets : une table orientée s'y trahit presque toujours. */
const SONDEES = 200

/**
 * Retient les trajets qui comptent : à portée, une seule fois, vers une commune qui a une offre. Une commune est à 0 minute
 * d'elle-même si rien ne dit le contraire. Si aucun couple n'est donné dans les deux sens, chaque temps sert dans les
 * deux ; dès qu'un couple l'est, la table est orientée et un sens absent est hors d'atteinte.
 *
 * Les tableaux de `trajets` sont réutilisés pour le résultat : ils ne valent plus rien après l'appel.
 *
 * @param poids poids de chaque palier, le palier 0 compris
 * @param offre offre de toutes les communes connues, par rang
 */
export function liensUtiles(trajets: Trajets, poids: Float64Array, offre: Float64Array): Liens {
  const { residence, exercice, palier } = trajets
  const communes = offre.length
  const departs = ranger(residence, communes)
  ecarterDoublons(trajets, departs)
  const oriente = estOriente(trajets, departs, communes)

  const surPlace = new Uint8Array(communes).fill(1)
  let n = 0
  for (let k = 0; k < palier.length; k++) {
    const i = residence[k] as number
    const j = exercice[k] as number
    const p = palier[k] as number
    if (i < 0) continue
    if (i === j) {
      if (p === 0 && Number.isNaN(trajets.minutes(k))) continue
      surPlace[i] = 0
    }
    if (p === 0 || !((offre[j] as number) > 0 || (!oriente && (offre[i] as number) > 0))) continue
    residence[n] = i
    exercice[n] = j
    palier[n++] = p
  }
  return {
    residence: residence.subarray(0, n),
    exercice: exercice.subarray(0, n),
    palier: palier.subarray(0, n),
    poids,
    oriente,
    surPlace,
  }
}

/** Ôte (rang -1) les répétitions d'un couple ; refuse deux temps différents pour le même. */
function ecarterDoublons(trajets: Trajets, { debut, trajet }: Rangement): void {
  const communes = debut.length - 1
  const dernier = new Int32Array(communes).fill(-1)
  const { residence, exercice } = trajets
  for (let i = 0; i < communes; i++) {
    const premiere = debut[i] as number
    const fin = debut[i + 1] as number
    for (let p = premiere; p < fin; p++) {
      const k = trajet(p)
      const j = exercice[k] as number
      const vu = dernier[j] as number
      if (vu >= premiere) {
        exigerMemeTemps(trajets, trajet(vu), k)
        residence[k] = -1
      } else dernier[j] = p
    }
  }
}

function exigerMemeTemps(trajets: Trajets, premier: number, second: number): void {
  if (Object.is(trajets.minutes(premier), trajets.minutes(second))) return
  const temps = (k: number) =>
    Number.isNaN(trajets.minutes(k)) ? 'vide' : String(trajets.minutes(k)).replace('.', ',')
  throw valeurInvalide(
    `Attendu : un seul temps par trajet. Reçu : deux temps différents pour le même trajet, ` +
      `${temps(premier)} (${trajets.nom(premier)}) et ${temps(second)} (${trajets.nom(second)}).`,
  )
}

/** Vrai dès qu'un couple de communes différentes est donné dans les deux sens. */
function estOriente({ residence, exercice }: Trajets, departs: Rangement, communes: number): boolean {
  const { debut, trajet } = departs
  for (let i = 0; i < Math.min(SONDEES, communes); i++) {
    for (let p = debut[i] as number; p < (debut[i + 1] as number); p++) {
      const j = exercice[trajet(p)] as number
      if (j === i) continue
      for (let q = debut[j] as number; q < (debut[j + 1] as number); q++) if (exercice[trajet(q)] === i) return true
    }
  }
  const arrivees = ranger(exercice, communes)
  const vers = new Int32Array(communes).fill(-1)
  for (let i = SONDEES; i < communes; i++) {
    for (let p = debut[i] as number; p < (debut[i + 1] as number); p++) vers[exercice[trajet(p)] as number] = i
    for (let p = arrivees.debut[i] as number; p < (arrivees.debut[i + 1] as number); p++) {
      const j = residence[arrivees.trajet(p)] as number
      if (j >= 0 && j !== i && vers[j] === i) return true
    }
  }
  return false
}
