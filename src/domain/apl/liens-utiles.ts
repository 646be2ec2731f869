import { ecarterDoublons } from './doublons'
import type { Liens } from './liens'
import { ordonner } from './ordonner'
import { ranger } from './rangement'
import { sontOrientes } from './sens'
import type { Couples, Trajets } from './trajets'

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
  const communes = aUneOffre.length
  const surPlace = tempsSurPlaceAbsents(trajets, communes)
  const oriente = trajets.oriente === true
  const couples = oriente || trajets.croissants ? trajets : sansOrdre(trajets, communes)
  return {
    ...quiComptent(couples, aUneOffre, oriente || sontOrientes(couples, communes)),
    poids,
    surPlace,
  }
}

/** 1 pour les communes dont le temps à elles-mêmes n'est pas donné. */
function tempsSurPlaceAbsents({ residence, exercice, palier, minutes }: Trajets, communes: number): Uint8Array {
  const absents = new Uint8Array(communes).fill(1)
  for (let k = 0; k < residence.length; k++) {
    const i = residence[k] as number
    if (i >= 0 && i === exercice[k] && (palier[k] !== 0 || !Number.isNaN(minutes(k)))) absents[i] = 0
  }
  return absents
}

/** Des lignes mélangées, rangées par résidence une fois leurs répétitions ôtées. */
function sansOrdre(trajets: Trajets, communes: number): Couples {
  const ranges = ordonner(trajets, communes)
  if (ranges !== undefined) return ranges
  ecarterDoublons(trajets, ranger(trajets.residence, communes))
  return ordonner(trajets, communes) ?? trajets
}

/** Garde les trajets à portée, vers une commune qui a une offre, ou depuis elle s'ils servent dans les deux sens. */
function quiComptent({ residence, exercice, palier }: Couples, aUneOffre: Uint8Array, oriente: boolean) {
  const compte = oriente ? sensUnique : deuxSens
  let n = 0
  for (let k = 0; k < palier.length; k++) {
    const i = residence[k] as number
    const j = exercice[k] as number
    const p = palier[k] as number
    if (i < 0) continue
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
    oriente,
  }
}

const sensUnique = (aUneOffre: Uint8Array, _i: number, j: number) => aUneOffre[j] as number

const deuxSens = (aUneOffre: Uint8Array, i: number, j: number) => (aUneOffre[i] as number) | (aUneOffre[j] as number)
