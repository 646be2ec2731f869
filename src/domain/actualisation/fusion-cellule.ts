import type { Classe } from './classes'
import { estFormule, estVide, memeCellule, type Cellule } from './valeur'

/** Garder ce que la feuille contient, ou prendre ce qui est neuf. */
export type Decision = 'feuille' | 'neuf'

/**
 * Ce que l'on sait d'une cellule :
 * - `changee` : seule la source a changé ;
 * - `gardee` : modifiée à la main, la source n'a pas bougé ;
 * - `conflit` : la feuille et la source ont changé, différemment ;
 * - `formule-remplacee` : une valeur a été tapée sur la formule ;
 * - `code-a-reparer` : un code de la clé a perdu ses zéros de tête ;
 * - `divergente` : sans base, on ne sait pas qui a changé.
 */
export type EtatCellule = 'changee' | 'gardee' | 'conflit' | 'formule-remplacee' | 'code-a-reparer' | 'divergente'

export interface Verdict {
  readonly etat: EtatCellule
  /** Ce qui est fait si l'analyste ne choisit rien. */
  readonly propose: Decision
}

export interface TroisCellules {
  /** Ce que nous y avions mis ; absent quand on ne le sait pas. */
  readonly base?: Cellule
  readonly feuille: Cellule
  /** Absent quand la source ne dit rien de cette cellule. */
  readonly neuf?: Cellule
}

/**
 * La fusion à trois d'une cellule ; `undefined` quand il n'y a rien à écrire ni à dire.
 *
 * Sans base, rien n'est écrasé : ce que la feuille contient est proposé ; une donnée vide est remplie.
 */
export function fusionnerCellule(cellules: TroisCellules, classe: Classe): Verdict | undefined {
  const { base, feuille, neuf } = cellules
  if (classe === 'libre') return undefined
  if (classe === 'calcul') return fusionnerFormule(cellules)
  if (neuf === undefined || memeCellule(feuille, neuf)) return undefined
  if (base === undefined) return sansBase(feuille, classe)
  const feuilleChangee = !memeCellule(feuille, base)
  const neufChange = !memeCellule(neuf, base)
  if (!feuilleChangee) return neufChange ? { etat: 'changee', propose: 'neuf' } : undefined
  if (!neufChange) return { etat: 'gardee', propose: 'feuille' }
  return { etat: 'conflit', propose: classe === 'suivi' ? 'feuille' : 'neuf' }
}

/** Remplir une cellule vide ne perd rien ; l'analyste a pu vider une cellule qu'il tient à jour. */
const sansBase = (feuille: Cellule, classe: Classe): Verdict =>
  estVide(feuille) && classe === 'donnee'
    ? { etat: 'changee', propose: 'neuf' }
    : { etat: 'divergente', propose: 'feuille' }

/** Une formule ne change que si le modèle en donne une autre ; une valeur tapée par-dessus est gardée. */
function fusionnerFormule({ base, feuille, neuf }: TroisCellules): Verdict | undefined {
  const attendue = neuf !== undefined && estFormule(neuf) ? neuf : base
  if (attendue === undefined || !estFormule(attendue) || memeCellule(feuille, attendue)) return undefined
  if (!estFormule(feuille) && !estVide(feuille)) return { etat: 'formule-remplacee', propose: 'feuille' }
  if (base === undefined) return { etat: 'divergente', propose: 'feuille' }
  if (memeCellule(feuille, base)) return { etat: 'changee', propose: 'neuf' }
  const formuleChangee = !memeCellule(attendue, base)
  return formuleChangee ? { etat: 'conflit', propose: 'feuille' } : { etat: 'gardee', propose: 'feuille' }
}
