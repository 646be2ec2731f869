import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components'
import type { Dependant } from '../../../usecases/actualiser/dependants'
import type { Etape } from '../../ecrans-actualisation'
import { useStyles } from '../../styles'
import { insecable } from '../../textes'
import { Attente } from '../attente'
import { Ecran } from '../ecran'
import { MULTILIGNE } from '../message-panne'

interface Props {
  bilan: Etape<'bilan'>
  suivre: (dependant: Dependant) => void
  annuler: () => void
  terminer: () => void
}

/** Ce qui vient d'être écrit, de quoi l'annuler, et les tableaux qui en dépendent. */
export function BilanActualisation({ bilan, suivre, annuler, terminer }: Props) {
  const styles = useStyles()
  const { phrases, annulation, dependants } = bilan
  return (
    <Ecran titre="C’est fait" prendreLeFocus>
      <MessageBar {...MULTILIGNE} intent="success" role="status" className={styles.message}>
        <MessageBarBody>{phrases.map(insecable).join(' ')}</MessageBarBody>
      </MessageBar>
      {annulation && <Attente texte="Le classeur redevient comme avant…" />}
      <div className={styles.commandes}>
        <Button appearance="primary" disabledFocusable={annulation} onClick={terminer}>
          Terminer
        </Button>
        <Button disabledFocusable={annulation} onClick={annuler}>
          Annuler
        </Button>
      </div>
      {dependants.length > 0 && (
        <section aria-label="Tableaux qui en dépendent" className={styles.liste}>
          <h3>Ce qui en dépend</h3>
          <p>Ces tableaux se nourrissent de celui-ci : voyez ce qui y changerait.</p>
          {dependants.map((dependant) => (
            <div key={dependant.cible}>
              <Button disabledFocusable={annulation} onClick={() => suivre(dependant)}>
                Actualiser {dependant.cible}
              </Button>
            </div>
          ))}
        </section>
      )}
    </Ecran>
  )
}
