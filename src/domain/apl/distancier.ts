import type { Liens } from './liens'
import { empaqueter, empreinteDesCodes } from './paquet'
import { ranger } from './rangement'

/** Une ligne de la table empaquetée. */
export interface LigneDistancier {
  readonly code: string
  readonly paquet: string
}

/**
 * Empaquette des trajets en une ligne par commune, dans l'ordre des codes. Les trajets vers toutes les communes à portée
 * sont gardés, y compris celles qui n'ont pas d'offre aujourd'hui.
 *
 * @param codes code de chaque rang
 */
export function distancier(liens: Liens, codes: readonly string[]): LigneDistancier[] {
  const parCode = codes.map((_, rang) => rang).sort((a, b) => ordre(codes[a] as string, codes[b] as string))
  const rangTrie = new Int32Array(codes.length)
  parCode.forEach((rang, place) => (rangTrie[rang] = place))
  const empreinte = empreinteDesCodes(parCode.map((rang) => codes[rang] as string))

  const { residence, exercice, palier, poids, oriente } = liens
  const departs = ranger(residence, codes.length)
  const arrivees = oriente ? undefined : ranger(exercice, codes.length)
  return parCode.map((rang) => {
    const voisins: { rang: number; palier: number }[] = []
    for (let p = departs.debut[rang] as number; p < (departs.debut[rang + 1] as number); p++) {
      const k = departs.trajet(p)
      voisins.push({ rang: rangTrie[exercice[k] as number] as number, palier: palier[k] as number })
    }
    if (arrivees) {
      for (let p = arrivees.debut[rang] as number; p < (arrivees.debut[rang + 1] as number); p++) {
        const k = arrivees.trajet(p)
        if (residence[k] !== rang) {
          voisins.push({ rang: rangTrie[residence[k] as number] as number, palier: palier[k] as number })
        }
      }
    }
    voisins.sort((a, b) => a.rang - b.rang)
    const voisinage = { rangs: voisins.map((v) => v.rang), paliers: voisins.map((v) => v.palier) }
    return { code: codes[rang] as string, paquet: empaqueter(voisinage, empreinte, poids.length - 1) }
  })
}

const ordre = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
