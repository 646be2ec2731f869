import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useStyles } from '../styles'
import { insecable } from '../textes'
import { Attente } from './attente'
import { Ecran } from './ecran'
import { MULTILIGNE } from './message-panne'

export interface FaitProps {
  /** Ce qui vient d'être écrit, en une phrase. */
  phrase: string
  /** Vrai pendant que le classeur redevient ce qu'il était. */
  annulation: boolean
  annuler: () => void
  terminer: () => void
  /** Ce qui se lit avant les boutons. */
  children?: ReactNode
  /** Ce que l'on peut faire ensuite. */
  suite?: ReactNode
}

/** Ce qui a été fait, et de quoi le défaire. */
export function Fait({ phrase, annulation, annuler, terminer, children, suite }: FaitProps) {
  const styles = useStyles()
  return (
    <Ecran titre="C’est fait" prendreLeFocus>
      <MessageBar {...MULTILIGNE} intent="success" role="status" className={styles.message}>
        <MessageBarBody>{insecable(phrase)}</MessageBarBody>
      </MessageBar>
      {children}
      {annulation && <Attente texte="Le classeur redevient comme avant…" />}
      <div className={styles.commandes}>
        <Button appearance="primary" disabledFocusable={annulation} onClick={terminer}>
          Terminer
        </Button>
        <Button disabledFocusable={annulation} onClick={annuler}>
          Annuler
        </Button>
      </div>
      {suite}
    </Ecran>
  )
}
