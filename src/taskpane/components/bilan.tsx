import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components'
import type { RemplissageVu } from '../port-modeles'
import { useStyles } from '../styles'
import { compte } from '../textes'
import { Attente } from './attente'
import { Constats } from './constats'
import { Ecran } from './ecran'
import { MULTILIGNE } from './message-panne'

interface Props {
  remplissage: RemplissageVu
  /** Vrai pendant que le classeur redevient ce qu'il était. */
  annulation: boolean
  annuler: () => void
  terminer: () => void
}

/** Ce qui a été fait, et de quoi le défaire. */
export function Bilan({ remplissage, annulation, annuler, terminer }: Props) {
  const styles = useStyles()
  return (
    <Ecran titre="C'est fait" prendreLeFocus>
      <MessageBar {...MULTILIGNE} intent="success" role="status" className={styles.message}>
        <MessageBarBody>{phrase(remplissage)}</MessageBarBody>
      </MessageBar>
      <ul className={styles.puces} aria-label="Feuilles faites">
        {remplissage.feuilles.map((feuille) => (
          <li key={feuille}>{feuille}</li>
        ))}
      </ul>
      <Constats constats={remplissage.constats} />
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

const phrase = ({ feuilles, lignes }: RemplissageVu) =>
  `${compte(feuilles.length, 'feuille faite', 'feuilles faites')}, ${compte(lignes, 'ligne')}.`
