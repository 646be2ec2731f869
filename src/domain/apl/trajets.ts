import { valeurInvalide } from '../commun/erreur'
import type { Liens } from './liens'
import { ranger, type Rangement } from './rangement'

/** Des trajets tels qu'ils sont donnés ; un rang -1 marque une ligne à ignorer. */
export interface Trajets {
  readonly residence: Int32Array
  readonly exercice: Int32Array
  /** Palier de temps : 0 quand le lieu est hors d'atteinte, n pour le palier le plus proche. */
  readonly palier: Uint8Array
  /** Vrai si les couples (résidence, exercice) sont strictement croissants : aucun n'est alors donné deux fois. */
  readonly croissants: boolean
  /** Vrai si l'on sait déjà que la table est orientée et sans répétition. */
  readonly oriente?: boolean
  /** Temps d'un trajet, NaN s'il est vide : relu seulement pour comparer deux lignes du même couple. */
  readonly minutes: (trajet: number) => number
  /** Nom d'un trajet pour un message (« ligne 12 »). */
  readonly nom: (trajet: number) => string
}

/** Nombre de trajets dont on cherche d'abord le retour : une table orientée s'y trahit presque toujours. */
const SONDES = 2000

/**
 * Retient les trajets qui comptent : à portée, une seule fois, vers une commune qui a une offre. Une commune est à 0 minute
 * d'elle-même si rien ne dit le contraire. Si aucun couple n'est donné dans les deux sens, chaque temps sert dans les
 * deux ; dès qu'un couple l'est, la table est orientée et un sens absent est hors d'atteinte.
 *
 * Les tableaux de `trajets` sont réutilisés pour le résultat : ils ne valent plus rien après l'appel.
 *
 * @param poids poids de chaque palier, le palier 0 compris
 * @param aUneOffre 1 pour les communes dont l'offre compte, par rang
 */
export function liensUtiles(trajets: Trajets, poids: Float64Array, aUneOffre: Uint8Array): Liens {
  const { residence, exercice, palier } = trajets
  const communes = aUneOffre.length
  const oriente = trajets.oriente === true || sensDesTrajets(trajets, communes)

  const surPlace = new Uint8Array(communes).fill(1)
  const compte = oriente ? sensUnique : deuxSens
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
    // Écrit toujours, n'avance que si le trajet compte : deux trajets sur trois ne comptent pas, sans ordre.
    residence[n] = i
    exercice[n] = j
    palier[n] = p
    n += p > 0 ? compte(aUneOffre, i, j) : 0
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

const sensUnique = (aUneOffre: Uint8Array, _i: number, j: number) => aUneOffre[j] as number

const deuxSens = (aUneOffre: Uint8Array, i: number, j: number) => (aUneOffre[i] as number) | (aUneOffre[j] as number)

/** Écarte les répétitions, puis dit si la table est orientée ; des trajets croissants se lisent sans être rangés. */
function sensDesTrajets(trajets: Trajets, communes: number): boolean {
  if (trajets.croissants && unRetourParmiLesPremiers(trajets)) return true
  const departs = ranger(trajets.residence, communes)
  if (!trajets.croissants) ecarterDoublons(trajets, departs)
  return estOriente(trajets, departs, communes)
}

/** Cherche par dichotomie le retour des premiers trajets d'une table croissante. */
function unRetourParmiLesPremiers({ residence, exercice }: Trajets): boolean {
  const contient = (i: number, j: number) => {
    let bas = 0
    let haut = residence.length - 1
    while (bas <= haut) {
      const milieu = (bas + haut) >> 1
      const ecart = (residence[milieu] as number) - i || (exercice[milieu] as number) - j
      if (ecart === 0) return true
      if (ecart < 0) bas = milieu + 1
      else haut = milieu - 1
    }
    return false
  }
  for (let k = 0; k < Math.min(SONDES, residence.length); k++) {
    const i = residence[k] as number
    const j = exercice[k] as number
    if (i !== j && contient(j, i)) return true
  }
  return false
}

/** Les trajets qui répètent un couple avec un autre temps. */
export function doublonsDifferents(trajets: Trajets, communes: number): number[] {
  const differents: number[] = []
  parcourirDoublons(trajets, ranger(trajets.residence, communes), (premier, second) => {
    if (!Object.is(trajets.minutes(premier), trajets.minutes(second))) differents.push(second)
  })
  return differents
}

/** Ôte (rang -1) les répétitions d'un couple ; refuse deux temps différents pour le même. */
function ecarterDoublons(trajets: Trajets, departs: Rangement): void {
  parcourirDoublons(trajets, departs, (premier, second) => {
    exigerMemeTemps(trajets, premier, second)
    trajets.residence[second] = -1
  })
}

/** Montre chaque répétition d'un couple, avec le premier trajet qui le donne. */
export function parcourirDoublons(
  { exercice }: Trajets,
  { debut, trajet }: Rangement,
  recevoir: (premier: number, second: number) => void,
): void {
  const communes = debut.length - 1
  const dernier = new Int32Array(communes).fill(-1)
  for (let i = 0; i < communes; i++) {
    const premiere = debut[i] as number
    const fin = debut[i + 1] as number
    for (let p = premiere; p < fin; p++) {
      const k = trajet(p)
      const j = exercice[k] as number
      const vu = dernier[j] as number
      if (vu >= premiere) recevoir(trajet(vu), k)
      else dernier[j] = p
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
  const arrivees = ranger(exercice, communes)
  const vers = new Int32Array(communes).fill(-1)
  for (let i = 0; i < communes; i++) {
    for (let p = debut[i] as number; p < (debut[i + 1] as number); p++) vers[exercice[trajet(p)] as number] = i
    for (let p = arrivees.debut[i] as number; p < (arrivees.debut[i + 1] as number); p++) {
      const j = residence[arrivees.trajet(p)] as number
      if (j >= 0 && j !== i && vers[j] === i) return true
    }
  }
  return false
}
