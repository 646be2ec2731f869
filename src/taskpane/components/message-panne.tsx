import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  type MessageBarProps,
} from '@fluentui/react-components'
import { useState, type ReactNode } from 'react'
import { texteDePanne, type Panne } from '../panne'
import { copier } from '../presse-papiers'
import { useStyles } from '../styles'
import { insecable } from '../textes'

interface Props {
  panne: Panne
  /** Un bouton de plus, « Réessayer » par exemple. */
  children?: ReactNode
}

type Copie = 'non' | 'faite' | 'refusee'

const TEXTE_COPIE: Record<Copie, string> = {
  non: '',
  faite: 'Message copié.',
  refusee: 'La copie a été refusée : sélectionnez le texte du message.',
}

/** Dit ce qui s'est passé et que faire ensuite ; le message se copie pour demander de l'aide. */
export function MessagePanne({ panne, children }: Props) {
  const styles = useStyles()
  const [copie, setCopie] = useState<Copie>('non')

  const lancerCopie = async () => setCopie((await copier(texteDePanne(panne))) ? 'faite' : 'refusee')

  return (
    <MessageBar {...MULTILIGNE} intent="error" role="alert" className={styles.message}>
      <MessageBarBody>
        <MessageBarTitle>{panne.titre}</MessageBarTitle>
        <p>{insecable(panne.message)}</p>
        <p>{insecable(panne.suite)}</p>
        <span role="status">{TEXTE_COPIE[copie]}</span>
      </MessageBarBody>
      <MessageBarActions>
        {children}
        <Button size="small" onClick={() => void lancerCopie()}>
          Copier le message
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}

/** Toujours sur plusieurs lignes : le calcul automatique de Fluent hésite à 320 px. */
export const MULTILIGNE = { layout: 'multiline', politeness: 'polite' } as const satisfies Partial<MessageBarProps>
