import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components'
import type { IdModele } from '../../usecases/remplir'
import { MODELES } from '../modeles'
import type { Exemple } from '../pane'
import { useStyles } from '../styles'
import type { Vue } from '../use-classeur'
import { CarteDistancier } from './carte-distancier'
import { Classeur } from './classeur'
import { Ecran } from './ecran'
import { Exemples } from './exemples'
import { MULTILIGNE } from './message-panne'

interface Props {
  vue: Vue
  relire: () => void
  /** Ce qui vient d'être fait (« Le classeur est redevenu comme avant. »). */
  note: string | undefined
  preparer: (modele: IdModele) => void
  /** Charge un fichier de trajets ; absent quand l'hôte ne sait pas le faire. */
  charger: ((fichier: File) => void) | undefined
  exemples: readonly Exemple[]
  prendreLeFocus: boolean
}

/** Premier écran : le classeur, puis ce que l'on peut en faire. */
export function Accueil({ vue, relire, note, preparer, charger, exemples, prendreLeFocus }: Props) {
  const styles = useStyles()
  return (
    <Ecran titre="Votre classeur" prendreLeFocus={prendreLeFocus}>
      {note !== undefined && (
        <MessageBar {...MULTILIGNE} intent="success" role="status" className={styles.message}>
          <MessageBarBody>{note}</MessageBarBody>
        </MessageBar>
      )}
      <Classeur vue={vue} relire={relire} />
      <h3>Modèles à remplir</h3>
      {MODELES.map(({ id, nom, texte }) => (
        <section key={id} className={styles.carte} aria-label={`Modèle ${nom}`}>
          <strong>{nom}</strong>
          <p>{texte}</p>
          <div>
            <Button appearance="primary" onClick={() => preparer(id)}>
              Préparer le {nom}
            </Button>
          </div>
        </section>
      ))}
      {charger && (
        <>
          <h3>Données à charger</h3>
          <CarteDistancier charger={charger} />
        </>
      )}
      {exemples.length > 0 && <Exemples exemples={exemples} />}
    </Ecran>
  )
}
