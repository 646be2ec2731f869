import type { Liens } from './liens'
import { empaqueter, empreinteDesCodes } from './paquet'
import { ranger, type Rangement } from './rangement'

/** Une ligne de la table empaquetée. */
export interface LigneDistancier {
  readonly code: string
  readonly paquet: string
}

/** Un distancier lu d'un fichier : la table empaquetée, et ce que le fichier contenait. */
export interface DistancierLu {
  readonly lignes: readonly LigneDistancier[]
  /** Lignes du fichier qui disent un trajet, répétitions comprises. */
  readonly trajets: number
  /** Trajets au-delà du dernier palier : ils ne sont pas gardés. */
  readonly loin: number
  /** Trajets sans minutes : hors d'atteinte, comme s'ils n'étaient pas dans le fichier. */
  readonly sansMinutes: number
  /** Lignes qui répètent un trajet avec le même temps. */
  readonly repetes: number
  /** Faux : aucun trajet n'est donné dans les deux sens, chaque temps sert pour l'aller et le retour. */
  readonly oriente: boolean
}

/** Des voisins rangés par commune : ceux de c tiennent de `debut[c]` à `debut[c + 1]` exclu, par rang croissant. */
interface Voisins {
  readonly debut: Int32Array
  readonly rangs: Int32Array
  readonly paliers: Uint8Array
}

/**
 * Empaquette des trajets en une ligne par commune, dans l'ordre des codes. Les trajets vers toutes les communes à portée
 * sont gardés, y compris celles qui n'ont pas d'offre aujourd'hui.
 *
 * @param codes code de chaque rang
 */
export function distancier(liens: Liens, codes: readonly string[]): LigneDistancier[] {
  const parCode = Int32Array.from(codes.keys()).sort((a, b) => ordre(codes[a] as string, codes[b] as string))
  const empreinte = empreinteDesCodes(Array.from(parCode, (rang) => codes[rang] as string))
  const { debut, rangs, paliers } = voisins(liens, parCode)
  return Array.from(parCode, (rang, place) => {
    const voisinage = {
      rangs: rangs.subarray(debut[rang], debut[rang + 1]),
      paliers: paliers.subarray(debut[rang], debut[rang + 1]),
    }
    const surPlace = liens.surPlace[rang] === 1 || voisinage.rangs.includes(place)
    return { code: codes[rang] as string, paquet: empaqueter(voisinage, empreinte, liens.poids.length - 1, surPlace) }
  })
}

/** Parcourir les destinations dans l'ordre des codes range chaque liste sans la trier. */
function voisins(liens: Liens, parCode: Int32Array): Voisins {
  const { residence, exercice, palier, oriente } = liens
  const communes = parCode.length
  const arrivees = ranger(exercice, communes)
  const departs = ranger(residence, communes)
  const debut = departs.debut.slice()
  if (!oriente) compterRetours(liens, debut)
  const place = debut.slice()
  const rangs = new Int32Array(debut[communes] as number)
  const paliers = new Uint8Array(rangs.length)

  parCode.forEach((commune, rang) => {
    const noter = (depart: number, k: number) => {
      const p = place[depart] as number
      rangs[p] = rang
      paliers[p] = palier[k] as number
      place[depart] = p + 1
    }
    parcourir(arrivees, commune, (k) => noter(residence[k] as number, k))
    if (oriente) return
    parcourir(departs, commune, (k) => {
      if (exercice[k] !== commune) noter(exercice[k] as number, k)
    })
  })
  return { debut, rangs, paliers }
}

/** Décale les débuts pour faire place au retour de chaque trajet. */
function compterRetours({ residence, exercice }: Liens, debut: Int32Array): void {
  const retours = new Int32Array(debut.length)
  for (let k = 0; k < exercice.length; k++) {
    const j = exercice[k] as number
    if (residence[k] !== j) retours[j + 1] = (retours[j + 1] as number) + 1
  }
  for (let c = 1; c < debut.length; c++) {
    retours[c] = (retours[c] as number) + (retours[c - 1] as number)
    debut[c] = (debut[c] as number) + (retours[c] as number)
  }
}

function parcourir({ debut, trajet }: Rangement, commune: number, recevoir: (trajet: number) => void): void {
  for (let p = debut[commune] as number; p < (debut[commune + 1] as number); p++) recevoir(trajet(p))
}

const ordre = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
