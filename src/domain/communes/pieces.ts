/** Une commune telle qu'elle voyage : code, nom, population municipale, rang de l'EPCI (-1 : aucun), codes postaux. */
export type LigneCommune = readonly [
  code: string,
  nom: string,
  population: number | null,
  epci: number,
  codesPostaux: string,
]

/** Un arrondissement de Paris, Lyon ou Marseille, et sa commune. */
export type LigneArrondissement = readonly [
  code: string,
  nom: string,
  population: number | null,
  codesPostaux: string,
  commune: string,
]

/** Ce qu'un code qui n'est plus celui d'une commune était, autant que la source le dise. */
export type NatureAncienne = 'deleguee' | 'associee' | 'ancien code'

/** Une commune déléguée ou associée, ou un ancien code dont la source ne donne pas le nom. */
export type LigneAncienne = readonly [code: string, nom: string | null, nature: NatureAncienne, actuelle: string]

/** Les communes d'un département : le contenu de `communes/NN.json`. */
export interface Piece {
  readonly departement: readonly [code: string, nom: string]
  readonly region: readonly [code: string, nom: string]
  readonly epci: readonly (readonly [siren: string, nom: string])[]
  readonly communes: readonly LigneCommune[]
  readonly arrondissements: readonly LigneArrondissement[]
  readonly anciennes: readonly LigneAncienne[]
}

/** Ce que l'on sait des départements sans ouvrir leurs pièces : le contenu de `communes/departements.json`. */
export interface Departements {
  readonly departements: readonly (readonly [code: string, nom: string])[]
  /** Les codes postaux qui sortent du département de leurs premiers chiffres. */
  readonly postaux: Readonly<Record<string, readonly string[]>>
}

/** Un nom, son code et, s'il n'est plus celui d'une commune, le code actuel : le contenu de `communes/noms-a.json`. */
export type LigneNom = readonly [nom: string, code: string, actuelle?: string]

const CODE_COMMUNE = /^(?:\d{5}|2[AB]\d{3})$/
/** Les départements, et « 20 » : les codes de Corse d'avant 1976. */
const PIECE = /^(?:0[1-9]|[1-8]\d|9[0-5]|2[AB]|97[1-8]|98[46789])$/

/** Vrai pour ce qui a la forme d'un code commune, connu ou non. */
export const estCodeCommune = (code: string): boolean => CODE_COMMUNE.test(code)

/** La pièce où chercher un code : celle de ses deux premiers caractères, trois outre-mer. */
export function pieceDuCode(code: string): string | undefined {
  const piece = /^9[78]/.test(code) ? code.slice(0, 3) : code.slice(0, 2)
  return PIECE.test(piece) ? piece : undefined
}
