import { BASES_ET_DATES } from './bases-et-dates'
import { COMPATIBILITE } from './compatibilite'
import { FINANCES } from './finances'
import { INGENIERIE } from './ingenierie'
import { LOGIQUE } from './logique'
import { MATHEMATIQUES } from './mathematiques'
import { RECHERCHE } from './recherche'
import { STATISTIQUES } from './statistiques'
import { TEXTE } from './texte'

/** Une fonction du tableur, comme on la tape et la lit en France. */
export interface Fonction {
  /** Son nom dans les fichiers. */
  readonly canonique: string
  readonly francais: string
  /** Ce qu'elle fait, en une phrase. */
  readonly resume: string
  readonly arguments: readonly string[]
}

const TABLES = [
  COMPATIBILITE,
  BASES_ET_DATES,
  INGENIERIE,
  FINANCES,
  LOGIQUE,
  RECHERCHE,
  MATHEMATIQUES,
  STATISTIQUES,
  TEXTE,
]

/** Les fonctions de la grille, par leur nom dans les fichiers. */
export const FONCTIONS: ReadonlyMap<string, Fonction> = new Map(
  TABLES.flatMap((table) => table.trim().split('\n').map(lire)).map((fonction) => [fonction.canonique, fonction]),
)

function lire(ligne: string): Fonction {
  const [canonique = '', francais = '', resume = '', noms = ''] = ligne.split(/\s*\|\s*/)
  return { canonique, francais, resume, arguments: noms === '' ? [] : noms.split('; ') }
}
