import { valeurInvalide } from '../commun/erreur'
import { ranger, type Rangement } from './rangement'
import type { Couples, Trajets } from './trajets'

/** Les trajets qui répètent un couple avec un autre temps. */
export function doublonsDifferents(trajets: Trajets, communes: number): number[] {
  const differents: number[] = []
  parcourirDoublons(trajets, ranger(trajets.residence, communes), (premier, second) => {
    if (!Object.is(trajets.minutes(premier), trajets.minutes(second))) differents.push(second)
  })
  return differents
}

/** Ôte (rang -1) les répétitions d'un couple ; refuse deux temps différents pour le même. */
export function ecarterDoublons(trajets: Trajets, departs: Rangement): void {
  parcourirDoublons(trajets, departs, (premier, second) => {
    exigerMemeTemps(trajets, premier, second)
    trajets.residence[second] = -1
  })
}

/** Montre chaque répétition d'un couple, avec le premier trajet qui le donne. */
export function parcourirDoublons(
  { exercice }: Couples,
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
