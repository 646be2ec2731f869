import { valeurInvalide } from '../commun/erreur'
import type { Liens } from './deux-etapes'

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

/** Les trajets rangés par une de leurs deux extrémités, dans l'ordre de lecture. */
interface Rangement {
  /** Début de chaque commune dans `trajets`. */
  readonly debut: Int32Array
  readonly trajets: Int32Array
}

/**
 * Retient les trajets qui comptent : vers une offre, à portée, une seule fois. Une commune est à 0 minute d'elle-même si
 * rien ne dit le contraire. Si aucun couple n'est donné dans les deux sens, chaque temps sert dans les deux ; dès qu'un
 * couple l'est, la table est orientée et un sens absent est hors d'atteinte.
 *
 * @param poids poids de chaque palier, le palier 0 compris
 * @param demande habitants standardisés des communes de résidence, qui ont les premiers rangs
 * @param offre offre de toutes les communes connues
 */
export function liensUtiles(trajets: Trajets, poids: Float64Array, demande: Float64Array, offre: Float64Array): Liens {
  const communes = offre.length
  const departs = ranger(trajets.residence, communes)
  const double = doublons(trajets, departs)
  const oriente = estOriente(trajets, departs, communes)

  const residents = demande.length
  const total = trajets.palier.length
  const retenus = (oriente ? total : 2 * total) + communes
  const residence = new Int32Array(retenus)
  const exercice = new Int32Array(retenus)
  const w = new Float64Array(retenus)
  let n = 0
  const retenir = (i: number, j: number, p: number) => {
    if (i >= residents || !((offre[j] as number) > 0)) return
    residence[n] = i
    exercice[n] = j
    w[n++] = p
  }

  const memeCommune = new Uint8Array(communes)
  for (let k = 0; k < total; k++) {
    const i = trajets.residence[k] as number
    const j = trajets.exercice[k] as number
    if (i < 0 || double?.[k] === 1) continue
    if (i === j) {
      if (Number.isNaN(trajets.minutes(k))) continue
      memeCommune[i] = 1
    }
    const p = poids[trajets.palier[k] as number] as number
    if (p === 0) continue
    retenir(i, j, p)
    if (!oriente && i !== j) retenir(j, i, p)
  }
  const surPlace = poids[poids.length - 1] as number
  for (let i = 0; i < residents; i++) if (memeCommune[i] === 0) retenir(i, i, surPlace)

  return { residence: residence.subarray(0, n), exercice: exercice.subarray(0, n), poids: w.subarray(0, n) }
}

/** Tri par dénombrement, stable : l'ordre de lecture est gardé dans chaque commune. */
function ranger(extremite: Int32Array, communes: number): Rangement {
  const debut = new Int32Array(communes + 1)
  for (let k = 0; k < extremite.length; k++) {
    const i = extremite[k] as number
    if (i >= 0) debut[i + 1] = (debut[i + 1] as number) + 1
  }
  for (let i = 0; i < communes; i++) debut[i + 1] = (debut[i + 1] as number) + (debut[i] as number)
  const place = debut.slice()
  const trajets = new Int32Array(debut[communes] as number)
  for (let k = 0; k < extremite.length; k++) {
    const i = extremite[k] as number
    if (i < 0) continue
    const p = place[i] as number
    trajets[p] = k
    place[i] = p + 1
  }
  return { debut, trajets }
}

/** Marque les répétitions d'un couple ; refuse deux temps différents pour le même. */
function doublons(trajets: Trajets, departs: Rangement): Uint8Array | undefined {
  const communes = departs.debut.length - 1
  const dernier = new Int32Array(communes).fill(-1)
  let marques: Uint8Array | undefined
  for (let i = 0; i < communes; i++) {
    const debut = departs.debut[i] as number
    const fin = departs.debut[i + 1] as number
    for (let p = debut; p < fin; p++) {
      const k = departs.trajets[p] as number
      const j = trajets.exercice[k] as number
      const vu = dernier[j] as number
      if (vu >= debut) {
        const premier = departs.trajets[vu] as number
        if (!Object.is(trajets.minutes(premier), trajets.minutes(k))) throw tempsDifferents(trajets, premier, k)
        marques ??= new Uint8Array(trajets.palier.length)
        marques[k] = 1
      } else dernier[j] = p
    }
  }
  return marques
}

function tempsDifferents(trajets: Trajets, premier: number, second: number) {
  const temps = (k: number) =>
    Number.isNaN(trajets.minutes(k)) ? 'vide' : String(trajets.minutes(k)).replace('.', ',')
  return valeurInvalide(
    `Attendu : un seul temps par trajet. Reçu : deux temps différents pour le même trajet, ` +
      `${temps(premier)} (${trajets.nom(premier)}) et ${temps(second)} (${trajets.nom(second)}).`,
  )
}

/** Vrai dès qu'un couple de communes différentes est donné dans les deux sens. */
function estOriente(trajets: Trajets, departs: Rangement, communes: number): boolean {
  const arrivees = ranger(trajets.exercice, communes)
  const vers = new Int32Array(communes).fill(-1)
  for (let i = 0; i < communes; i++) {
    for (let p = departs.debut[i] as number; p < (departs.debut[i + 1] as number); p++) {
      vers[trajets.exercice[departs.trajets[p] as number] as number] = i
    }
    for (let p = arrivees.debut[i] as number; p < (arrivees.debut[i + 1] as number); p++) {
      const j = trajets.residence[arrivees.trajets[p] as number] as number
      if (j !== i && vers[j] === i) return true
    }
  }
  return false
}
