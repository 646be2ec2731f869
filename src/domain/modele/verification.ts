import type { Groupement, Noeud, RefColonne } from './arbre'
import { avertissement, type Faute, type Lieu } from './faute'
import type { Chaine, Lien } from './liens'
import type { Liaison } from './resoudre'
import type { Donnees, TableDeDonnees } from './types'

/** Ce que deviennent les noms d'un modèle, une fois les tables connues. */
export interface Liaisons {
  readonly refs: ReadonlyMap<RefColonne, Liaison>
  /** La table de chaque bloc, et les lignes qu'il en prend. */
  readonly blocs: ReadonlyMap<Noeud | Groupement, Lien>
  readonly employees: ReadonlyMap<TableDeDonnees, ReadonlySet<number>>
  /** Pour chaque ligne d'un bloc EN COLONNES, les lignes de sa table qui se rapportent à ce qui l'entoure. */
  readonly pivots: ReadonlyMap<string, Lien>
  /** « T_Indicateurs suit T_Fiches par ID » */
  readonly liens: readonly string[]
  /** La table dont le modèle est fait. */
  readonly principale?: TableDeDonnees
  readonly feuilles: TableDeDonnees
  /** Ce qui entoure chaque ligne du modèle. */
  readonly chaines: ReadonlyMap<string, Chaine>
  readonly fautes: readonly Faute[]
}

/** Ce que la vérification accumule. */
export interface Verification {
  readonly donnees: Donnees
  readonly feuilles: TableDeDonnees
  readonly refs: Map<RefColonne, Liaison>
  readonly blocs: Map<Noeud | Groupement, Lien>
  readonly employees: Map<TableDeDonnees, Set<number>>
  readonly pivots: Map<string, Lien>
  readonly liens: Set<string>
  readonly chaines: Map<string, Chaine>
  readonly fautes: Faute[]
}

/** Prévient qu'un nom se lit vide : une fois pour tout le modèle, à sa première cellule. */
export function avertirVide(v: Verification, lieu: Lieu, message: string): void {
  const dit = v.fautes.some((f) => f.code === 'M030' && f.message === message)
  if (!dit) v.fautes.push(avertissement('M030', lieu, message))
}

export const phraseAbsente = ({ id }: TableDeDonnees): string =>
  `Le classeur n’a pas de tableau ${id} : ce qu’on y lirait est vide.`
