import type { Choix } from '../domain/actualisation/choix'
import type { Comparaison } from '../domain/actualisation/comparer'
import type { CibleActualisable } from '../usecases/actualiser/cibles'
import type { Dependant } from '../usecases/actualiser/dependants'
import type { PreparationActualisation } from '../usecases/actualiser/preparer'
import type { Retouche } from '../usecases/actualiser/retouches'
import type { PreparationRetour, Version } from '../usecases/actualiser/revenir'
import type { DemandeSource } from '../usecases/actualiser/source'

/** Ce que l'aperçu propose d'écrire : des données neuves, ou une version gardée. */
export type Prevu =
  | { readonly pour: 'actualiser'; readonly preparation: PreparationActualisation }
  | { readonly pour: 'revenir'; readonly preparation: PreparationRetour; readonly version: Version }

/** D'où l'analyste fait venir ce qui est neuf. */
export type SourceChoisie =
  | { readonly nature: 'fichier'; readonly fichier: File }
  | { readonly nature: 'tableau'; readonly nom: string }
  | { readonly nature: 'modele' }
  | { readonly nature: 'lue'; readonly demande: DemandeSource }

/** Les écrans de l'actualisation ; aucun quand le volet est ailleurs. */
export type EcranActualisation =
  | { readonly nom: 'attente'; readonly texte: string }
  | { readonly nom: 'choix'; readonly cibles: readonly CibleActualisable[]; readonly cible: string }
  | { readonly nom: 'versions'; readonly cible: CibleActualisable; readonly versions: readonly Version[] }
  | { readonly nom: 'retouches'; readonly retouches: readonly Retouche[] }
  | { readonly nom: 'fautes'; readonly messages: readonly string[] }
  | { readonly nom: 'apercu'; readonly prevu: Prevu; readonly choix: Choix }
  | { readonly nom: 'ecriture'; readonly fait: number; readonly total: number }
  | {
      readonly nom: 'bilan'
      readonly phrases: readonly string[]
      readonly annuler: () => Promise<void>
      readonly annulation: boolean
      /** Les tableaux que celui-ci nourrit, à actualiser à leur tour. */
      readonly dependants: readonly Dependant[]
    }

/** Un de ces écrans. */
export type Etape<N extends EcranActualisation['nom']> = Extract<EcranActualisation, { nom: N }>

/** Ce que l'aperçu compare. */
export const comparaisonDe = ({ preparation }: Prevu): Comparaison => preparation.comparaison
