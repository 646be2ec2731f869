import type { Couples } from './trajets'

/** Un lieu d'exercice et un palier tiennent dans un entier : 8 bits pour le palier, 23 pour le rang du lieu. */
const BITS_PALIER = 8
const PALIER = (1 << BITS_PALIER) - 1

/**
 * Range des couples par résidence, dans leurs propres tableaux, sans les lignes à ignorer : des lignes mélangées se lisent
 * ensuite de proche en proche, comme des lignes triées. Rien n'est changé si un couple est répété.
 *
 * @returns les couples rangés, ou undefined si l'un est répété
 */
export function ordonner({ residence, exercice, palier }: Couples, communes: number): Couples | undefined {
  const debut = new Int32Array(communes + 1)
  for (let k = 0; k < residence.length; k++) {
    const i = residence[k] as number
    if (i >= 0) debut[i + 1] = (debut[i + 1] as number) + 1
  }
  for (let i = 0; i < communes; i++) debut[i + 1] = (debut[i + 1] as number) + (debut[i] as number)

  const suivante = debut.slice()
  const arrivees = new Int32Array(debut[communes] as number)
  for (let k = 0; k < residence.length; k++) {
    const i = residence[k] as number
    if (i < 0) continue
    const place = suivante[i] as number
    arrivees[place] = ((exercice[k] as number) << BITS_PALIER) | (palier[k] as number)
    suivante[i] = place + 1
  }
  if (unCoupleEstRepete(debut, arrivees)) return undefined

  for (let i = 0; i < communes; i++) residence.fill(i, debut[i], debut[i + 1])
  for (let p = 0; p < arrivees.length; p++) {
    const arrivee = arrivees[p] as number
    exercice[p] = arrivee >> BITS_PALIER
    palier[p] = arrivee & PALIER
  }
  return {
    residence: residence.subarray(0, arrivees.length),
    exercice: exercice.subarray(0, arrivees.length),
    palier: palier.subarray(0, arrivees.length),
  }
}

function unCoupleEstRepete(debut: Int32Array, arrivees: Int32Array): boolean {
  const communes = debut.length - 1
  const dernier = new Int32Array(communes).fill(-1)
  for (let i = 0; i < communes; i++) {
    for (let p = debut[i] as number; p < (debut[i + 1] as number); p++) {
      const j = (arrivees[p] as number) >> BITS_PALIER
      if (dernier[j] === i) return true
      dernier[j] = i
    }
  }
  return false
}
