import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import type { Faute } from '../../usecases/remplir'
import { useStyles } from '../styles'
import { insecable } from '../textes'
import { MULTILIGNE } from './message-panne'

export type Correspondance = NonNullable<Faute['correspondance']>

interface Props {
  fautes: readonly Faute[]
  /** Prépare de nouveau en lisant cet en-tête à la place de la colonne attendue. */
  utiliser: (correspondance: Correspondance) => void
}

/** Ce qui empêche de remplir : où, pourquoi, et la réparation quand elle tient en un clic. */
export function Fautes({ fautes, utiliser }: Props) {
  const styles = useStyles()
  return (
    <ul className={styles.liste} aria-label="Fautes à corriger">
      {fautes.map((faute) => (
        <li key={`${faute.ou} ${faute.message}`}>
          <MessageBar {...MULTILIGNE} intent="error" className={styles.message}>
            <MessageBarBody>
              <MessageBarTitle>{faute.ou}</MessageBarTitle>
              <p>{insecable(faute.message)}</p>
            </MessageBarBody>
            {faute.correspondance && <Reparation correspondance={faute.correspondance} utiliser={utiliser} />}
          </MessageBar>
        </li>
      ))}
    </ul>
  )
}

function Reparation({ correspondance, utiliser }: { correspondance: Correspondance; utiliser: Props['utiliser'] }) {
  return (
    <MessageBarActions>
      <Button size="small" onClick={() => utiliser(correspondance)}>
        Utiliser « {correspondance.entete} » comme « {correspondance.colonne} »
      </Button>
    </MessageBarActions>
  )
}
