import type { IdTable } from '../classeur/tables'
import { estVide, nombreOuRien, type Cellule } from '../commun/cellule'

/** Une cellule d'une source, prête à écrire ; `null` est une cellule vide. Une date est comptée en jours, comme Excel. */
export type Valeur = string | number | null

/** Un fichier public reconnu, rendu comme un tableau du classeur. */
export interface SourceReconnue {
  readonly id:
    'drees-apl' | 'cnam-effectifs' | 'cartosante-zonage' | 'cartosante-apl' | 'insee-populations' | 'tableau-cnam'
  /** Le tableau du classeur que la source nourrit. */
  readonly table: IdTable
  /** Des colonnes de ce tableau, sous leurs noms usuels ; la source peut n'en connaître que quelques-unes. */
  readonly colonnes: readonly string[]
  readonly lignes: readonly (readonly Valeur[])[]
  /** Année que décrivent les données, si le fichier la dit. */
  readonly millesime?: string
  /** Le producteur et le jeu de données, comme on le citerait sous un tableau. */
  readonly source: string
  /** Ce que l'analyste doit savoir avant d'écrire ces lignes. */
  readonly remarques: readonly string[]
}

/** D'où viennent les cellules ; sert à dater ce que la feuille ne date pas elle-même. */
export interface Provenance {
  readonly fichier?: string
  readonly feuille?: string
}

/** Un nombre s'il se lit comme tel, sinon le texte tel quel : « NS » et « n.d. » ne sont ni vides ni nuls. */
export function valeurLue(cellule: Cellule): Valeur {
  if (estVide(cellule)) return null
  return nombreOuRien(cellule) ?? String(cellule).trim()
}

/** Un texte sans espaces autour, `null` s'il est vide : un code ou un nom ne devient jamais un nombre. */
export const texteLu = (cellule: Cellule): string | null => (estVide(cellule) ? null : String(cellule).trim())

/** La dernière année écrite dans ces textes, de 2000 à 2099. */
export const anneeDans = (...textes: readonly (string | undefined)[]): string | undefined =>
  textes
    .flatMap((texte) => texte?.match(/(?<!\d)20\d\d(?!\d)/g) ?? [])
    .sort()
    .at(-1)

/** « 3 lignes sans code commune sont laissées. » */
export const lignesLaissees = (nombre: number): readonly string[] =>
  nombre === 0
    ? []
    : [nombre === 1 ? '1 ligne sans code commune est laissée.' : `${nombre} lignes sans code commune sont laissées.`]
