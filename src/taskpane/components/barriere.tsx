import { Button } from '@fluentui/react-components'
import { Component, type ReactNode } from 'react'
import { panneDe, type Panne } from '../panne'
import { MessagePanne } from './message-panne'

interface Props {
  children: ReactNode
}

interface Etat {
  panne: Panne | undefined
}

/** Un défaut d'affichage ne laisse pas un volet blanc. React n'offre cette barrière qu'aux classes. */
export class Barriere extends Component<Props, Etat> {
  override state: Etat = { panne: undefined }

  static getDerivedStateFromError(erreur: unknown) {
    return { panne: panneDe('affichage', erreur) }
  }

  override render() {
    const { panne } = this.state
    if (!panne) return this.props.children
    return (
      <MessagePanne panne={panne}>
        <Button size="small" onClick={() => this.setState({ panne: undefined })}>
          Relancer le volet
        </Button>
      </MessagePanne>
    )
  }
}
