import type { ClasseurVu } from '../usecases/decrire'
import type { Correspondances, IdModele, Preparation, Remplissage } from '../usecases/remplir'

export type Theme = 'clair' | 'sombre'

/** Pourquoi la cellule choisie montre une erreur. */
export interface Explication {
  readonly cellule: string
  readonly message: string
}

/** Tout ce que le volet demande à son hôte ; il n'en connaît aucun. */
export interface PaneProps {
  readonly decrire: () => Promise<ClasseurVu>
  readonly preparer: (modele: IdModele, correspondances: Correspondances) => Promise<Preparation>
  readonly remplir: (
    preparation: Preparation,
    progression: (fait: number, total: number) => void,
  ) => Promise<Remplissage>
  /** Prévient quand le contenu du classeur a changé ; rend de quoi ne plus être prévenu. */
  readonly surChangement?: (rappel: () => void) => () => void
  /** Prévient quand la cellule choisie change : la raison de son erreur, ou rien. */
  readonly surExplication?: (rappel: (explication: Explication | undefined) => void) => () => void
  /** Le thème de l'hôte à l'ouverture. */
  readonly themeInitial?: Theme
  /** Appelé quand l'analyste change de thème dans le volet. */
  readonly surTheme?: (theme: Theme) => void
}

export function Pane(_props: PaneProps) {
  return null
}
