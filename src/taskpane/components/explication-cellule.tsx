import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { Explication, PaneProps } from '../pane'
import { useStyles } from '../styles'
import { insecable } from '../textes'
import { MULTILIGNE } from './message-panne'

interface Props {
  surExplication: NonNullable<PaneProps['surExplication']>
}

/** La raison de l'erreur de la cellule choisie : Excel la cache derrière un petit triangle. */
export function ExplicationCellule({ surExplication }: Props) {
  const styles = useStyles()
  const [explication, setExplication] = useState<Explication>()

  useEffect(() => surExplication(setExplication), [surExplication])

  return (
    <div aria-live="polite">
      {explication && (
        <MessageBar {...MULTILIGNE} intent="info" className={styles.message}>
          <MessageBarBody>
            <MessageBarTitle>{explication.cellule}</MessageBarTitle>
            <p>{insecable(explication.message)}</p>
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  )
}
