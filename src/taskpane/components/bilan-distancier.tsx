import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useState } from 'react'
import type { PreparationDistancier } from '../../usecases/charger-distancier'
import { copier } from '../presse-papiers'
import { useStyles } from '../styles'
import { compte, insecable } from '../textes'
import { Attente } from './attente'
import { Ecran } from './ecran'
import { MULTILIGNE } from './message-panne'

interface Props {
  preparation: PreparationDistancier
  /** Vrai pendant que le classeur redevient ce qu'il était. */
  annulation: boolean
  annuler: () => void
  terminer: () => void
}

/** La table est écrite : la formule qui s'en sert, et de quoi tout défaire. */
export function BilanDistancier({ preparation, annulation, annuler, terminer }: Props) {
  const styles = useStyles()
  const [copie, setCopie] = useState('')
  const { table, feuille, formule, lu } = preparation
  const lancerCopie = async () =>
    setCopie((await copier(formule)) ? 'Formule copiée.' : 'La copie a été refusée : sélectionnez la formule.')

  return (
    <Ecran titre="C'est fait" prendreLeFocus>
      <MessageBar {...MULTILIGNE} intent="success" role="status" className={styles.message}>
        <MessageBarBody>
          {insecable(`La table ${table} est dans la feuille « ${feuille} » : ${compte(lu.lignes.length, 'commune')}.`)}
        </MessageBarBody>
      </MessageBar>
      <section aria-label="Formule à taper" className={styles.liste}>
        <h3>Formule à taper</h3>
        <p>
          <code className={styles.formule}>{formule}</code>
        </p>
        <div>
          <Button size="small" onClick={() => void lancerCopie()}>
            Copier la formule
          </Button>{' '}
          <span role="status">{copie}</span>
        </div>
      </section>
      {annulation && <Attente texte="Le classeur redevient comme avant…" />}
      <div className={styles.commandes}>
        <Button appearance="primary" disabledFocusable={annulation} onClick={terminer}>
          Terminer
        </Button>
        <Button disabledFocusable={annulation} onClick={annuler}>
          Annuler
        </Button>
      </div>
    </Ecran>
  )
}
