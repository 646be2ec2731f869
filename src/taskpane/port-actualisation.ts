import type { Choix } from '../domain/actualisation/choix'
import type { Workbook } from '../ports/workbook'
import type { EntreeJournal } from '../usecases/memoire/journal'
import { actualiser, type Actualisation } from '../usecases/actualiser/actualiser'
import { ciblesActualisables, type CibleActualisable } from '../usecases/actualiser/cibles'
import { dependants, type Dependant } from '../usecases/actualiser/dependants'
import { origine, type Origine } from '../usecases/actualiser/origine'
import {
  preparerActualisation,
  type DemandeActualisation,
  type FautesActualisation,
  type PreparationActualisation,
} from '../usecases/actualiser/preparer'
import { recomposer } from '../usecases/actualiser/recomposer'
import {
  actualisationInterrompue,
  garderTelQuel,
  preparerReprise,
  type PreparationReprise,
} from '../usecases/actualiser/reprise'
import { reporterRetouches, retouchesDesEditions, type Retouche } from '../usecases/actualiser/retouches'
import { preparerRetour, revenir, versions, type PreparationRetour, type Version } from '../usecases/actualiser/revenir'
import type { DemandeSource } from '../usecases/actualiser/source'

type Progression = (fait: number, total: number) => void

/** Tout ce que le volet demande pour actualiser. Les fonctions gardent la même identité. */
export interface PortActualisation {
  readonly cibles: () => Promise<readonly CibleActualisable[]>
  /** Lit un fichier choisi sur le poste ; il ne le quitte pas. */
  readonly ouvrir: (fichier: File, cible: string) => Promise<DemandeSource>
  /** Ce que le modèle de ce tableau composerait aujourd'hui. */
  readonly recomposer: (cible: string) => Promise<DemandeSource>
  /** Les tableaux du classeur que celui-ci nourrit. */
  readonly dependants: (cible: string) => Promise<readonly Dependant[]>
  readonly preparer: (demande: DemandeActualisation) => Promise<PreparationActualisation | FautesActualisation>
  readonly actualiser: (
    preparation: PreparationActualisation,
    choix: Choix,
    progression: Progression,
  ) => Promise<Actualisation>
  readonly versions: (cible: string) => Promise<readonly Version[]>
  readonly preparerRetour: (cible: string, rang: number) => Promise<PreparationRetour>
  readonly revenir: (preparation: PreparationRetour, choix: Choix) => Promise<() => Promise<void>>
  readonly origine: (cellule: { sheet: string; row: number; column: number }) => Promise<Origine | undefined>
  /** L'actualisation dont l'écriture s'est arrêtée au milieu, s'il y en a une. */
  readonly interrompue: () => Promise<EntreeJournal | undefined>
  readonly preparerReprise: (interrompue: EntreeJournal) => Promise<PreparationReprise>
  readonly garderTelQuel: (interrompue: EntreeJournal) => Promise<() => Promise<void>>
  /** Ce que l'analyste a tapé dans les éditions. */
  readonly retouches: () => Promise<readonly Retouche[]>
  readonly reporter: (retouches: readonly Retouche[]) => Promise<() => Promise<void>>
}

/** Ce que chaque hôte offre de la même façon : il ne lui reste qu'à savoir lire un fichier. */
export function portActualisation(classeur: Workbook, hote: Pick<PortActualisation, 'ouvrir'>): PortActualisation {
  return {
    ...hote,
    cibles: () => ciblesActualisables(classeur),
    recomposer: (cible) => recomposer(classeur, cible),
    dependants: (cible) => dependants(classeur, cible),
    preparer: (demande) => preparerActualisation(classeur, demande),
    actualiser: (preparation, choix, progression) => actualiser(classeur, preparation, choix, progression),
    versions: (cible) => versions(classeur, cible),
    preparerRetour: (cible, rang) => preparerRetour(classeur, cible, rang),
    revenir: (preparation, choix) => revenir(classeur, preparation, choix),
    origine: (cellule) => origine(classeur, cellule),
    interrompue: () => actualisationInterrompue(classeur),
    preparerReprise: (interrompue) => preparerReprise(classeur, interrompue),
    garderTelQuel: (interrompue) => garderTelQuel(classeur, interrompue),
    retouches: () => retouchesDesEditions(classeur),
    reporter: (retouches) => reporterRetouches(classeur, retouches),
  }
}
