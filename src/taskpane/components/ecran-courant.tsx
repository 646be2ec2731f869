import type { ReactNode } from 'react'
import type { Exemple, PaneProps } from '../pane'
import { estFeuilleDe, type CelluleActive } from '../port-modeles'
import type { Vue } from '../use-classeur'
import type { ModelesVus } from '../use-modeles'
import type { Parcours } from '../use-parcours'
import { Accueil } from './accueil'
import { OrigineCellule } from './actualisation/origine-cellule'
import { ApercuCourant } from './apercu-courant'
import { Bilan } from './bilan'
import { Ecriture } from './ecriture'
import { FeuilleModele } from './feuille-modele'
import { Preparation } from './preparation'

export interface ProprietesEcran {
  parcours: Parcours
  vue: Vue
  modeles: ModelesVus
  cellule: CelluleActive | undefined
  relire: () => void
  hote: Pick<PaneProps, 'modeles' | 'allerA' | 'surTermine' | 'actualisation' | 'figer'>
  charger: ((fichier: File) => void) | undefined
  actualiser: (() => void) | undefined
  /** Compare un tableau de travail à ce que son modèle ferait aujourd'hui. */
  refaire: ((tableau: string) => void) | undefined
  /** Ce que le classeur demande de trancher. */
  avis: ReactNode
  exemples: readonly Exemple[]
}

/** L'écran où en est l'analyste. */
export function EcranCourant(props: ProprietesEcran) {
  const { parcours, vue, modeles, relire, hote, charger, actualiser, avis, exemples, cellule } = props
  const { ecran, preparerModele, annuler, retour } = parcours
  switch (ecran.nom) {
    case 'accueil':
      return (
        <Accueil
          vue={vue}
          modeles={modeles}
          relire={relire}
          note={ecran.note}
          preparer={(modele) => void preparerModele({ modele, correspondances: {}, pour: 'remplir' })}
          feuilleModele={<FeuilleActive {...props} />}
          avis={avis}
          charger={charger}
          actualiser={actualiser}
          figer={hote.figer}
          origine={
            cellule &&
            hote.actualisation && (
              <OrigineCellule
                key={`${cellule.feuille}!${cellule.cellule}`}
                cellule={cellule}
                origine={hote.actualisation.origine}
              />
            )
          }
          exemples={exemples}
          prendreLeFocus={parcours.commence}
        />
      )
    case 'preparation':
      return <Preparation retour={() => retour()} />
    case 'apercu':
      return <ApercuCourant ecran={ecran} parcours={parcours} vue={vue} hote={hote} refaire={props.refaire} />
    case 'ecriture':
      return <Ecriture fait={ecran.fait} total={ecran.total} arret={ecran.arret} arreter={parcours.arreter} />
    case 'bilan':
      return (
        <Bilan
          remplissage={ecran.remplissage}
          annulation={ecran.annulation}
          annuler={() => void annuler(ecran)}
          terminer={() => {
            hote.surTermine?.()
            retour()
          }}
        />
      )
  }
}

/** Rien, à moins que la feuille active soit un modèle. */
function FeuilleActive({ parcours, modeles, cellule, hote }: ProprietesEcran) {
  const modele =
    cellule && modeles.phase === 'vus' ? modeles.modeles.find((m) => estFeuilleDe(m, cellule.feuille)) : undefined
  if (!cellule || !modele) return null
  return (
    <FeuilleModele
      modele={modele}
      cellule={cellule}
      port={hote.modeles}
      verifier={() => void parcours.preparerModele({ modele, correspondances: {}, pour: 'verifier' })}
      signaler={parcours.signaler}
    />
  )
}
