import { entete } from '../commun/entete'
import { estFormule, type Cellule } from './valeur'

/**
 * À qui appartient une colonne : `donnee` à la source, `calcul` à sa formule, `suivi` à l'analyste qui la renseigne,
 * `libre` à l'analyste qui l'a ajoutée.
 */
export type Classe = 'donnee' | 'calcul' | 'suivi' | 'libre'

/** Les colonnes de suivi où l'on écrit pour soi. */
const COMMENTAIRES: ReadonlySet<string> = new Set(
  ['Commentaire', 'Commentaires', 'Remarque', 'Remarques', 'Note', 'Notes', 'Observation', 'Observations'].map(entete),
)

/** Les colonnes que l'analyste tient à jour, même si la source les porte. */
const SUIVI: ReadonlySet<string> = new Set([
  ...COMMENTAIRES,
  ...['Statut', 'Priorité', 'Pilote', 'Pilotes', 'Échéance réelle', 'Avancement', 'Suivi', 'Contact', 'Contacts'].map(
    entete,
  ),
])

export const estDeCommentaire = (colonne: string): boolean => COMMENTAIRES.has(entete(colonne))

const estDeSuivi = (colonne: string): boolean => SUIVI.has(entete(colonne))

/**
 * La classe d'une colonne de la feuille, quand l'analyste n'en a pas décidé.
 *
 * @param cellules celles de la colonne dans la feuille, et dans la base si elle y est
 */
export function classeDe(
  colonne: string,
  connueDeLaSource: boolean,
  cellules: readonly (readonly Cellule[])[],
): Classe {
  if (cellules.some(estCalculee)) return 'calcul'
  if (!connueDeLaSource) return 'libre'
  return estDeSuivi(colonne) ? 'suivi' : 'donnee'
}

/** Une formule dans une ligne sur deux au moins. */
function estCalculee(cellules: readonly Cellule[]): boolean {
  const formules = cellules.filter(estFormule).length
  return formules > 0 && formules * 2 >= cellules.length
}
