import { montrerCellule } from './montrer'
import { dateEcrite, estVide, texteNormal, valeurDe, type Cellule, type Tableau } from './valeur'

/** Une colonne de la clé ; facultative, elle peut être vide ou manquer. */
export interface ColonneCle {
  readonly nom: string
  readonly facultative: boolean
}

/** La clé d'une ligne, en texte ; `undefined` si la ligne n'en a pas. */
export type Cle = string

const SEPARATEUR = '\u001f'

/** La clé que portent ces cellules, dans l'ordre des colonnes de la clé. */
export function cleDe(cellules: readonly Cellule[], cle: readonly ColonneCle[]): Cle | undefined {
  const parties = cellules.map(partie)
  const incomplete = parties.some((p, k) => p === '' && !cle[k]?.facultative)
  return incomplete || parties.every((p) => p === '') ? undefined : parties.join(SEPARATEUR)
}

/** Les clés sont des textes ; une date y est son numéro de jour, qu'elle soit écrite en texte ou non. */
function partie(cellule: Cellule): string {
  const valeur = valeurDe(cellule)
  if (typeof valeur !== 'string') return valeur === null ? '' : String(valeur)
  const texte = texteNormal(valeur)
  return String(dateEcrite(texte) ?? texte)
}

/**
 * « Infirmiers · Haute-Loire »
 *
 * @param colonnes celles de la clé : une date s'y lit comme un jour
 */
export const montrerCle = (cle: Cle, colonnes: readonly ColonneCle[]): string =>
  cle
    .split(SEPARATEUR)
    .flatMap((p, k) => (p === '' ? [] : [montrerPartie(p, colonnes[k]?.nom)]))
    .join(' · ')

/** Dans une clé, une date est son numéro de jour ; un code garde ses zéros de tête. */
const montrerPartie = (texte: string, colonne: string | undefined) =>
  /^[1-9]\d{4,5}$/.test(texte) ? montrerCellule(Number(texte), colonne) : texte

/** Une clé où l'on a remis les zéros de tête qu'Excel ôte aux codes : ils n'y comptent plus. */
export const cleSansZeros = (cle: Cle): Cle =>
  cle
    .split(SEPARATEUR)
    .map((p) => p.replace(/^0+(?=\w)/, ''))
    .join(SEPARATEUR)

export interface FauteDeCle {
  readonly nature: 'absente' | 'double'
  /** Rangs des lignes fautives dans le tableau, à partir de 0. */
  readonly lignes: readonly number[]
  readonly message: string
}

/** Ce qui empêche d'identifier les lignes d'une source : clés absentes ou doubles, toutes à la fois. */
export function fautesDeCle(tableau: Tableau, places: readonly number[], cle: readonly ColonneCle[]): FauteDeCle[] {
  const noms = cle.map((c) => `« ${c.nom} »`).join(' + ')
  const rangs = new Map<Cle, number[]>()
  const sansCle: number[] = []
  tableau.lignes.forEach((ligne, rang) => {
    if (ligne.every(estVide)) return
    const lue = cleDe(cellulesDeCle(ligne, places), cle)
    if (lue === undefined) sansCle.push(rang)
    else rangs.set(lue, [...(rangs.get(lue) ?? []), rang])
  })
  const doubles = [...rangs].filter(([, lignes]) => lignes.length > 1)
  return [
    ...sansCle.map((rang) => ({
      nature: 'absente' as const,
      lignes: [rang],
      message: `La ligne ${rang + 1} de la source n’a pas de clé (${noms}) : complétez-la.`,
    })),
    ...doubles.map(([lue, lignes]) => ({
      nature: 'double' as const,
      lignes,
      message: `« ${montrerCle(lue, cle)} » est ${lignes.length} fois dans la source (lignes ${lignes.map((r) => r + 1).join(', ')}) : une clé (${noms}) n’y désigne qu’une ligne.`,
    })),
  ]
}

/** Les cellules de la clé d'une ligne ; vide là où la colonne manque. */
export const cellulesDeCle = (ligne: readonly Cellule[], places: readonly number[]): Cellule[] =>
  places.map((place) => (place < 0 ? null : (ligne[place] ?? null)))

/** Les premières cellules d'une ligne sans clé, pour la montrer. */
export const montrerLigne = (ligne: readonly Cellule[]): string =>
  ligne
    .filter((c) => !estVide(c))
    .slice(0, 3)
    .map((c) => montrerCellule(c))
    .join(' · ')
