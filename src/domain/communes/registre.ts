import type { LigneAncienne, NatureAncienne, Piece } from './pieces'

/** Une commune d'aujourd'hui, ou un arrondissement de Paris, Lyon ou Marseille (il a alors une `ville`). */
export interface Commune {
  readonly code: string
  readonly nom: string
  /** Population municipale ; `null` : la source n'en donne pas. */
  readonly population: number | null
  readonly codesPostaux: readonly string[]
  readonly epci?: { readonly siren: string; readonly nom: string }
  readonly departement: { readonly code: string; readonly nom: string }
  readonly region: { readonly code: string; readonly nom: string }
  readonly ville?: { readonly code: string; readonly nom: string }
  /** Les communes déléguées ou associées et les anciens codes qu'elle réunit. */
  readonly anciennes: readonly Ancienne[]
}

export interface Ancienne {
  readonly code: string
  /** `null` : la source ne donne que le code. */
  readonly nom: string | null
  readonly nature: NatureAncienne
  readonly actuelle: string
}

/** Les communes d'une pièce, par code. */
export interface Registre {
  readonly actuelles: ReadonlyMap<string, Commune>
  readonly anciennes: ReadonlyMap<string, Ancienne>
}

export const registreVide: Registre = { actuelles: new Map(), anciennes: new Map() }

/** Range une pièce par code : un code encore en usage est celui de la commune actuelle, non de sa commune déléguée. */
export function registre(piece: Piece): Registre {
  const anciennes = piece.anciennes.map(ancienne)
  const reunies = new Map<string, Ancienne[]>()
  for (const a of anciennes) reunies.set(a.actuelle, [...(reunies.get(a.actuelle) ?? []), a])
  const [departement, region] = [paire(piece.departement), paire(piece.region)]

  const actuelles = new Map<string, Commune>()
  for (const [code, nom, population, rang, postaux] of piece.communes) {
    const epci = piece.epci[rang]
    actuelles.set(code, {
      ...{ code, nom, population, departement, region, codesPostaux: mots(postaux) },
      ...(epci ? { epci: { siren: epci[0], nom: epci[1] } } : {}),
      anciennes: reunies.get(code) ?? [],
    })
  }
  for (const [code, nom, population, postaux, commune] of piece.arrondissements) {
    const ville = actuelles.get(commune)
    actuelles.set(code, {
      ...{ code, nom, population, departement, region, codesPostaux: mots(postaux), anciennes: [] },
      ...(ville?.epci ? { epci: ville.epci } : {}),
      ville: { code: commune, nom: ville?.nom ?? commune },
    })
  }
  return { actuelles, anciennes: new Map(anciennes.map((a) => [a.code, a])) }
}

const ancienne = ([code, nom, nature, actuelle]: LigneAncienne): Ancienne => ({ code, nom, nature, actuelle })
const paire = ([code, nom]: readonly [string, string]) => ({ code, nom })
const mots = (texte: string) => (texte === '' ? [] : texte.split(' '))
