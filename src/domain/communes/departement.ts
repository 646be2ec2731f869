import { entete, motProche } from '../commun/entete'
import { pieceDuCode, type Departements } from './pieces'

/** Où chercher une commune : les pièces à ouvrir et, si l'analyste l'a donné, le code postal qu'elle doit avoir. */
export interface Lieu {
  readonly pieces: readonly string[]
  readonly codePostal?: string
}

/** Le « 20 » d'avant 1976 et des codes postaux. */
const CORSE: readonly string[] = ['2A', '2B']

/** Les départements rangés pour être lus cellule après cellule. */
export interface RepertoireDepartements {
  readonly noms: ReadonlyMap<string, string>
  readonly codes: ReadonlyMap<string, string>
  readonly postaux: Departements['postaux']
}

/** Range les départements par code et par nom. */
export const repertoireDepartements = ({ departements, postaux }: Departements): RepertoireDepartements => ({
  noms: new Map(departements),
  codes: new Map(departements.map(([code, nom]) => [cle(nom), code])),
  postaux,
})

/** Lit un département (43, 2A, « Haute-Loire ») ou un code postal (43000) ; `undefined` si ce n'est ni l'un ni l'autre. */
export function lieuDe(texte: string, { noms, codes, postaux }: RepertoireDepartements): Lieu | undefined {
  const propre = texte.trim().toUpperCase()
  if (/^\d{4,5}$/.test(propre)) {
    const codePostal = propre.padStart(5, '0')
    return { codePostal, pieces: postaux[codePostal] ?? piecesDuPostal(codePostal) }
  }
  const code = /^\d$/.test(propre) ? `0${propre}` : propre
  if (code === '20') return { pieces: CORSE }
  const trouve = noms.has(code) ? code : codes.get(cle(texte))
  return trouve === undefined ? undefined : { pieces: [trouve] }
}

/** Le département dont le nom ressemble à ce texte. */
export const departementProche = (texte: string, { noms }: RepertoireDepartements): string | undefined =>
  motProche(texte, [...noms.values()])

const piecesDuPostal = (codePostal: string): readonly string[] => {
  const piece = pieceDuCode(codePostal)
  return piece === undefined ? [] : piece === '20' ? CORSE : [piece]
}

/** « La Réunion » et « Réunion », « Val d'Oise » et « Val-d'Oise » sont le même département. */
const cle = (nom: string) =>
  entete(nom)
    .replace(/[^a-z]+/g, ' ')
    .trim()
    .replace(/^(?:la|le|les|l) /, '')
