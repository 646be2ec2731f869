import { ranger } from './rangement'
import type { Couples } from './trajets'

/** Nombre de trajets dont on cherche d'abord le retour : une table orientée s'y trahit presque toujours. */
const SONDES = 2000

/** Vrai dès qu'un couple de communes différentes est donné dans les deux sens ; les couples sont rangés par résidence. */
export function sontOrientes(couples: Couples, communes: number): boolean {
  return unRetourParmiLesPremiers(couples) || unRetourExiste(couples, communes)
}

function unRetourExiste({ residence, exercice }: Couples, communes: number): boolean {
  const { debut, trajet } = ranger(residence, communes)
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

/** Cherche le retour des premiers trajets, rangés par résidence. */
function unRetourParmiLesPremiers({ residence, exercice }: Couples): boolean {
  const contient = (i: number, j: number) => {
    for (let k = premierRang(residence, i); residence[k] === i; k++) if (exercice[k] === j) return true
    return false
  }
  for (let k = 0; k < Math.min(SONDES, residence.length); k++) {
    const i = residence[k] as number
    const j = exercice[k] as number
    if (i !== j && contient(j, i)) return true
  }
  return false
}

/** Première place d'un rang, ou d'un plus grand, parmi des rangs croissants. */
function premierRang(croissants: Int32Array, rang: number): number {
  let bas = 0
  let haut = croissants.length
  while (bas < haut) {
    const milieu = (bas + haut) >> 1
    if ((croissants[milieu] as number) < rang) bas = milieu + 1
    else haut = milieu
  }
  return bas
}
