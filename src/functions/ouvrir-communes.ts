import { ErreurMetier } from '../domain/commun/erreur'
import { repertoireDepartements, type RepertoireDepartements } from '../domain/communes/departement'
import { pieceDuCode, type Departements, type LigneNom, type Piece } from '../domain/communes/pieces'
import { nomsDeLettre, nomsDuRegistre, type Noms } from '../domain/communes/recherche'
import { registre, type Ancienne, type Commune, type Registre } from '../domain/communes/registre'
import type { Cellule } from './cellules'
import { chargerCommunes } from './charger-communes'

/** Une pièce ouverte, ou l'erreur à montrer dans chaque cellule qui en avait besoin. */
type Ouvert<T> = T | ErreurMetier

/** Un département : ses communes par code, et par nom quand on le demande. */
export interface PieceOuverte extends Registre {
  readonly noms: () => Noms
}

export const ouvrirPiece = (piece: string): Promise<Ouvert<PieceOuverte>> =>
  chargerCommunes(piece, (contenu) => {
    const range = registre(contenu as Piece)
    let noms: Noms | undefined
    return { ...range, noms: () => (noms ??= nomsDuRegistre(range)) }
  })

export const ouvrirDepartements = (): Promise<Ouvert<RepertoireDepartements>> =>
  chargerCommunes('departements', (contenu) => repertoireDepartements(contenu as Departements))

export const ouvrirLettre = (lettre: string): Promise<Ouvert<Noms>> =>
  chargerCommunes(`noms-${lettre}`, (contenu) => nomsDeLettre(contenu as LigneNom[]))

/** Toutes les cellules d'un argument : pour savoir quels fichiers ouvrir avant de calculer. */
export const cellulesDe = (argument: unknown): Cellule[] =>
  Array.isArray(argument) ? (argument.flat() as Cellule[]) : [argument as Cellule]

/** Ouvre plusieurs fichiers à la fois. */
export async function ouvrirTous<T>(
  noms: Iterable<string>,
  ouvrir: (nom: string) => Promise<Ouvert<T>>,
): Promise<Map<string, Ouvert<T>>> {
  return new Map(await Promise.all([...new Set(noms)].map(async (nom) => [nom, await ouvrir(nom)] as const)))
}

/** Ce qui a été ouvert, ou son erreur, que la cellule montrera. */
export function ouvert<T>(valeur: Ouvert<T> | undefined): T {
  if (valeur instanceof ErreurMetier) throw valeur
  return valeur as T
}

/** Trouve une commune par son code, d'aujourd'hui ou d'hier, dans les pièces ouvertes. */
export interface Annuaire {
  trouver(code: string): { readonly commune: Commune; readonly ancienne?: Ancienne } | undefined
  /** Les communes dont c'est un code postal : sert à dire que l'on a confondu. */
  parCodePostal(codePostal: string): readonly Commune[]
}

/** Ouvre les pièces de tous ces codes, puis celles des communes actuelles des anciens codes. */
export async function ouvrirAnnuaire(codes: Iterable<string>): Promise<Annuaire> {
  const demandes = [...new Set(codes)]
  const pieces = await ouvrirTous(demandes.flatMap(pieceOuRien), ouvrirPiece)
  const ailleurs = demandes.flatMap((code) => {
    const piece = pieces.get(pieceDuCode(code) ?? '')
    const actuelle = piece instanceof ErreurMetier ? undefined : piece?.anciennes.get(code)?.actuelle
    return actuelle === undefined ? [] : pieceOuRien(actuelle)
  })
  for (const [nom, piece] of await ouvrirTous(ailleurs, ouvrirPiece)) pieces.set(nom, piece)

  const pieceDe = (code: string) => {
    const nom = pieceDuCode(code)
    return nom === undefined ? undefined : ouvert(pieces.get(nom))
  }
  return {
    trouver(code) {
      const piece = pieceDe(code)
      const commune = piece?.actuelles.get(code)
      if (commune) return { commune }
      const ancienne = piece?.anciennes.get(code)
      const actuelle = ancienne && pieceDe(ancienne.actuelle)?.actuelles.get(ancienne.actuelle)
      return ancienne && actuelle && { commune: actuelle, ancienne }
    },
    parCodePostal: (codePostal) =>
      [...(pieceDe(codePostal)?.actuelles.values() ?? [])].filter((c) => c.codesPostaux.includes(codePostal)),
  }
}

function pieceOuRien(code: string): string[] {
  const piece = pieceDuCode(code)
  return piece === undefined ? [] : [piece]
}
