/** Des trajets rangés par une de leurs extrémités, dans l'ordre de lecture. */
export interface Rangement {
  /** Place du premier trajet de chaque commune ; une place de plus à la fin. */
  readonly debut: Int32Array
  /** Le trajet qui occupe une place. */
  readonly trajet: (place: number) => number
}

/** Range des trajets par rang de commune ; un rang négatif est ignoré. Des trajets déjà rangés ne sont pas recopiés. */
export function ranger(extremite: Int32Array, communes: number): Rangement {
  const debut = new Int32Array(communes + 1)
  for (let k = 0; k < extremite.length; k++) {
    const i = extremite[k] as number
    if (i >= 0) debut[i + 1] = (debut[i + 1] as number) + 1
  }
  for (let i = 0; i < communes; i++) debut[i + 1] = (debut[i + 1] as number) + (debut[i] as number)
  if (estRange(extremite)) return { debut, trajet: (place) => place }
  return { debut, trajet: parDenombrement(extremite, debut) }
}

/** Vrai si les rangs ne décroissent jamais et qu'aucune ligne n'est à ignorer. */
function estRange(extremite: Int32Array): boolean {
  let dernier = 0
  for (let k = 0; k < extremite.length; k++) {
    const i = extremite[k] as number
    if (i < dernier) return false
    dernier = i
  }
  return true
}

/** Tri par dénombrement, stable : l'ordre de lecture est gardé dans chaque commune. */
function parDenombrement(extremite: Int32Array, debut: Int32Array): (place: number) => number {
  const suivante = debut.slice()
  const trajets = new Int32Array(debut[debut.length - 1] as number)
  for (let k = 0; k < extremite.length; k++) {
    const i = extremite[k] as number
    if (i < 0) continue
    const place = suivante[i] as number
    trajets[place] = k
    suivante[i] = place + 1
  }
  return (place) => trajets[place] as number
}
