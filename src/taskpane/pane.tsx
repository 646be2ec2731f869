import { FluentProvider } from '@fluentui/react-components'
import type { DistancierLu } from '../domain/apl/distancier'
import type { ChargementDistancier, LectureDistancier, PreparationDistancier } from '../usecases/charger-distancier'
import type { ClasseurVu } from '../usecases/decrire'
import { Barriere } from './components/barriere'
import { Cadre } from './components/cadre'
import type { PortActualisation } from './port-actualisation'
import type { PortFigeage } from './port-figeage'
import type { CelluleActive, PortModeles } from './port-modeles'
import { useStyles } from './styles'
import { FLUENT_THEME, useTheme } from './theme'

export type Theme = 'clair' | 'sombre'

/** Pourquoi la cellule choisie montre une erreur. */
export interface Explication {
  readonly cellule: string
  readonly message: string
}

/** Une formule à essayer, telle qu'on la tape dans un tableur français. */
export interface Exemple {
  readonly formule: string
  readonly texte: string
}

/** De quoi charger un distancier : lire le fichier hors de la page, prévoir la table, l'écrire. */
export interface PortDistancier {
  /** Rejette avec la raison de `arret` quand la lecture est arrêtée. */
  readonly lire: (
    fichier: File,
    progression: (fait: number, total: number) => void,
    arret: AbortSignal,
  ) => Promise<LectureDistancier>
  readonly preparer: (lu: DistancierLu) => Promise<PreparationDistancier>
  readonly ecrire: (
    preparation: PreparationDistancier,
    progression: (fait: number, total: number) => void,
  ) => Promise<ChargementDistancier>
}

/** Tout ce que le volet demande à son hôte ; il n'en connaît aucun. Les fonctions gardent la même identité. */
export interface PaneProps {
  readonly decrire: () => Promise<ClasseurVu>
  readonly modeles: PortModeles
  /** Montre une cellule dans la grille (« Plan », « D7 ») ; absent : le volet ne le propose pas. */
  readonly allerA?: (feuille: string, cellule: string) => Promise<void>
  /** Prévient quand la cellule choisie change, et aussitôt de celle d'à présent. */
  readonly surSelection?: (rappel: (cellule: CelluleActive | undefined) => void) => () => void
  /** Absent : l'hôte ne sait pas actualiser, et le volet ne le propose pas. */
  readonly actualisation?: PortActualisation
  /** Fige une copie ; absent : l'hôte ne sait pas en enregistrer une. */
  readonly figer?: PortFigeage
  /** Absent : l'hôte ne sait pas lire un fichier, et le volet ne le propose pas. */
  readonly distancier?: PortDistancier
  /** Prévient quand le contenu du classeur a changé ; rend de quoi ne plus être prévenu. */
  readonly surChangement?: (rappel: () => void) => () => void
  /** Prévient quand la cellule choisie change : la raison de son erreur, ou rien. */
  readonly surExplication?: (rappel: (explication: Explication | undefined) => void) => () => void
  /** Le thème de l'hôte à l'ouverture. */
  readonly themeInitial?: Theme
  /** Appelé quand l'analyste change de thème dans le volet. */
  readonly surTheme?: (theme: Theme) => void
  /** Appelé quand l'analyste en a fini avec un remplissage : il ne l'annulera plus. */
  readonly surTermine?: () => void
  /** Les formules à essayer ; absent : une par fonction principale. */
  readonly exemples?: readonly Exemple[]
}

/** Le volet : ce qu'il voit du classeur, les modèles qu'il sait remplir, et ce qu'il vient de faire. */
export function Pane(props: PaneProps) {
  const styles = useStyles()
  const [theme, changerTheme] = useTheme(props.themeInitial, props.surTheme)

  return (
    <FluentProvider
      theme={FLUENT_THEME[theme]}
      className={styles.volet}
      style={{ colorScheme: theme === 'sombre' ? 'dark' : 'light' }}
      data-theme={theme}
    >
      <Barriere>
        <Cadre {...props} theme={theme} changerTheme={changerTheme} />
      </Barriere>
    </FluentProvider>
  )
}
