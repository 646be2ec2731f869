import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { Exemple } from '../pane'
import type { PortFigeage } from '../port-figeage'
import type { ModelePropose } from '../port-modeles'
import { useStyles } from '../styles'
import type { Vue } from '../use-classeur'
import type { ModelesVus } from '../use-modeles'
import { CarteActualisation } from './actualisation/carte-actualisation'
import { CarteDistancier } from './carte-distancier'
import { CarteFigeage } from './carte-figeage'
import { Classeur } from './classeur'
import { Ecran } from './ecran'
import { Exemples } from './exemples'
import { ListeModeles } from './liste-modeles'
import { MULTILIGNE } from './message-panne'

interface Props {
  vue: Vue
  modeles: ModelesVus
  relire: () => void
  /** Ce qui vient d'être fait (« Le classeur est redevenu comme avant. »). */
  note: string | undefined
  preparer: (modele: ModelePropose) => void
  /** Ce que le classeur demande de trancher. */
  avis: ReactNode
  /** Ce que l'on peut faire de la feuille modèle active. */
  feuilleModele: ReactNode
  /** Charge un fichier de trajets ; absent quand l'hôte ne sait pas le faire. */
  charger: ((fichier: File) => void) | undefined
  /** Commence une actualisation ; absent quand l'hôte ne sait pas le faire. */
  actualiser: (() => void) | undefined
  /** « D'où vient ce chiffre ? », pour la cellule choisie. */
  origine: ReactNode
  /** Fige une copie du classeur ; absent quand l'hôte ne sait pas le faire. */
  figer: PortFigeage | undefined
  exemples: readonly Exemple[]
  prendreLeFocus: boolean
}

/** Premier écran : le classeur, puis ce que l'on peut en faire. */
export function Accueil(props: Props) {
  const {
    vue,
    modeles,
    relire,
    note,
    preparer,
    avis,
    feuilleModele,
    charger,
    actualiser,
    origine,
    figer,
    exemples,
    prendreLeFocus,
  } = props
  const styles = useStyles()
  return (
    <Ecran titre="Votre classeur" prendreLeFocus={prendreLeFocus}>
      {note !== undefined && (
        <MessageBar {...MULTILIGNE} intent="success" role="status" className={styles.message}>
          <MessageBarBody>{note}</MessageBarBody>
        </MessageBar>
      )}
      {avis}
      {feuilleModele}
      <Classeur vue={vue} relire={relire} />
      <h3>Modèles à remplir</h3>
      <ListeModeles
        vus={modeles}
        tables={vue.phase === 'vu' ? vue.classeur.tables : []}
        classeurVu={vue.phase !== 'lecture'}
        preparer={preparer}
      />
      {actualiser && (
        <>
          <h3>Données du mois</h3>
          <CarteActualisation commencer={actualiser} />
          {origine}
        </>
      )}
      {charger && (
        <>
          <h3>Données à charger</h3>
          <CarteDistancier charger={charger} />
        </>
      )}
      {figer && (
        <>
          <h3>Avant d’envoyer</h3>
          <CarteFigeage figer={figer} />
        </>
      )}
      {exemples.length > 0 && <Exemples exemples={exemples} />}
    </Ecran>
  )
}
