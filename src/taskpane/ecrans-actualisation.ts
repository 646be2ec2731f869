import type { Choix } from '../domain/actualisation/choix'
import type { Comparaison } from '../domain/actualisation/comparer'
import type { CibleActualisable } from '../usecases/actualiser/cibles'
import type { Dependant } from '../usecases/actualiser/dependants'
import type {
  DemandeActualisation,
  FautesActualisation,
  PreparationActualisation,
} from '../usecases/actualiser/preparer'
import type { Retouche } from '../usecases/actualiser/retouches'
import type { PreparationRetour, Version } from '../usecases/actualiser/revenir'
import type { DemandeSource } from '../usecases/actualiser/source'

/** Ce que l'aperçu propose d'écrire : des données neuves, ou une version gardée. */
export type Prevu =
  | {
      readonly pour: 'actualiser'
      readonly preparation: PreparationActualisation
      /** Ce que l'analyste demande maintenant ; la préparation le suit. */
      readonly demande: DemandeActualisation
    }
  | { readonly pour: 'revenir'; readonly preparation: PreparationRetour; readonly version: Version }

/** D'où l'analyste fait venir ce qui est neuf. */
export type SourceChoisie =
  /** Un fichier, ou les copies de plusieurs collègues, prises l'une après l'autre. */
  | { readonly nature: 'fichiers'; readonly fichiers: readonly File[] }
  | { readonly nature: 'tableau'; readonly nom: string }
  | { readonly nature: 'modele' }
  | { readonly nature: 'lue'; readonly demande: DemandeSource }

/** Ce qui vient d'être écrit, et de quoi le défaire. */
export interface Fait {
  readonly phrases: readonly string[]
  readonly annuler: () => Promise<void>
  /** Les tableaux que celui-ci nourrit, à actualiser à leur tour. */
  readonly dependants: readonly Dependant[]
  /** Le tableau écrit, et le nombre de copies prises, que le même geste défait. */
  readonly cible?: string
  readonly copies?: number
}

/** Quand on réunit plusieurs copies : celles qui restent à prendre, et ce qui a été fait des précédentes. */
export interface Suite {
  readonly reste: readonly File[]
  readonly avant?: Etape<'bilan'>
}

/** Les écrans de l'actualisation ; aucun quand le volet est ailleurs. */
export type EcranActualisation =
  /** Sans `retour`, ce qui est en cours ne s'arrête pas. */
  | { readonly nom: 'attente'; readonly texte: string; readonly retour?: () => void }
  | { readonly nom: 'choix'; readonly cibles: readonly CibleActualisable[]; readonly cible: string }
  | { readonly nom: 'versions'; readonly cible: CibleActualisable; readonly versions: readonly Version[] }
  | { readonly nom: 'retouches'; readonly retouches: readonly Retouche[] }
  | {
      readonly nom: 'fautes'
      readonly fautes: FautesActualisation
      readonly demande: DemandeActualisation
      readonly suite: Suite
    }
  | { readonly nom: 'apercu'; readonly prevu: Prevu; readonly choix: Choix; readonly suite: Suite }
  | { readonly nom: 'ecriture'; readonly fait: number; readonly total: number }
  | ({ readonly nom: 'bilan'; readonly annulation: boolean; readonly reste: readonly File[] } & Fait)

/** Un de ces écrans. */
export type Etape<N extends EcranActualisation['nom']> = Extract<EcranActualisation, { nom: N }>

/** Ce que l'aperçu compare. */
export const comparaisonDe = ({ preparation }: Prevu): Comparaison => preparation.comparaison

/** L'écran d'une comparaison faite : l'aperçu, ou ce qui l'empêche. */
export const ecranPrepare = (
  preparation: PreparationActualisation | FautesActualisation,
  demande: DemandeActualisation,
  suite: Suite,
  choix: Choix = {},
): EcranActualisation =>
  'fautes' in preparation
    ? { nom: 'fautes', fautes: preparation, demande, suite }
    : { nom: 'apercu', prevu: { pour: 'actualiser', preparation, demande }, choix, suite }
